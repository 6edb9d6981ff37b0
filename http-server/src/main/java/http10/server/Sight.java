package http10.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a look at a file has shown after it was found and opened by the {@link FileTree}, under all its rules. While a later
 * look shows the same, the same version of the same file stands there. For this holds:
 *
 * <ul>
 *   <li>The file had not been changed or moved for a while before, so whatever changes it later has another time, and what
 *       was opened under its name was this file. Of one whose time is in the future there is no such sight.
 *   <li>The look is at the whole path, from the root of the tree and without following a link at its end. If a folder on the
 *       way has been renamed, deleted or replaced, by a link too, the look finds nothing, or another file; the same is true
 *       of the root. A link that was there before, such as one to the latest version of a site, may have been switched.
 * </ul>
 *
 * <p>One look cannot show a file that came to be forbidden, one whose folder was moved out of the tree and linked back
 * in, octets written without a change of time (through a memory map, or by setting it back). So nothing is taken for the
 * same for longer than a second; then the tree is asked again.
 *
 * @param place what the path stands for, links not resolved
 * @param seen there
 * @param made when the file was about to be opened, in milliseconds of the epoch
 * @param other what must look the same besides, as the file that this is a coded version of
 */
record Sight(Path place, BasicFileAttributes seen, long made, Optional<Sight> other) {
    static final Duration LIFE = Duration.ofSeconds(1);

    /**
     * Looks at a file, if every later version can be told from this one.
     *
     * @param place what the path stands for, links not resolved
     * @param version what was opened
     * @param before a time before it was opened
     * @return empty also where the system has nothing to tell files apart by (Windows), or the file has gone
     */
    static Optional<Sight> of(Path place, FileVersion version, Instant before) {
        if (version.key().isEmpty() || !version.isSettled(before)) return Optional.empty();
        try {
            BasicFileAttributes seen = look(place);
            if (!version.isShownBy(seen) || !lastTouched(place).isBefore(before.minus(FileVersion.SETTLED)))
                return Optional.empty();
            return Optional.of(new Sight(place, seen, before.toEpochMilli(), Optional.empty()));
        } catch (IOException e) {
            return Optional.empty(); // it has gone since
        }
    }

    /** A sight of both files. */
    Sight with(Sight other) {
        return new Sight(place, seen, made, Optional.of(other));
    }

    /** What stands at a place, not what a link there leads to. */
    private static BasicFileAttributes look(Path place) throws IOException {
        return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** When the file itself, its name or its permissions were last changed; nobody can set this time. */
    private static Instant lastTouched(Path place) throws IOException {
        return ((FileTime) Files.getAttribute(place, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
    }

    /** Looks at the place: whether the same is seen there, not too long ago for that to be enough. */
    boolean isCurrent(long millis) {
        long age = millis - made;
        if (age < 0 || age >= LIFE.toMillis()) return false;
        try {
            BasicFileAttributes now = look(place);
            // The time of creation tells a new file that was given the number of a deleted one.
            boolean same = now.size() == seen.size()
                    && now.lastModifiedTime().equals(seen.lastModifiedTime())
                    && now.creationTime().equals(seen.creationTime())
                    && seen.fileKey().equals(now.fileKey());
            return same && (other.isEmpty() || other.get().isCurrent(millis));
        } catch (IOException e) {
            return false; // it has gone, or the way to it
        }
    }
}
