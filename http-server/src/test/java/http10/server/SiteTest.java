package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sample site over real connections, read as a browser would. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class SiteTest {
    private static final Path SITE = Path.of("..", "samples", "site");

    private static HttpServer server;
    private static String origin;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.bind(0, FileHandler.of(SITE));
        origin = "http://127.0.0.1:" + server.port();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Tag("R1945-10.11-01")
    void has_no_broken_link_and_reaches_every_file() throws IOException {
        Set<String> seen = new HashSet<>(Set.of(origin + "/"));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            String url = waiting.remove();
            String response = get(url.substring(origin.length()));
            assertEquals("200", RawClient.status(response), url);
            if (!RawClient.head(response).contains("text/html")) continue;
            String html = new String(RawClient.body(response).getBytes(ISO_8859_1), StandardCharsets.UTF_8);
            for (Element link : Jsoup.parse(html, url).select("a[href], link[href], img[src]")) {
                String target =
                        link.absUrl(link.hasAttr("href") ? "href" : "src").replaceFirst("#.*", "");
                if (target.startsWith(origin + "/") && seen.add(target)) waiting.add(target);
            }
        }
        try (Stream<Path> files = Files.walk(SITE.resolve("files"))) {
            Set<String> expected = files.filter(Files::isRegularFile)
                    .map(file -> origin + "/" + path(SITE.relativize(file)))
                    .collect(Collectors.toSet());
            assertTrue(seen.containsAll(expected), () -> "not reached: " + missing(expected, seen));
        }
    }

    @Test
    @Tag("R1945-3.6.1-04")
    @Tag("R1945-7.2.2-06")
    void sends_the_octets_as_they_are() throws IOException {
        byte[] octets = Files.readAllBytes(SITE.resolve("files/octets.bin"));
        String response = get("/files/octets.bin");
        assertArrayEquals(octets, RawClient.body(response).getBytes(ISO_8859_1));
        assertTrue(response.contains("\r\nContent-Length: " + octets.length + "\r\n"));
        assertTrue(get("/files/empty.txt").contains("\r\nContent-Length: 0\r\n"));
    }

    @Test
    @Tag("R1945-7.2-03")
    @Tag("R1945-8.2-01")
    void sends_no_content_after_head() throws IOException {
        for (String target : List.of("/", "/files/", "/files", "/missing", "/files/versions.csv")) {
            String get = get(target);
            String head = exchange("HEAD " + target + " HTTP/1.0\r\n\r\n");
            assertEquals("", RawClient.body(head));
            assertEquals(withoutDate(RawClient.head(get)), withoutDate(head));
        }
    }

    @Test
    @Tag("R1945-9.3-08")
    @Tag("R1945-10.9-01")
    void answers_304_without_content() throws IOException {
        String lastModified = get("/style.css").replaceFirst("(?s).*\r\nLast-Modified: ([^\r]*)\r.*", "$1");
        String response = exchange("GET /style.css HTTP/1.0\r\nIf-Modified-Since: " + lastModified + "\r\n\r\n");
        assertEquals("304", RawClient.status(response));
        assertTrue(response.contains("\r\nDate: "));
        assertFalse(response.contains("Content-Type") || response.contains("Content-Length"));
        assertEquals("", RawClient.body(response));
    }

    @Test
    @Tag("PX-SEC-05")
    @Tag("PX-SEC-06")
    void redirects_to_its_own_name_only() throws IOException {
        assertTrue(get("/files").contains("\r\nLocation: /files/\r\n"));
        String own = exchange("GET /files HTTP/1.0\r\nHost: localhost:" + server.port() + "\r\n\r\n");
        assertTrue(own.contains("\r\nLocation: http://localhost:" + server.port() + "/files/\r\n"));
        for (String target : List.of("//evil.example/%2e%2e", "//evil.example/files", "//files")) {
            assertFalse(get(target).contains("Location"), target);
        }
        assertEquals("400", RawClient.status(get("/\\evil.example/")));
    }

    @Test
    @Tag("R1945-3.6.2-03")
    void ignores_a_request_for_several_ranges() throws IOException {
        String response = exchange("GET /files/versions.csv HTTP/1.0\r\nRange: bytes=0-1,4-5\r\n\r\n");
        assertEquals("200", RawClient.status(response));
    }

    private static String get(String target) throws IOException {
        return exchange("GET " + target + " HTTP/1.0\r\n\r\n");
    }

    private static String exchange(String octets) throws IOException {
        return RawClient.exchange(server.port(), octets);
    }

    private static String withoutDate(String head) {
        return head.replaceFirst("\r\nDate: [^\r]*", "");
    }

    private static String path(Path file) {
        StringBuilder path = new StringBuilder();
        for (Path name : file) TargetPath.encode(FileNames.text(name), path.length() == 0 ? path : path.append('/'));
        return path.toString();
    }

    private static Set<String> missing(Set<String> expected, Set<String> seen) {
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(seen);
        return missing;
    }
}
