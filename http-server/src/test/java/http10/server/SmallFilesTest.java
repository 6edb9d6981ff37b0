package http10.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered from memory, and that it is what the file says. Whoever opens no folder has answered from memory. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmallFilesTest {
    @TempDir
    Path temp;

    private Path root;
    private Instant now = Instant.now().plusSeconds(3_600);
    private final Instant old = now.minusSeconds(7_200);
    private int opened;
    private FileHandler files;

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectories(temp.resolve("root/sub")).getParent();
        write("o.txt", "hello\n");
        write("index.html", "<p>index");
        write("sub/page.txt", "page");
        FileTree tree = new FileTree(root, path -> {
            opened++;
            return Folder.open(path);
        });
        files = FileHandler.of(tree, FileOptions.DEFAULT, () -> now);
    }

    private Path write(String name, String text) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(root.resolve(name), text), FileTime.from(old));
    }

    private String text(String target) throws IOException {
        return Served.get(files, target).text();
    }

    /** Whether this is answered from memory now, and was answered before. */
    private boolean isKept(String target) throws IOException {
        Served.get(files, target);
        int before = opened;
        Served.get(files, target);
        return opened == before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/o.txt", "/", "/index.html", "/sub/page.txt", "/sub/../o.txt", "/%6f.txt?query"})
    void answers_a_path_the_same_from_memory(String target) throws IOException {
        Field same = Field.of("If-Modified-Since", Served.get(files, "/o.txt").field("Last-Modified"));
        Served first = Served.get(files, target);
        assertTrue(isKept(target));
        int before = opened;
        Served second = Served.get(files, target);
        assertEquals(200, second.status());
        assertEquals(first.fields(), second.fields());
        assertEquals(first.text(), second.text());
        assertEquals(304, Served.get(files, target, same).status());
        assertEquals(first.fields(), Served.of(files, Method.HEAD, target).fields());
        assertEquals(before, opened);
        assertEquals(405, Served.of(files, Method.POST, target).status());
    }

    @Test
    void a_file_written_over_with_another_of_the_same_size() throws IOException {
        assertTrue(isKept("/o.txt"));
        Files.writeString(root.resolve("o.txt"), "HELLO\n");
        assertEquals("HELLO\n", text("/o.txt"));
    }

    @Test
    void a_file_truncated_or_grown_with_its_time_set_back() throws IOException {
        assertTrue(isKept("/o.txt"));
        write("o.txt", "hell");
        assertEquals("hell", text("/o.txt"));
        assertTrue(isKept("/o.txt"));
        write("o.txt", "hello, world");
        assertEquals("hello, world", text("/o.txt"));
    }

    @Test
    void a_file_replaced_by_one_of_the_same_size_and_time() throws IOException {
        assertTrue(isKept("/o.txt"));
        Files.move(write("new", "HELLO\n"), root.resolve("o.txt"), ATOMIC_MOVE);
        assertEquals("HELLO\n", text("/o.txt"));
    }

    @Test
    void a_file_made_anew_with_the_same_size_and_time_which_may_get_the_same_number() throws IOException {
        assertTrue(isKept("/o.txt"));
        Files.delete(root.resolve("o.txt"));
        write("o.txt", "HELLO\n");
        assertEquals("HELLO\n", text("/o.txt"));
    }

    @Test
    void a_file_deleted_and_put_back() throws IOException {
        assertTrue(isKept("/o.txt"));
        Files.move(root.resolve("o.txt"), temp.resolve("away"));
        assertEquals(404, Served.get(files, "/o.txt").status());
        assertEquals(404, Served.of(files, Method.HEAD, "/o.txt").status());
        Files.move(temp.resolve("away"), root.resolve("o.txt"));
        assertEquals("hello\n", text("/o.txt"));
    }

    @Test
    void a_file_that_became_a_folder_or_a_link() throws IOException {
        assertTrue(isKept("/o.txt"));
        Files.delete(root.resolve("o.txt"));
        Files.createDirectory(root.resolve("o.txt"));
        assertEquals(301, Served.get(files, "/o.txt").status());
        Files.delete(root.resolve("o.txt"));
        Files.createSymbolicLink(root.resolve("o.txt"), Path.of("sub/page.txt"));
        assertEquals("page", text("/o.txt"));
        assertFalse(isKept("/o.txt"), "a link at the end is looked at, not followed");
    }

    @Test
    void the_page_of_a_folder_that_goes_and_comes() throws IOException {
        assertTrue(isKept("/"));
        Files.delete(root.resolve("index.html"));
        assertTrue(text("/").contains("href=\"o.txt\""));
        assertFalse(isKept("/"), "a listing");
        write("index.html", "<p>again");
        assertEquals("<p>again", text("/"));
        assertTrue(isKept("/"));
    }

    @Test
    void a_folder_renamed_and_replaced_by_another() throws IOException {
        assertTrue(isKept("/sub/page.txt"));
        Files.move(root.resolve("sub"), root.resolve("away"));
        assertEquals(404, Served.get(files, "/sub/page.txt").status());
        Files.createDirectory(root.resolve("sub"));
        write("sub/page.txt", "PAGE");
        assertEquals("PAGE", text("/sub/page.txt"));
    }

    @Test
    @Tag("R1945-12.5-04")
    void a_folder_replaced_by_a_link_that_leads_out() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        assertTrue(isKept("/sub/page.txt"));
        Files.move(root.resolve("sub"), root.resolve("away"));
        Files.move(write("new", "leak"), outside.resolve("page.txt"));
        Files.createSymbolicLink(root.resolve("sub"), outside);
        assertEquals(404, Served.get(files, "/sub/page.txt").status());
    }

    /** The one thing about links that a look at the whole path does not show. */
    @Test
    void a_folder_moved_out_and_linked_back_is_served_for_a_second_at_the_most() throws IOException {
        assertTrue(isKept("/sub/page.txt"));
        Files.move(root.resolve("sub"), temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("sub"), temp.resolve("outside"));
        now = now.plusSeconds(1);
        assertEquals(404, Served.get(files, "/sub/page.txt").status());
    }

    @Test
    void a_link_to_the_latest_version_that_is_switched() throws IOException {
        Files.createDirectories(root.resolve("v1"));
        Files.createDirectories(root.resolve("v2"));
        write("v1/a.txt", "one");
        write("v2/a.txt", "two");
        Files.createSymbolicLink(root.resolve("latest"), Path.of("v1"));
        assertTrue(isKept("/latest/a.txt"));
        assertEquals("one", text("/latest/a.txt"));
        Files.createSymbolicLink(root.resolve("next"), Path.of("v2"));
        Files.move(root.resolve("next"), root.resolve("latest"), ATOMIC_MOVE);
        assertEquals("two", text("/latest/a.txt"));
    }

    @Test
    void the_root_made_anew() throws IOException {
        assertTrue(isKept("/o.txt"));
        Files.move(root, temp.resolve("away"));
        assertEquals(404, Served.get(files, "/o.txt").status());
        Files.createDirectory(root);
        write("o.txt", "HELLO\n");
        assertEquals("HELLO\n", text("/o.txt"));
    }

    @Test
    void a_change_that_no_look_shows_is_served_a_second_later() throws IOException {
        assertTrue(isKept("/o.txt"));
        write("o.txt", "HELLO\n"); // in place, with the old time
        now = now.plus(Duration.ofSeconds(1));
        assertEquals("HELLO\n", text("/o.txt"));
    }

    @Test
    void nothing_is_kept_while_its_time_may_be_that_of_a_later_change() throws IOException {
        Path file = root.resolve("o.txt");
        now = Files.getLastModifiedTime(Files.writeString(file, "young"))
                .toInstant()
                .plusSeconds(2);
        assertFalse(isKept("/o.txt"), "changed two seconds ago");
        now = now.plusNanos(1);
        assertTrue(isKept("/o.txt"));
        Files.setLastModifiedTime(file, FileTime.from(old));
        now = Instant.now().plusSeconds(1);
        assertFalse(isKept("/o.txt"), "its time was set just now");
        now = Instant.now().plusSeconds(3_600);
        Files.setLastModifiedTime(file, FileTime.from(now.plusSeconds(60)));
        assertFalse(isKept("/o.txt"), "changed in the future");
    }

    @Test
    void nothing_is_kept_after_the_clock_was_set_back() throws IOException {
        assertTrue(isKept("/o.txt"));
        now = now.minusSeconds(60);
        int before = opened;
        assertEquals("hello\n", text("/o.txt"));
        assertEquals(before + 1, opened);
    }

    @Test
    void listings_and_what_is_not_there_are_not_kept() throws IOException {
        write("small.bin", "x".repeat(24 << 10));
        assertTrue(isKept("/small.bin"));
        for (String target : new String[] {"/sub/", "/sub", "/missing"}) assertFalse(isKept(target), target);
    }

    @Test
    void a_file_served_alone_is_kept_under_both_its_names() throws IOException {
        FileHandler one = FileHandler.of(root.resolve("o.txt"));
        for (int i = 0; i < 2; i++) {
            assertEquals("hello\n", Served.get(one, "/").text());
            assertEquals("hello\n", Served.get(one, "/o.txt").text());
        }
        Files.move(write("new", "HELLO\n"), root.resolve("o.txt"), ATOMIC_MOVE);
        assertEquals("HELLO\n", Served.get(one, "/").text());
        assertEquals("HELLO\n", Served.get(one, "/o.txt").text());
    }

    @Test
    void what_is_asked_for_again_stays_while_ten_thousand_others_pass() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            write("o" + i + ".txt", "file " + i);
            assertEquals("file " + i, text("/o" + i + ".txt"));
            if (i % 1_000 == 0) assertEquals("hello\n", text("/o.txt"));
        }
        int before = opened;
        assertEquals("hello\n", text("/o.txt"));
        assertEquals(before, opened, "it had to go");
        for (int i = 0; i < 10_000; i += 20) assertEquals("file " + i, text("/o" + i + ".txt"));
        assertTrue(opened - before > 200, "more is kept than there is memory for");
    }
}
