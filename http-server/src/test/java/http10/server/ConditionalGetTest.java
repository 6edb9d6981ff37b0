package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import http10.message.Field;
import http10.message.HttpDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes a clock that stands still, or a time between two seconds; the rest of it is told by black-box cases. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConditionalGetTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.250Z");
    private static final Instant CHANGED = Instant.parse("2026-11-18T06:30:00.900Z");
    private static final String TOLD = "Wed, 18 Nov 2026 06:30:00 GMT";

    @TempDir
    Path root;

    private FileHandler files;

    @BeforeEach
    void makeTree() throws IOException {
        Files.writeString(root.resolve("o.txt"), "hello\n");
        Files.setLastModifiedTime(root.resolve("o.txt"), FileTime.from(CHANGED));
        files = FileHandler.of(new FileTree(root), FileOptions.DEFAULT, InstantSource.fixed(NOW));
    }

    @Test
    @Tag("R1945-10.10-02")
    void tells_when_a_file_changed_to_the_second() throws IOException {
        assertEquals(TOLD, Served.get(files, "/o.txt").field("Last-Modified"));
    }

    @ParameterizedTest
    @Tag("R1945-10.9-01")
    @Tag("R1945-9.3-08")
    @Tag("R1945-7.2-04")
    @ValueSource(strings = {TOLD, "Sun, 22 Nov 2026 12:00:00 GMT"})
    void answers_304_if_it_has_not_changed_since(String date) throws IOException {
        Served served = get(date);
        assertEquals(304, served.status());
        assertEquals(0, served.octets().length);
        assertEquals(TOLD, served.field("Last-Modified"));
        assertFalse(served.has("Content-Type") || served.has("Content-Length"));
    }

    @Test
    @Tag("R1945-10.9-03")
    void ignores_a_date_that_is_a_second_from_now() throws IOException {
        assertWhole(get("Sun, 22 Nov 2026 12:00:01 GMT"));
    }

    @Test
    @Tag("R1945-10.9-05")
    void ignores_the_condition_where_there_is_no_file() throws IOException {
        assertEquals(200, Served.get(files, "/", since(HttpDate.format(NOW))).status());
        assertEquals(400, Served.get(files, "/..", since(TOLD)).status());
    }

    @Test
    @Tag("R1945-10.10-01")
    void never_tells_a_change_to_come() throws IOException {
        Files.setLastModifiedTime(root.resolve("o.txt"), FileTime.from(NOW.plusSeconds(86_400)));
        assertEquals(
                "Sun, 22 Nov 2026 12:00:00 GMT", Served.get(files, "/o.txt").field("Last-Modified"));
        assertWhole(get("Sun, 22 Nov 2026 12:00:00 GMT"));
    }

    @Test
    void tells_a_date_of_a_file_from_before_dates() throws IOException {
        Files.setLastModifiedTime(root.resolve("o.txt"), FileTime.from(Instant.parse("1931-01-01T00:00:00Z")));
        assertEquals(
                "Thu, 01 Jan 1970 00:00:00 GMT", Served.get(files, "/o.txt").field("Last-Modified"));
        assertEquals(304, get("Thu, 01 Jan 1970 00:00:00 GMT").status());
    }

    private Served get(String date) throws IOException {
        return Served.get(files, "/o.txt", since(date));
    }

    private static Field since(String date) {
        return Field.of("If-Modified-Since", date);
    }

    private static void assertWhole(Served served) {
        assertEquals(200, served.status());
        assertEquals("hello\n", served.text());
    }
}
