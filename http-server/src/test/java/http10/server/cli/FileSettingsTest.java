package http10.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each option about files, as the command has it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class FileSettingsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Files.createDirectories(folder.resolve("site/sub"));
        write("site/home.html", "home");
        write("site/about.html", "about");
        write("site/app.js", "plain");
        write("site/app.js.gz", "coded");
        write("site/.env", "hidden");
        write("site/data.ours", "ours");
        write("site/unknown", "unknown");
        write("outside.txt", "outside");
        Files.createSymbolicLink(folder.resolve("site/out"), Path.of("../outside.txt"));
        Files.createDirectory(folder.resolve("errors"));
        write("errors/404.html", "gone fishing");
        write("types", "application/x-ours ours\n");
        write("broken", "# types\nours\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
    }

    @Test
    void all_at_once() throws Exception {
        String[] args = {
            "-p0", "--quiet", "--index=index.html", "--index", "home.html", "--gzip", "--types", "types",
            "--default-type", "text/plain", "--header", "X-Ours: a: b ", "--header=X-None:", "--cors", "--cache", "60",
            "--spa=about.html", "--error-pages", "errors", "--dotfiles", "--follow-symlinks", "site"
        };
        try (ServeProcess serve = ServeProcess.start(folder, args)) {
            int port = serve.port();
            String home = get(port, "/");
            assertTrue(home.endsWith("\r\n\r\nhome"), home);
            for (String line : new String[] {
                "X-Ours: a: b",
                "X-None: ",
                "Access-Control-Allow-Origin: *",
                "Cache-Control: max-age=60",
                "Vary: Accept-Encoding",
                "Accept-Ranges: bytes",
                "X-Content-Type-Options: nosniff"
            }) {
                assertTrue(home.contains("\r\n" + line + "\r\n"), home);
            }
            assertTrue(home.contains("\r\nExpires: ") && home.contains("\r\nETag: \""), home);
            assertTrue(get(port, "/app.js", "Accept-Encoding: gzip").endsWith("\r\n\r\ncoded"));
            assertTrue(get(port, "/data.ours").contains("\r\nContent-Type: application/x-ours\r\n"));
            assertTrue(get(port, "/unknown").contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"));
            assertTrue(get(port, "/.env").endsWith("hidden"));
            assertTrue(get(port, "/out").endsWith("outside"));
            assertTrue(get(port, "/users/7").endsWith("\r\n\r\nabout"));
            String missing = get(port, "/missing.js");
            assertTrue(missing.startsWith("HTTP/1.0 404 ") && missing.endsWith("\r\n\r\ngone fishing"), missing);
            assertTrue(missing.contains("\r\nX-Ours: a: b\r\n") && !missing.contains("Cache-Control"), missing);
            String asked = ServeProcess.exchange(port, "OPTIONS /x HTTP/1.0\r\n\r\n");
            assertTrue(asked.contains("\r\nAccess-Control-Allow-Methods: GET, HEAD\r\n"), asked);
        }
    }

    @Test
    void none_of_them() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--quiet", "--clean-urls", "site")) {
            int port = serve.port();
            assertTrue(get(port, "/about").endsWith("\r\n\r\nabout"));
            assertTrue(get(port, "/about.html").contains("\r\nLocation: /about\r\n"));
            String plain = get(port, "/app.js", "Accept-Encoding: gzip");
            assertTrue(plain.endsWith("\r\n\r\nplain"), plain);
            for (String name :
                    new String[] {"Vary", "Cache-Control", "Expires", "Access-Control", "Content-Encoding"}) {
                assertFalse(plain.contains("\r\n" + name), plain);
            }
            for (String target : new String[] {"/.env", "/out", "/users/7"}) {
                assertTrue(get(port, target).startsWith("HTTP/1.0 404 "), target);
            }
            assertTrue(
                    ServeProcess.exchange(port, "OPTIONS /x HTTP/1.0\r\n\r\n").startsWith("HTTP/1.0 501 "));
        }
    }

    @Test
    void a_value_that_may_be_left_out_is_never_the_next_word() throws Exception {
        assertEquals(
                List.of("", "a.html"),
                options(Map.of(), "--spa", "--spa=a.html", "site").all(Option.SPA));
        assertEquals("site", options(Map.of(), "--spa", "site").served());
        assertFalse(options(Map.of(), "--spa=a.html", "--no-spa").has(Option.SPA));
        assertEquals(List.of(""), options(Map.of("HTTP10_SERVE_SPA", "true")).all(Option.SPA));
        assertEquals(
                List.of("a.html"), options(Map.of("HTTP10_SERVE_SPA", "a.html")).all(Option.SPA));
        assertFalse(options(Map.of("HTTP10_SERVE_SPA", "false")).has(Option.SPA));
        assertTrue(Help.text("files").contains(" --spa[=FILE] "), Help.text("files"));
    }

    private static ServeOptions options(Map<String, String> environment, String... args) throws Failure {
        return ServeOptions.parse(args, environment);
    }

    private static String get(int port, String target, String... lines) throws IOException {
        return ServeProcess.exchange(
                port,
                "GET " + target + " HTTP/1.0\r\n" + String.join("\r\n", lines)
                        + (lines.length > 0 ? "\r\n\r\n" : "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, '\"X\" of --header is no field; write it as ''Name: value''', --header X",
        "2, '\"X Y: z\" of --header is no field', --header|X Y: z",
        "2, '\"X: \\x1b[1m\" of --header is no field', --header|X: \u001b[1m",
        "2, '--header cannot say content-length, which', --header content-length:5",
        "2, '--header cannot say Date, which', --header Date:",
        "2, '\"a/b\" of --index is no name of a file', --index a/b",
        "2, '\"..\" of --index is no name of a file', --index ..",
        "2, '\"text\" of --default-type is no media type', --default-type text",
        "2, '\"x\" of --cache is not a number of seconds; give one from 0 to 31536000', --cache x",
        "2, '\"31536001\" of --cache is not a number of seconds', --cache 31536001",
        "2, '\"../x\" of --spa is no path of a file in the folder', --spa=../x",
        "1, 'there is no file \"app.html\" in the folder for --spa; give one', --spa=app.html",
        "1, 'there is no file \"missing\" for --types; give one that exists', --types missing",
        "1, 'there is no folder \"missing\" for --error-pages; give one', --error-pages missing",
    })
    void says_in_one_line_what_is_wrong(int exitCode, String text, String args) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String[] options = args.split(args.indexOf('|') < 0 ? " " : "\\|");
        assertEquals(exitCode, ServeCommand.run(new PrintStream(errors, true, UTF_8), options));
        assertOneLine(errors.toString(UTF_8), text);
    }

    @Test
    void says_which_line_of_the_types_is_broken() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String file = folder.resolve("broken").toString();
        assertEquals(1, ServeCommand.run(new PrintStream(errors, true, UTF_8), "--types", file));
        assertOneLine(errors.toString(UTF_8), "line 2 does not begin with a media type: \"ours\"; in ");
    }

    private static void assertOneLine(String errors, String text) {
        assertTrue(errors.startsWith("http10: " + text), errors);
        assertEquals(errors.length() - 1, errors.indexOf('\n'), errors);
    }
}
