package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MediaTypesTest {
    @ParameterizedTest
    @Tag("R1945-3.6-02")
    @Tag("R1945-3.6-04")
    @Tag("R1945-3.6.1-03")
    @CsvSource({
        "index.html, text/html; charset=utf-8",
        "INDEX.HTM, text/html; charset=utf-8",
        "app.mjs, text/javascript; charset=utf-8",
        "notes.txt, text/plain; charset=utf-8",
        "table.csv, text/csv; charset=utf-8",
        "module.wasm, application/wasm",
        "data.json, application/json",
        "app.webmanifest, application/manifest+json",
        "a.tar.gz, application/gzip",
        "logo.svg, image/svg+xml",
        "photo.avif, image/avif",
        "font.woff2, font/woff2",
        "film.mp4, video/mp4",
        "LICENSE, text/plain; charset=utf-8",
        "octets.bin, application/octet-stream",
        "unknown.q7z9, application/octet-stream",
        "noextension, application/octet-stream",
        "dot., application/octet-stream",
        "., application/octet-stream"
    })
    void tells_the_type_by_the_end_of_the_name(String name, String type) {
        assertEquals(type, MediaTypes.of(name).toString());
    }

    @Test
    void has_a_table_whose_every_line_can_be_used() throws IOException {
        String table;
        try (InputStream in = MediaTypes.class.getResourceAsStream("media-types.tsv")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Set<String> seen = new HashSet<>();
        for (String line : table.split("\n")) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            String extension = line.substring(0, line.indexOf('\t'));
            assertTrue(seen.add(extension), () -> extension + " stands twice");
            assertTrue(extension.matches("[a-z0-9]+"), extension);
            MediaType type = MediaTypes.of("x." + extension);
            assertEquals(type.isText(), type.parameters().containsKey("charset"), extension);
        }
        assertTrue(seen.size() >= 150, () -> seen.size() + " types");
    }

    @Test
    void refuses_a_broken_table() {
        assertEquals(Map.of("a", "b/c"), MediaTypes.parse("# comment\n\na\tb/c"));
        for (String line : new String[] {"a b/c\n", "\tb/c\n", "a\t\n", "a\nb\tc/d\n"}) {
            assertThrows(IllegalArgumentException.class, () -> MediaTypes.parse(line), line);
        }
    }
}
