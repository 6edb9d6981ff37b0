package http10.server;

import http10.message.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * One version of a file: which file it is, how long, and when it last changed. Java does not tell when an open file has
 * changed, so the name it was opened under is looked at.
 *
 * <p>What no look shows: two changes within one tick of the system's clock (4 ms or less on Linux), what is written through
 * a memory map before the system notes it, and what becomes of octets that the system has taken from the file, but not sent.
 *
 * @param place where it was found, without links
 * @param key what the system tells files apart by; empty where it has no such thing
 * @param size octets
 * @param modified when it last changed
 */
record FileVersion(Path place, Optional<Object> key, long size, FileTime modified) implements Content.Version {

    /**
     * Looks again. A file that was deleted or replaced is not written to by whoever finds it by its name, so what is open
     * is still the whole of it. Nor does it matter what was added to its end, as to a log; a longer version written over it
     * looks the same.
     *
     * @throws IOException if it was truncated, or written to in place
     */
    @Override
    public void verify() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return; // it has gone, or the way to it
        }
        if (!key.equals(Optional.ofNullable(now.fileKey())) || now.size() > size) return;
        if (now.size() < size || !now.lastModifiedTime().equals(modified)) {
            throw new IOException("the file was changed while it was sent");
        }
    }
}
