package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of odd sizes and names, and what must not be told from what does not exist, over real connections. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddFilesTest {
    @TempDir
    Path temp;

    private Path root;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        server = HttpServer.open(ServerOptions.builder().port(0).build(), FileHandler.of(root));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String exchange(String method, String target) throws IOException {
        return RawClient.exchange(server.port(), method + " " + target + " HTTP/1.0\r\n\r\n");
    }

    @ParameterizedTest
    @Tag("R1945-7.2.2-06")
    @ValueSource(ints = {0, 1, 4_095, 4_096, 16_383, 16_385, 24_575, 24_576, 24_577, 65_535, 65_536, 65_537, 1_048_577})
    void a_file_of_any_size_is_sent_exactly_young_and_settled(int size) throws IOException {
        byte[] octets = new byte[size];
        new Random(size).nextBytes(octets);
        Path file = Files.write(root.resolve("file"), octets);
        for (int i = 0; i < 3; i++) {
            String reply = exchange("GET", "/file");
            assertTrue(RawClient.head(reply).contains("\r\nContent-Length: " + size + "\r\n"));
            assertEquals(new String(octets, ISO_8859_1), RawClient.body(reply));
            String head = exchange("HEAD", "/file");
            assertEquals("", RawClient.body(head));
            assertEquals(undated(RawClient.head(reply)), undated(head));
            if (i == 0)
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "a b", "100%", "%41", "%2e%2e", "a+b", "what?", "a#b", "\"quoted\"", "it's", "<script>", "a&b;c",
                "-rf", "--help", "a\\b", "C:", "http:", "~", "$HOME", "*", "..a", "a..", "caf\u00e9", "\u65e5\u672c",
                "e\u0301", "\ud83d\ude00", "\u202etxt.exe", "\u00a0", "\ufeff"
            })
    void a_file_of_any_name_is_found_by_its_link_and_only_in_its_own_writing(String name) throws IOException {
        boolean hidden = name.startsWith(".");
        Files.writeString(FileNames.path(name).map(root::resolve).orElseThrow(), "found");
        String target = TargetPath.encode(name, new StringBuilder("/")).toString();
        String reply = exchange("GET", target);
        assertEquals(hidden ? "404" : "200", RawClient.status(reply));
        if (!hidden) assertEquals("found", RawClient.body(reply));
        assertEquals("404", RawClient.status(exchange("GET", target.replace("%", "%25") + "%20")));
    }

    @Test
    void a_name_of_255_octets_is_the_longest() throws IOException {
        String name = "n".repeat(251) + ".txt";
        Files.writeString(root.resolve(name), "found");
        assertEquals("found", RawClient.body(exchange("GET", "/" + name)));
        assertEquals("404", RawClient.status(exchange("GET", "/n" + name)));
        String wide = "%E6%97%A5".repeat(85);
        Files.writeString(root.resolve(FileNames.path("\u65e5".repeat(85)).orElseThrow()), "wide");
        assertEquals("wide", RawClient.body(exchange("GET", "/" + wide)));
        assertEquals("404", RawClient.status(exchange("GET", "/" + wide + "%E6%97%A5")));
    }

    @Test
    @Tag("R1945-12.5-03")
    @Tag("R1945-12.5-04")
    void what_may_not_be_seen_is_answered_octet_for_octet_as_what_does_not_exist() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("x"), "secret");
        Files.writeString(root.resolve(".env"), "secret");
        Files.createDirectories(root.resolve(".git/objects"));
        Files.createSymbolicLink(root.resolve("file"), outside.resolve("x"));
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Files.createSymbolicLink(root.resolve("null"), Path.of("/dev/null"));
        Files.createSymbolicLink(root.resolve("dangling"), outside.resolve("y"));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", root.resolve("fifo").toString())
                        .start()
                        .waitFor());
        for (String method : new String[] {"GET", "HEAD"}) {
            String missing = undated(exchange(method, "/missing"));
            assertEquals("404", RawClient.status(missing));
            for (String target : new String[] {
                "/.env",
                "/.git",
                "/.git/",
                "/.git/objects/",
                "/file",
                "/file/",
                "/folder",
                "/folder/",
                "/folder/x",
                "/null",
                "/dangling",
                "/fifo",
                "/fifo/x",
                "/%2Eenv",
                "/x/../.env",
                "//.env",
                "/missing/.env"
            }) {
                assertEquals(missing, undated(exchange(method, target)), target);
            }
        }
    }

    @Test
    @Tag("R9112-3.2.2-02")
    void no_redirection_leads_to_another_host() throws IOException {
        Files.createDirectories(root.resolve("evil.example/sub"));
        for (String target :
                new String[] {"//evil.example/sub", "//evil.example", "/evil.example", "/%2Fevil.example"}) {
            String reply = exchange("GET", target);
            assertFalse(reply.contains("Location: //"), reply);
            assertFalse(reply.contains("Location: http://evil"), reply);
        }
        assertTrue(exchange("GET", "/evil.example").contains("\r\nLocation: /evil.example/\r\n"));
        assertEquals("400", RawClient.status(exchange("GET", "http://evil.example/evil.example/sub")));
    }

    @Test
    void a_log_that_grows_all_the_time_is_sent_as_long_as_it_was() throws IOException {
        Path log = Files.writeString(root.resolve("log.txt"), "line\n".repeat(20_000));
        for (int i = 0; i < 20; i++) {
            long before = Files.size(log);
            Files.writeString(log, "more\n", StandardOpenOption.APPEND);
            String reply = exchange("GET", "/log.txt");
            assertTrue(RawClient.head(reply).contains("\r\nContent-Length: " + (before + 5) + "\r\n"));
            assertEquals(before + 5, RawClient.body(reply).length());
        }
    }

    private static String undated(String reply) {
        return reply.replaceFirst("\r\nDate: [^\r]*", "");
    }
}
