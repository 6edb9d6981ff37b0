package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Field;
import http10.message.FieldSection;
import http10.message.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NAME.gz in place of NAME. Nobody decodes it here, so its octets are plain text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodedFilesTest {
    private static final Field GZIP = Field.of("Accept-Encoding", "deflate, gzip;q=0.5, br");

    @TempDir
    Path root;

    private Instant now = Instant.now().plusSeconds(3_600);
    private final Instant old = now.minusSeconds(7_200);
    private FileHandler files;

    @BeforeEach
    void makeTree() throws IOException {
        write("app.js", "plain", old);
        write("app.js.gz", "coded", old);
        write("index.html", "page", old);
        write("index.html.gz", "coded page", old.plusSeconds(1));
        write("alone.js", "alone", old);
        FileOptions options = FileOptions.builder().gzip(true).build();
        files = FileHandler.of(new FileTree(root, Folder::open, options), options, () -> now);
    }

    private Path write(String name, String text, Instant changed) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(root.resolve(name), text), FileTime.from(changed));
    }

    @Test
    void is_sent_to_who_accepts_it_with_the_type_of_what_it_holds() throws IOException {
        for (int i = 0; i < 2; i++) { // from the file, and from memory
            Served coded = Served.get(files, "/app.js", GZIP);
            assertEquals("coded", coded.text());
            assertEquals("gzip", coded.field("Content-Encoding"));
            assertEquals("text/javascript; charset=utf-8", coded.field("Content-Type"));
            assertEquals("Accept-Encoding", coded.field("Vary"));
            Served head = Served.of(files, Method.HEAD, "/app.js", GZIP);
            assertEquals(coded.fields(), head.fields());
            Served plain = Served.get(files, "/app.js");
            assertEquals("plain", plain.text());
            assertFalse(plain.has("Content-Encoding"));
            assertEquals("Accept-Encoding", plain.field("Vary"));
            assertNotEquals(plain.field("ETag"), coded.field("ETag"));
            assertEquals("coded page", Served.get(files, "/", GZIP).text());
            assertEquals("alone", Served.get(files, "/alone.js", GZIP).text());
        }
    }

    @Test
    void has_tags_and_parts_of_its_own() throws IOException {
        Served coded = Served.get(files, "/app.js", GZIP);
        Served same = Served.get(files, "/app.js", GZIP, Field.of("If-None-Match", coded.field("ETag")));
        assertEquals(304, same.status());
        assertEquals("Accept-Encoding", same.field("Vary"));
        assertFalse(same.has("Content-Encoding"));
        Served other = Served.get(files, "/app.js", Field.of("If-None-Match", coded.field("ETag")));
        assertEquals("plain", other.text());
        Served part = Served.get(files, "/app.js", GZIP, Field.of("Range", "bytes=0-1"));
        assertEquals("co", part.text());
        assertEquals("gzip", part.field("Content-Encoding"));
        assertEquals("bytes 0-1/5", part.field("Content-Range"));
    }

    @Test
    void is_not_sent_when_it_is_older_even_a_moment_after_it_was_not() throws IOException {
        assertEquals("coded", Served.get(files, "/app.js", GZIP).text());
        write("app.js", "newer", old.plusSeconds(1));
        assertEquals("newer", Served.get(files, "/app.js", GZIP).text());
        write("app.js.gz", "again", old.plusSeconds(1));
        now = now.plusSeconds(1); // until then the file itself, which is the right one, too
        assertEquals("again", Served.get(files, "/app.js", GZIP).text());
        Files.delete(root.resolve("app.js.gz"));
        Files.createDirectory(root.resolve("app.js.gz"));
        assertEquals("newer", Served.get(files, "/app.js", GZIP).text());
        Files.delete(root.resolve("app.js"));
        assertEquals(404, Served.get(files, "/app.js", GZIP).status());
    }

    @Test
    void is_a_file_like_others_under_its_own_name_or_without_the_option() throws IOException {
        Served own = Served.get(files, "/app.js.gz", GZIP);
        assertEquals("coded", own.text());
        assertEquals("application/gzip", own.field("Content-Type"));
        assertFalse(own.has("Content-Encoding"));
        Served off = Served.get(FileHandler.of(root), "/app.js", GZIP);
        assertEquals("plain", off.text());
        assertFalse(off.has("Vary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "*",
                "gzip;q=1",
                "gzip;q=1.000",
                "gzip ; q=0.001",
                "gzip;Q=0.5",
                "br,gzip",
                "identity;q=0, *;q=0.1",
                "*;q=0, gzip"
            })
    void it_is_accepted_by(String value) {
        assertTrue(AcceptedCodings.allowGzip(FieldSection.of(Field.of("Accept-Encoding", value))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "identity", "gzip;q=0", "gzip;q=0.000", "gzip;q=", "gzip;q=x", "gzip;x=1", "gzip;q=-1",
                "gzip;q=0.0001", "gzip;q=2", "br", "gzipped", "*;q=0", "*, gzip;q=0", "gzip;q=0, *", "g zip"
            })
    void it_is_not_accepted_by(String value) {
        assertFalse(AcceptedCodings.allowGzip(FieldSection.of(Field.of("Accept-Encoding", value))));
    }
}
