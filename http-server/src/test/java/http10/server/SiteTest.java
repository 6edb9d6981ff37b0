package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
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

    private static String get(String target) throws IOException {
        return RawClient.exchange(server.port(), "GET " + target + " HTTP/1.0\r\n\r\n");
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
