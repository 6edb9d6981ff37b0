package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        "html, application/octet-stream",
        "LICENSE.html, text/html; charset=utf-8",
        "Makefile, text/plain; charset=utf-8",
        "libz.a, application/x-archive",
        "main.c++, text/plain; charset=utf-8",
        "page.md, text/markdown; charset=utf-8",
        "photo.webp, image/webp",
        "model.glb, model/gltf-binary",
        "paper.odt, application/vnd.oasis.opendocument.text",
        "map.3dm, text/vnd.in3d.3dml; charset=utf-8",
        "x.123, application/vnd.lotus-1-2-3",
        "'x.zz\tapplication/zip\n', application/octet-stream",
        "x.zz, application/octet-stream",
        "x.!, application/octet-stream",
        "x.\u00e9, application/octet-stream",
        "x.zsh, text/plain; charset=utf-8",
        "x.zst, application/zstd",
        "dot., application/octet-stream",
        "., application/octet-stream"
    })
    void tells_the_type_by_the_end_of_the_name(String name, String type) {
        assertEquals(type, MediaTypes.STANDARD.of(name).toString());
    }

    @Test
    void finds_every_line_of_a_table_that_is_sorted() throws IOException {
        List<String> lines = lines(MediaTypes.class.getResourceAsStream("media-types.tsv"));
        String last = "";
        for (String line : lines) {
            String extension = line.substring(0, line.indexOf('\t'));
            assertTrue(last.compareTo(extension) < 0, () -> extension + " is out of its order");
            assertTrue(extension.matches("/?[a-z0-9_+-]+"), extension);
            last = extension;
            String name = extension.startsWith("/") ? extension.substring(1) : "x." + extension;
            MediaType type = MediaTypes.STANDARD.of(name);
            assertEquals(line.substring(line.indexOf('\t') + 1), type.type() + "/" + type.subtype());
            assertEquals(type.isText(), type.parameters().containsKey("charset"), extension);
        }
        assertTrue(lines.size() >= 1_500, () -> lines.size() + " types");
    }

    @Test
    void has_our_own_lines_before_those_of_the_list_and_says_where_that_is_from() throws IOException {
        List<String> lines = lines(MediaTypes.class.getResourceAsStream("media-types.tsv"));
        List<String> own = lines(Files.newInputStream(Path.of("media-types", "own.tsv")));
        assertTrue(own.size() > 200 && lines.containsAll(own), "run http-server/media-types/build");
        try (InputStream in = MediaTypes.class.getResourceAsStream("media-types.tsv")) {
            String head = new String(in.readNBytes(500), StandardCharsets.US_ASCII);
            assertTrue(head.matches("(?s)# .*package media-types [0-9.]+ .*"), head);
        }
    }

    private static List<String> lines(InputStream table) throws IOException {
        try (table) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void takes_others_first_that_are_written_as_in_mime_types() {
        MediaTypes types = MediaTypes.STANDARD.with("""
                        # ours
                        application/x-ours   ours HTML\t  q7z9 # and others

                        text/plain;charset=utf-16 log
                        text/x-words words
                        text/nothing
                        """).with("application/x-theirs\tq7z9\r\n");
        assertEquals("application/x-ours", types.of("a.ours").toString());
        assertEquals("application/x-ours", types.of("index.html").toString());
        assertEquals("application/x-theirs", types.of("a.Q7Z9").toString());
        assertEquals("text/plain; charset=utf-16", types.of("a.log").toString());
        assertEquals("text/x-words; charset=utf-8", types.of("a.words").toString());
        assertEquals("text/css; charset=utf-8", types.of("a.css").toString());
        assertEquals(
                "text/html; charset=utf-8", MediaTypes.STANDARD.of("index.html").toString());
    }

    @Test
    void takes_another_for_what_is_not_known() {
        MediaTypes types = MediaTypes.STANDARD.otherwise(MediaType.of("text/plain"));
        assertEquals("text/plain; charset=utf-8", types.of("unknown.q7z9").toString());
        assertEquals("image/png", types.with("text/plain x").of("a.png").toString());
        assertEquals(
                "text/plain; charset=utf-8", types.with("").of("noextension").toString());
    }

    @Test
    void says_which_line_is_broken() {
        for (String line : new String[] {"html", "text html", "/html html", "te\u0007xt html"}) {
            IllegalArgumentException wrong = assertThrows(
                    IllegalArgumentException.class, () -> MediaTypes.STANDARD.with("# first\n" + line), line);
            assertTrue(wrong.getMessage().startsWith("line 2 does not begin with a media type: \""), wrong::getMessage);
            assertFalse(wrong.getMessage().contains("\u0007"));
        }
    }
}
