package http10.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served beyond the rule if options say so, and what they have said of all files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.250Z");

    @TempDir
    Path temp;

    private Path root;
    private Path outside;

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectories(temp.resolve("root/.well-known")).getParent();
        outside = Files.createDirectories(temp.resolve("outside/sub")).getParent();
        Files.writeString(root.resolve(".env"), "hidden");
        Files.writeString(root.resolve(".well-known/x"), "known");
        Files.writeString(root.resolve("o.txt"), "hello");
        Files.writeString(outside.resolve("page.txt"), "page");
        Files.writeString(outside.resolve("sub/deep.txt"), "deep");
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Files.createSymbolicLink(root.resolve("file.txt"), outside.resolve("page.txt"));
        Files.createSymbolicLink(outside.resolve("sub/back.txt"), Path.of("../page.txt"));
        Files.createSymbolicLink(root.resolve("top"), Path.of("/"));
        Files.createSymbolicLink(root.resolve("zero"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
    }

    private FileHandler with(FileOptionsBuilder options) throws IOException {
        return FileHandler.of(root, options.build());
    }

    @Test
    void hidden_names_if_told_so() throws IOException {
        FileHandler all = with(FileOptions.builder().dotFiles(true));
        assertEquals("hidden", Served.get(all, "/.env").text());
        assertEquals("known", Served.get(all, "/.well-known/x").text());
        assertTrue(Served.get(all, "/").text().contains("href=\".env\""));
        for (String target : new String[] {"/..", "/../root/o.txt"}) {
            assertEquals(400, Served.get(all, target).status(), target);
        }
        assertEquals(404, Served.get(all, "/...").status());
        assertEquals(404, Served.get(all, "/..%2foutside").status());
    }

    @Test
    void links_out_of_the_folder_if_told_so() throws IOException {
        FileHandler linked = with(FileOptions.builder().followLinks(true));
        assertEquals("page", Served.get(linked, "/file.txt").text());
        assertEquals("page", Served.get(linked, "/folder/page.txt").text());
        assertEquals("deep", Served.get(linked, "/folder/sub/deep.txt").text());
        assertEquals("page", Served.get(linked, "/folder/sub/back.txt").text());
        assertEquals("/folder/", Served.get(linked, "/folder").field("Location"));
        String listing = Served.get(linked, "/folder/sub/").text();
        assertTrue(listing.contains("\"deep.txt\"") && listing.contains("\"back.txt\""), listing);
        assertTrue(Served.get(linked, "/").text().contains("href=\"folder/\""));
        assertEquals(200, Served.get(linked, "/top/").status());
        for (String target : new String[] {"/zero", "/loop", "/folder/missing", "/top/dev/null"}) {
            assertEquals(404, Served.get(linked, target).status(), target);
        }
        assertFalse(Served.get(linked, "/").text().contains("\"zero\""));
    }

    @Test
    void a_linked_file_that_is_switched_or_written_to() throws IOException {
        FileHandler linked = with(FileOptions.builder().followLinks(true));
        Files.writeString(outside.resolve("page.txt"), "next");
        assertEquals("next", Served.get(linked, "/file.txt").text());
        Files.createSymbolicLink(root.resolve("new"), outside.resolve("sub/deep.txt"));
        Files.move(root.resolve("new"), root.resolve("file.txt"), ATOMIC_MOVE);
        assertEquals("deep", Served.get(linked, "/file.txt").text());
    }

    @Test
    void how_long_a_file_may_be_kept_if_told_so() throws IOException {
        Files.setLastModifiedTime(root.resolve("o.txt"), FileTime.from(NOW.minusSeconds(60)));
        FileOptions options =
                FileOptions.builder().maxAge(Duration.ofSeconds(90)).build();
        FileHandler files = FileHandler.of(new FileTree(root, Folder::open, options), options, () -> NOW);
        Served file = Served.get(files, "/o.txt");
        assertEquals("max-age=90", file.field("Cache-Control"));
        assertEquals("Sun, 22 Nov 2026 12:01:30 GMT", file.field("Expires"));
        Served same = Served.get(files, "/o.txt", Field.of("If-None-Match", "*"));
        assertEquals(304, same.status());
        assertEquals("max-age=90", same.field("Cache-Control"));
        assertEquals("Sun, 22 Nov 2026 12:01:30 GMT", same.field("Expires"));
        for (String target : new String[] {"/", "/missing", "/.."}) {
            Served other = Served.get(files, target);
            assertFalse(other.has("Cache-Control") || other.has("Expires"), target);
        }
        assertFalse(Served.get(FileHandler.of(root), "/o.txt").has("Cache-Control"));
        for (Duration age : List.of(Duration.ofSeconds(-1), Duration.ofDays(366))) {
            FileOptionsBuilder wrong = FileOptions.builder().maxAge(age);
            assertThrows(IllegalArgumentException.class, wrong::build);
        }
    }

    @Test
    void types_of_ones_own() throws IOException {
        FileHandler files = with(FileOptions.builder()
                .types(MediaTypes.STANDARD.with("text/x-ours txt").otherwise(MediaType.of("text/plain"))));
        Files.writeString(root.resolve("unknown"), "?");
        assertEquals("text/x-ours; charset=utf-8", Served.get(files, "/o.txt").field("Content-Type"));
        assertEquals("text/plain; charset=utf-8", Served.get(files, "/unknown").field("Content-Type"));
    }
}
