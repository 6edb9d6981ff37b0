package http10.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of files, in memory and not, and the conditions that go with them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RangesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.250Z");
    private static final Instant CHANGED = Instant.parse("2026-11-18T06:30:00.900Z");
    private static final String TOLD = "Wed, 18 Nov 2026 06:30:00 GMT";
    private static final byte[] LARGE = new byte[100_000];

    @TempDir
    Path root;

    private FileHandler files;

    @BeforeEach
    void makeTree() throws IOException {
        for (int i = 0; i < LARGE.length; i++) LARGE[i] = (byte) (i * 31 >> 3);
        write("o.txt", "0123456789".getBytes());
        write("empty.txt", new byte[0]);
        write("large.bin", LARGE);
        files = FileHandler.of(new FileTree(root), FileOptions.DEFAULT, () -> NOW);
    }

    private Path write(String name, byte[] octets) throws IOException {
        return Files.setLastModifiedTime(Files.write(root.resolve(name), octets), FileTime.from(CHANGED));
    }

    private Served get(String target, String... fields) throws IOException {
        Field[] lines = new Field[fields.length / 2];
        for (int i = 0; i < lines.length; i++) lines[i] = Field.of(fields[2 * i], fields[2 * i + 1]);
        return Served.get(files, target, lines);
    }

    @Test
    void a_part_says_which_it_is_and_all_else_that_the_whole_says() throws IOException {
        Served whole = get("/o.txt");
        assertEquals("bytes", whole.field("Accept-Ranges"));
        Served part = get("/o.txt", "Range", "bytes=3-5");
        assertEquals(206, part.status());
        assertEquals("345", part.text());
        assertEquals("bytes 3-5/10", part.field("Content-Range"));
        for (String name : new String[] {"ETag", "Last-Modified", "Content-Type", "X-Content-Type-Options"}) {
            assertEquals(whole.field(name), part.field(name), name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0-0, 0, 1",
        "0-99999, 0, 100000",
        "99999-, 99999, 100000",
        "-4097, 95903, 100000",
        "24575-24577, 24575, 24578"
    })
    void a_part_of_a_large_file_from_its_file_and_again_while_it_is_open(String range, int from, int to)
            throws IOException {
        for (int i = 0; i < 2; i++) {
            Served part = get("/large.bin", "Range", "bytes=" + range);
            assertEquals(206, part.status());
            assertEquals("bytes " + from + "-" + (to - 1) + "/100000", part.field("Content-Range"));
            assertArrayEquals(Arrays.copyOfRange(LARGE, from, to), part.octets());
        }
    }

    @Test
    void where_there_are_no_octets_the_length_of_the_whole_is_told() throws IOException {
        Served none = get("/o.txt", "Range", "bytes=10-");
        assertEquals(416, none.status());
        assertEquals("bytes */10", none.field("Content-Range"));
        assertFalse(none.has("ETag") || none.has("Last-Modified") || none.has("Accept-Ranges"));
        assertEquals("bytes */0", get("/empty.txt", "Range", "bytes=0-").field("Content-Range"));
        assertEquals(
                "bytes */100000", get("/large.bin", "Range", "bytes=100000-").field("Content-Range"));
    }

    @ParameterizedTest
    @Tag("R9110-14.2-01")
    @Tag("R1945-3.6.2-03")
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=abc", "items=0-1", "bytes=5-3"})
    void the_whole_where_the_range_does_not_count(String range) throws IOException {
        assertWhole(get("/o.txt", "Range", range));
    }

    @Test
    void the_whole_where_the_range_is_repeated_or_the_method_is_head() throws IOException {
        assertWhole(get("/o.txt", "Range", "bytes=0-1", "Range", "bytes=0-1"));
        Served head = Served.of(files, Method.HEAD, "/o.txt", Field.of("Range", "bytes=0-1"));
        assertEquals(200, head.status());
        assertFalse(head.has("Content-Range"));
        assertEquals(200, get("/", "Range", "bytes=0-1").status(), "a listing has no parts");
        assertEquals(404, get("/missing", "Range", "bytes=0-1").status());
    }

    @Test
    void a_part_if_the_client_has_this_version() throws IOException {
        String tag = get("/o.txt").field("ETag");
        for (String validator : new String[] {tag, TOLD, "Wednesday, 18-Nov-26 06:30:00 GMT"}) {
            assertEquals(
                    206,
                    get("/o.txt", "Range", "bytes=3-", "If-Range", validator).status(),
                    validator);
        }
        assertEquals(416, get("/o.txt", "Range", "bytes=10-", "If-Range", tag).status());
    }

    @Test
    void the_whole_if_the_client_has_another_version_or_may_have() throws IOException {
        String tag = get("/o.txt").field("ETag");
        for (String validator : new String[] {
            "W/" + tag,
            "\"other\"",
            tag.replace("\"", ""),
            "*",
            tag + ", \"other\"",
            "Wed, 18 Nov 2026 06:30:01 GMT",
            "Wed, 18 Nov 2026 06:29:59 GMT",
            "Sun, 22 Nov 2026 12:00:00 GMT",
            "yesterday",
            ""
        }) {
            assertWhole(get("/o.txt", "Range", "bytes=3-", "If-Range", validator));
        }
        assertWhole(get("/o.txt", "Range", "bytes=3-", "If-Range", tag, "If-Range", tag));
    }

    @Test
    void the_whole_while_the_file_may_change_without_a_sign() throws IOException {
        Instant second = NOW.minusSeconds(2);
        Files.setLastModifiedTime(root.resolve("o.txt"), FileTime.from(second));
        Served young = get("/o.txt");
        assertTrue(young.field("ETag").startsWith("W/\""), young.field("ETag"));
        assertWhole(get("/o.txt", "Range", "bytes=3-", "If-Range", young.field("ETag")));
        assertWhole(get("/o.txt", "Range", "bytes=3-", "If-Range", young.field("Last-Modified")));
        assertEquals(206, get("/o.txt", "Range", "bytes=3-").status());
        assertEquals(304, get("/o.txt", "If-None-Match", young.field("ETag")).status());
        Files.setLastModifiedTime(root.resolve("o.txt"), FileTime.from(second.minusNanos(1_000)));
        assertTrue(get("/o.txt").field("ETag").startsWith("\""));
    }

    @Test
    void a_tag_is_that_of_one_version() throws IOException {
        String tag = get("/o.txt").field("ETag");
        assertEquals(tag, get("/o.txt").field("ETag"));
        assertEquals(tag, Served.of(files, Method.HEAD, "/o.txt").field("ETag"));
        assertNotEquals(tag, get("/empty.txt").field("ETag"));
        Files.setLastModifiedTime(root.resolve("o.txt"), FileTime.from(CHANGED.plusNanos(1_000)));
        assertNotEquals(tag, get("/o.txt").field("ETag"), "another time");
        write("new", "9876543210".getBytes());
        Files.move(root.resolve("new"), root.resolve("o.txt"), StandardCopyOption.ATOMIC_MOVE);
        assertNotEquals(tag, get("/o.txt").field("ETag"), "another file of the same size and time");
    }

    @Test
    void what_the_client_has_is_not_sent_again() throws IOException {
        String tag = get("/o.txt").field("ETag");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*", " ,W/" + tag + ",x"}) {
            Served same = get("/o.txt", "If-None-Match", known.trim());
            assertEquals(304, same.status(), known);
            assertEquals(0, same.octets().length);
            assertEquals(tag, same.field("ETag"));
            assertEquals(TOLD, same.field("Last-Modified"));
            assertFalse(same.has("Content-Type") || same.has("Accept-Ranges"));
        }
        assertEquals(
                304,
                get("/o.txt", "If-None-Match", "\"other\"", "If-None-Match", tag)
                        .status());
        Field known = Field.of("If-None-Match", tag);
        assertEquals(304, Served.of(files, Method.HEAD, "/o.txt", known).status());
        assertEquals(
                304, get("/o.txt", "If-None-Match", tag, "Range", "bytes=0-1").status());
        assertEquals(200, get("/", "If-None-Match", "*").status(), "a listing is made anew");
        assertEquals(404, get("/missing", "If-None-Match", "*").status());
    }

    @Test
    @Tag("R9110-13.1.3-01")
    void a_tag_goes_before_a_date() throws IOException {
        String tag = get("/o.txt").field("ETag");
        assertEquals(
                304,
                get("/o.txt", "If-None-Match", tag, "If-Modified-Since", "Sun, 01 Nov 2026 00:00:00 GMT")
                        .status());
        for (String known : new String[] {"\"other\"", tag.replace("\"", ""), "", "nonsense"}) {
            assertWhole(get("/o.txt", "If-None-Match", known, "If-Modified-Since", TOLD));
        }
    }

    private static void assertWhole(Served served) {
        assertEquals(200, served.status());
        assertEquals("0123456789", served.text());
        assertFalse(served.has("Content-Range"));
    }
}
