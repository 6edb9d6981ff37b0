package http10.server;

import http10.message.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** One of the {@link SmallFiles}. */
final class SmallFile {
    private static final long LIFE_MILLIS = 1_000;

    private final Path place;
    private final BasicFileAttributes seen;
    private final long made;
    private final Representation representation;
    private final Content.OfOctets content;
    private boolean asked; // by several threads at once, of which one may be overlooked

    /**
     * A file that did not change while it was read.
     *
     * @param place where it will be looked at
     * @param seen there after it was read
     * @param made when it was about to be read, in milliseconds of the epoch
     */
    SmallFile(Path place, BasicFileAttributes seen, long made, Representation representation, byte[] octets) {
        this.place = place;
        this.seen = seen;
        this.made = made;
        this.representation = representation;
        this.content = new Content.OfOctets(octets);
    }

    /** What stands at a place, not what a link there leads to. */
    static BasicFileAttributes look(Path place) throws IOException {
        return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** When the file itself, its name or its permissions were last changed; nobody can set this time. */
    static Instant lastTouched(Path place) throws IOException {
        return ((FileTime) Files.getAttribute(place, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
    }

    /** Looks at the place: whether this version of this file stands there, and was not made too long ago. */
    boolean isCurrent(long millis) {
        long age = millis - made;
        if (age < 0 || age >= LIFE_MILLIS) return false;
        try {
            BasicFileAttributes now = look(place);
            // The time of creation tells a new file that was given the number of a deleted one.
            return now.size() == seen.size()
                    && now.lastModifiedTime().equals(seen.lastModifiedTime())
                    && now.creationTime().equals(seen.creationTime())
                    && seen.fileKey().equals(now.fileKey());
        } catch (IOException e) {
            return false; // it has gone, or the way to it
        }
    }

    Representation representation() {
        return representation;
    }

    Content.OfOctets content() {
        return content;
    }

    void noteAsked() {
        if (!asked) asked = true;
    }

    /** Whether it was asked for since the last call. */
    boolean wasAsked() {
        boolean was = asked;
        asked = false;
        return was;
    }
}
