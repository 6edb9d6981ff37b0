package http10.server;

import http10.message.Content;
import http10.message.EntityTag;
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
 * One version of a file: which file it is, how long, and when it last changed. Java does not tell when an open file has
 * changed, so the name it was opened under is looked at. A file that was deleted or replaced meanwhile is not written to by
 * whoever finds it by its name, so what is open is still the whole of it.
 *
 * <p>What no look shows: two changes within one tick of the system's clock (4 ms or less on Linux), what is written through
 * a memory map before the system notes it, and what becomes of octets that the system has taken from the file, but not sent.
 *
 * @param place where it was found, without links
 * @param key what the system tells files apart by; empty where it has no such thing
 * @param size octets
 * @param modified when it last changed
 * @param created when the file itself was made, where the system knows
 */
record FileVersion(Path place, Optional<Object> key, long size, FileTime modified, FileTime created)
        implements Content.Version {
    /** The coarsest times of files are those of FAT. */
    static final Duration SETTLED = Duration.ofSeconds(2);

    /** Whether whatever changes the file later gives it another time. Never where its time is in the future. */
    boolean isSettled(Instant now) {
        return modified.toInstant().isBefore(now.minus(SETTLED));
    }

    /**
     * Tells this version from others, and nothing else of the file but its size. It is strong once the file is settled;
     * before that, octets written next may have the same time.
     */
    EntityTag tag(Instant now) {
        long digest = size;
        digest = mixed(digest ^ modified.toInstant().getEpochSecond());
        digest = mixed(digest ^ modified.toInstant().getNano());
        digest = mixed(digest ^ created.toInstant().getEpochSecond());
        digest = mixed(digest ^ created.toInstant().getNano());
        digest = mixed(digest ^ key.hashCode());
        return new EntityTag(!isSettled(now), Long.toHexString(size) + "-" + Long.toHexString(digest));
    }

    boolean isOlderThan(FileVersion other) {
        return modified.compareTo(other.modified) < 0;
    }

    /** The finaliser of SplitMix64: each bit of the number changes half of those of the result. */
    private static long mixed(long number) {
        long half = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        half = (half ^ half >>> 27) * 0x94d049bb133111ebL;
        return half ^ half >>> 31;
    }

    /**
     * Looks again. What was added to the end, as to a log, does not matter; a longer version written over it looks the same.
     *
     * @throws FileChangedException if the file was truncated, or written to in place
     */
    @Override
    public void verify() throws FileChangedException {
        Optional<BasicFileAttributes> now = now();
        if (now.isPresent() && now.get().size() <= size && !isShownBy(now.get())) throw new FileChangedException();
    }

    /** Looks again: whether nobody has written to the file, be it to its end. */
    boolean isCurrent() {
        return now().map(this::isShownBy).orElse(true);
    }

    /** Whether these are the attributes of this version. */
    boolean isShownBy(BasicFileAttributes seen) {
        return seen.size() == size && seen.lastModifiedTime().equals(modified) && isOf(seen);
    }

    private boolean isOf(BasicFileAttributes seen) {
        return key.equals(Optional.ofNullable(seen.fileKey()));
    }

    /** What is seen of this file; empty where it has gone, or the way to it, or it was replaced. */
    private Optional<BasicFileAttributes> now() {
        try {
            return Optional.of(Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .filter(this::isOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
