package http10.samples.browser;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** Folders as people have them. */
final class Folders {
    private static final Instant CHANGED = Instant.parse("2026-11-02T17:45:12Z");

    private Folders() {}

    /** One with something of everything. */
    static Path everything(Path root) throws IOException {
        for (String name : List.of("Documents", "Fotos", "a b & c", "Zürich")) folder(root.resolve(name));
        file(root.resolve("README.md"), 2_310, 0);
        file(root.resolve("holiday in the Alps.jpg"), 4_812_345, 1);
        file(root.resolve("interview.mp3"), 9_433_180, 2);
        file(root.resolve("talk.webm"), 181_193_728, 3);
        file(root.resolve("minutes.pdf"), 734_003, 4);
        file(root.resolve("Main.java"), 12_889, 5);
        file(root.resolve("settings.json"), 640, 5);
        file(root.resolve("backup-2026-10.tar.gz"), 3_221_225_472L, 6);
        file(root.resolve("page 9.txt"), 9, 7);
        file(root.resolve("page 10.txt"), 1, 8);
        file(root.resolve("empty"), 0, 9);
        file(root.resolve("photo.raw"), 25_165_824, 10);
        file(root.resolve("日本語の名前.txt"), 1_536, 11);
        file(
                root.resolve(
                        "a very long name that goes on and on, as names do that were made by a program from a title "
                                + "and a subtitle and the date, because nobody has stopped it (final version) (2) (copy).odt"),
                88_000,
                12);
        return root;
    }

    static void folder(Path path) throws IOException {
        Files.createDirectories(path);
        Files.setLastModifiedTime(path, FileTime.from(CHANGED.minusSeconds(86_400L * 40)));
    }

    /** A file of so many octets, none of them on the disk. */
    static void file(Path path, long octets, int weeksOld) throws IOException {
        Files.write(path, new byte[0]);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(octets);
        }
        Files.setLastModifiedTime(path, FileTime.from(CHANGED.minusSeconds(604_800L * weeksOld)));
    }
}
