package http10.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.Method;
import http10.message.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that stay open for a while, and are closed in time. Whoever opens no folder has answered from an open file. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class LargeFilesTest {
    private static final String ONE = "one ".repeat(25 << 10);
    private static final String TWO = "two ".repeat(25 << 10);

    @TempDir
    Path temp;

    private Path root;
    private Path file;
    private Instant now = Instant.now().plusSeconds(3_600);
    private final Instant old = now.minusSeconds(7_200);
    private int opened;
    private FileHandler files;

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        file = write("a.txt", ONE);
        FileTree tree = new FileTree(root, path -> {
            opened++;
            return Folder.open(path);
        });
        files = FileHandler.of(tree, FileOptions.DEFAULT, () -> now);
    }

    private Path write(String name, String text) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(root.resolve(name), text), FileTime.from(old));
    }

    private String text() throws IOException {
        return Served.get(files, "/a.txt").text();
    }

    /** Whether it is answered without a walk now, and was answered before. */
    private boolean isKept() throws IOException {
        assertEquals(ONE, text());
        int before = opened;
        assertEquals(ONE, text());
        return opened == before;
    }

    /** How many descriptors of this process lead into the tree, to what was deleted from it too. */
    private int descriptors() throws IOException {
        int count = 0;
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            for (Path one : all.toList()) if (leadsIntoTree(one)) count++;
        }
        return count;
    }

    private boolean leadsIntoTree(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(root);
        } catch (IOException e) {
            return false; // closed since
        }
    }

    /** An answer of which one octet has been read; to close it is to close the response. */
    private InputStream begin() throws IOException {
        InputStream content = files.handle(Served.request(Method.GET, "/a.txt")).content().stream();
        assertEquals('o', content.read());
        return content;
    }

    private static String rest(InputStream begun) throws IOException {
        return "o" + new String(begun.readAllBytes(), StandardCharsets.US_ASCII);
    }

    @Test
    void the_same_is_answered_from_the_open_file() throws IOException {
        Served first = Served.get(files, "/a.txt");
        assertTrue(isKept());
        Served second = Served.get(files, "/a.txt");
        assertEquals(first.fields(), second.fields());
        Field same = Field.of("If-Modified-Since", first.field("Last-Modified"));
        assertEquals(304, Served.get(files, "/a.txt", same).status());
        assertEquals(first.fields(), Served.of(files, Method.HEAD, "/a.txt").fields());
        assertEquals(1, opened);
        assertEquals(1, descriptors());
    }

    @Test
    void written_in_place_deleted_and_made_anew_it_is_the_new_one_at_once() throws IOException {
        assertTrue(isKept());
        Files.writeString(file, TWO);
        assertEquals(TWO, text());
        write("a.txt", ONE);
        assertTrue(isKept());
        write("a.txt", "cut " + ONE);
        assertEquals("cut " + ONE, text());
        Files.delete(file);
        assertEquals(404, Served.get(files, "/a.txt").status());
        write("a.txt", TWO);
        assertEquals(TWO, text());
    }

    @Test
    void replaced_it_is_the_new_one_at_once_and_who_had_begun_gets_the_old_one() throws IOException {
        assertTrue(isKept());
        try (InputStream begun = begin()) {
            Files.move(write("next", TWO), file, ATOMIC_MOVE);
            assertEquals(TWO, text());
            assertEquals(ONE, rest(begun));
            assertEquals(2, descriptors());
        }
    }

    @Test
    @Tag("R1945-12.5-04")
    void replaced_by_a_link_that_leads_out_it_is_not_there() throws IOException {
        assertTrue(isKept());
        Path outside = Files.move(write("next", TWO), temp.resolve("outside"));
        Files.delete(file);
        Files.createSymbolicLink(file, outside);
        assertEquals(404, Served.get(files, "/a.txt").status());
    }

    @Test
    void its_second_ends_while_it_is_sent() throws IOException {
        try (InputStream begun = begin()) {
            now = now.plusSeconds(1);
            assertEquals(ONE, text());
            assertEquals(2, opened);
            assertEquals(2, descriptors());
            assertEquals(ONE, rest(begun));
        }
        assertEquals(1, descriptors());
    }

    @Test
    void deleted_it_is_closed_within_seconds_although_nobody_asks_again() throws IOException {
        assertTrue(isKept());
        Files.delete(file);
        assertEquals(1, descriptors());
        long start = System.nanoTime();
        while (descriptors() > 0) Thread.onSpinWait();
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 10_000, () -> "closed after " + millis + " ms");
    }

    @Test
    void many_that_are_asked_for_at_once_are_all_closed() throws IOException {
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 3 * LargeFiles.MOST; i++) {
            write("a" + i, ONE);
            for (int j = 0; j < 2; j++) answers.add(files.handle(Served.request(Method.GET, "/a" + i)));
        }
        for (Response answer : answers) answer.close();
        assertTrue(descriptors() <= LargeFiles.MOST, "more are kept than may be");
        while (descriptors() > 0) Thread.onSpinWait();
        assertTrue(isKept(), "there is room again");
    }

    @Test
    void what_changed_a_moment_ago_is_not_kept() throws IOException {
        now = Files.getLastModifiedTime(Files.writeString(file, ONE))
                .toInstant()
                .plusSeconds(2);
        assertFalse(isKept());
        assertEquals(0, descriptors());
    }

    @Test
    void who_is_interrupted_while_he_reads_closes_it_for_nobody_who_asks_later() throws IOException {
        try (InputStream begun = begin()) {
            Thread.currentThread().interrupt();
            assertThrows(ClosedByInterruptException.class, () -> rest(begun));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertTrue(isKept());
    }
}
