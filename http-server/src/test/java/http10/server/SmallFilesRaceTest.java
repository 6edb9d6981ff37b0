package http10.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, small and large, that are replaced while several threads ask for them. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmallFilesRaceTest {
    private static final int READERS = 3;
    private static final int SMALL = 1_000; // lines
    private static final int LARGE = 5_000;

    @TempDir
    Path temp;

    private Path root;
    private Path file;
    private int lines;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger latest = new AtomicInteger(); // the last version put in place
    private volatile boolean done;

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        file = root.resolve("file.txt");
    }

    private FileHandler files(InstantSource clock, int lines) throws IOException {
        this.lines = lines;
        replace(0);
        FileTree tree = new FileTree(root, path -> {
            opened.incrementAndGet();
            return Folder.open(path);
        });
        return FileHandler.of(tree, FileOptions.DEFAULT, clock);
    }

    /** All versions have the same length, and say on every line which they are. */
    private void replace(int version) throws IOException {
        Path next = Files.writeString(
                root.resolve("next"), String.format("%09d%n", version).repeat(lines));
        Files.move(next, file, ATOMIC_MOVE);
        latest.set(version);
    }

    private int versionOf(FileHandler files) throws IOException {
        Served served = Served.get(files, "/file.txt");
        assertEquals(200, served.status());
        List<String> lines = served.text().lines().distinct().toList();
        assertEquals(1, lines.size(), () -> "of several versions: " + lines);
        return Integer.parseInt(lines.get(0));
    }

    /** Returns how many answers the readers had while the writer wrote. */
    private int readWhile(FileHandler files, Callable<Void> writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<Future<Integer>> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) readers.add(threads.submit(() -> readUntilDone(files)));
            writer.call();
        } finally {
            done = true;
            threads.shutdown();
        }
        int answers = 0;
        for (Future<Integer> reader : readers) answers += reader.get();
        return answers;
    }

    private int readUntilDone(FileHandler files) throws IOException {
        int answers = 0;
        while (!done) {
            int least = latest.get();
            int version = versionOf(files);
            assertTrue(version >= least, () -> version + " after " + least);
            answers++;
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void no_answer_is_older_than_the_last_version_put_in_place_before_it(int lines) throws Exception {
        FileHandler files = files(InstantSource.system(), lines);
        int answers = readWhile(files, () -> {
            for (int version = 1; version <= 2_000; version++) replace(version);
            return null;
        });
        assertTrue(answers > 0);
    }

    /** Each version is left alone until it is answered from memory. */
    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void no_answer_is_older_once_files_are_kept(int lines) throws Exception {
        FileHandler files = files(InstantSource.system(), lines);
        int answers = readWhile(files, () -> {
            for (int version = 1; version <= 3; version++) {
                replace(version);
                for (int before = -1; opened.get() != before; ) {
                    before = opened.get();
                    versionOf(files);
                }
            }
            return null;
        });
        assertTrue(answers > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    @Tag("R1945-12.5-04")
    void no_answer_comes_from_outside_while_a_file_turns_into_a_link_and_back(int lines) throws Exception {
        String secret = "%09d%n".formatted(-1).repeat(lines);
        Path outside = Files.writeString(temp.resolve("secret"), secret);
        FileHandler files = files(InstantSource.offset(InstantSource.system(), Duration.ofMinutes(1)), lines);
        AtomicInteger kept = new AtomicInteger();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> swapping = thread.submit(() -> {
                while (!done) {
                    Files.createSymbolicLink(root.resolve("link"), outside);
                    Files.move(root.resolve("link"), file, ATOMIC_MOVE);
                    replace(0);
                    int seen = kept.get();
                    while (!done && kept.get() == seen) Thread.onSpinWait(); // until it was answered from memory again
                }
                return null;
            });
            for (int found = 0, before; found < 3_000; found++) {
                before = opened.get();
                Served served = Served.get(files, "/file.txt");
                assertTrue(!served.text().equals(secret), "leaked");
                if (opened.get() == before) kept.incrementAndGet();
            }
            done = true;
            swapping.get();
        } finally {
            done = true;
            thread.shutdown();
        }
        assertTrue(kept.get() > 0, "never answered from memory");
    }
}
