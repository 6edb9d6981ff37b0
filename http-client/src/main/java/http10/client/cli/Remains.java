package http10.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The names of what is left where something is missing: {@code NAME.part} begins as the content does, so that -C continues
 * it; {@code NAME.cut} does not, and to continue it would spoil it.
 */
final class Remains {
    private Remains() {}

    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    static Path cut(Path target) {
        return target.resolveSibling(target.getFileName() + ".cut");
    }

    /** Whether a part of so many octets may take the name: it costs no longer one, and nothing that is no part. */
    static boolean mayBePart(Path target, long count) throws IOException {
        Path part = part(target);
        return !Files.exists(part, LinkOption.NOFOLLOW_LINKS) || isFile(part) && Files.size(part) <= count;
    }

    /** The whole is there: a part that is no longer would only stand before it when -C looks for what is there. */
    static void dropPart(Path target, long count) throws IOException {
        Path part = part(target);
        if (isFile(part) && Files.size(part) <= count) Files.deleteIfExists(part);
    }

    static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
