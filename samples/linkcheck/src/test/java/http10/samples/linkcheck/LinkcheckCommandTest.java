package http10.samples.linkcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import http10.server.FileHandler;
import http10.server.Handler;
import http10.server.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LinkcheckCommandTest {
    private final FakePause pause = new FakePause();

    private Run check(HttpServer server, String... more) {
        return Run.of(pause, "http://localhost:" + server.port() + "/", more);
    }

    private static HttpServer pages(Map<String, String> pages) throws IOException {
        return HttpServer.bind(0, request -> page(pages, request.target().path()));
    }

    private static Response page(Map<String, String> pages, String path) {
        if (!pages.containsKey(path)) return Response.of(StatusCode.NOT_FOUND);
        MediaType type = path.endsWith(".css") ? MediaType.of("text/css") : MediaType.HTML;
        return Response.of(StatusCode.OK, type, Content.of(pages.get(path), StandardCharsets.UTF_8));
    }

    private static Response redirect(String location) {
        return new Response(ResponseHead.of(StatusCode.FOUND, new Field(FieldName.LOCATION, location)), Content.NONE);
    }

    @Test
    void the_sample_site_has_no_broken_link() throws IOException {
        try (HttpServer server = HttpServer.bind(0, FileHandler.of(Path.of("../site")))) {
            Run run = check(server);
            assertEquals(0, run.code(), run.out());
            assertTrue(run.out().contains(" 0 broken links"), run.out());
            assertEquals("", run.err());
        }
    }

    @Test
    void planted_broken_links_are_found_with_page_line_and_column(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("index.html"), """
                <!DOCTYPE html><title>planted</title>
                <link rel="stylesheet" href="a.css">
                <p><a href="gone.html">a</a> <img src="no.png" srcset="s1.png 1x, a.css 2x">
                <a href="#none">b</a> <a href="#top">c</a> <a href="#%C3%A9">d</a> <b id="é"></b> <a href="b.html#x">e</a>
                <a href="mailto:a@b">m</a><a href="tel:1">t</a><a href="javascript:x()">j</a><img src="data:,">
                """);
        Files.writeString(site.resolve("b.html"), "<a name=x></a>\n<iframe src=frame.html></iframe>");
        Files.writeString(site.resolve("a.css"), "/* url(not.png) */\nb { background: url('bg.png') }");
        try (HttpServer server = HttpServer.bind(0, FileHandler.of(site))) {
            String base = "http://localhost:" + server.port() + "/";
            Run run = check(server);
            assertEquals(1, run.code());
            String expected = base + "\n"
                    + "  3:13  " + base + "gone.html  404 Not Found  (a href)\n"
                    + "  3:40  " + base + "no.png  404 Not Found  (img src)\n"
                    + "  3:56  " + base + "s1.png  404 Not Found  (img srcset)\n"
                    + "  4:10  " + base + "#none  no such fragment on the page  (a href)\n"
                    + base + "a.css\n"
                    + "  2:22  " + base + "bg.png  404 Not Found  (css url)\n"
                    + base + "b.html\n"
                    + "  2:13  " + base + "frame.html  404 Not Found  (iframe src)\n";
            assertEquals(
                    expected,
                    run.out().substring(0, run.out().lastIndexOf('\n', run.out().length() - 2) + 1));
            assertEquals(run.out(), check(server, "--parallel", "1").out());
        }
    }

    @Test
    void a_fragment_that_is_missing_is_found_behind_a_hundred_other_places() throws IOException {
        String page = "<a href='/'>home</a>".repeat(150) + "<a href='/#gone'>gone</a>".repeat(102);
        try (HttpServer server = pages(Map.of("/", page))) {
            Run run = check(server);
            assertEquals(1, run.code());
            assertTrue(run.out().contains("and 2 more places"), run.out());
            assertTrue(run.out().contains(", 102 broken links"), run.out());
        }
    }

    @Test
    void a_site_of_which_no_page_is_read_is_no_good_one() throws IOException {
        try (HttpServer elsewhere = pages(Map.of("/", "<p>moved"));
                HttpServer server =
                        HttpServer.bind(0, request -> redirect("http://localhost:" + elsewhere.port() + "/"))) {
            Run run = check(server);
            assertEquals(3, run.code());
            assertTrue(run.err().contains("no page was read"), run.err());
        }
        try (HttpServer server = HttpServer.bind(0, request -> Response.of(StatusCode.INTERNAL_SERVER_ERROR))) {
            assertEquals(3, check(server).code());
            assertEquals(1, check(server, "--no-robots").code());
        }
    }

    @Test
    void json_tells_the_same() throws IOException {
        try (HttpServer server = pages(Map.of("/", "<base href='/d/'>\n<a href='x?\u001b[31m'>"))) {
            Run run = check(server, "--format", "json");
            assertEquals(1, run.code());
            assertTrue(run.out().contains("\"line\" : 2,"), run.out());
            assertTrue(run.out().contains("/d/x?%1B[31m\"") || run.out().contains("/d/x?%1B%5B31m\""), run.out());
            assertFalse(run.out().contains("\u001b"));
        }
    }

    @Test
    void robots_txt_is_followed_unless_told_otherwise() throws IOException {
        Map<String, String> pages = Map.of("/robots.txt", "User-agent: *\nDisallow: /no\n", "/", "<a href=/no>");
        try (HttpServer server = pages(pages)) {
            Run run = check(server);
            assertEquals(0, run.code(), run.out());
            assertTrue(run.out().contains("1 left to robots.txt"), run.out());
            assertEquals(1, check(server, "--no-robots").code());
        }
    }

    @Test
    void redirections_in_a_circle_and_calendars_without_end_are_bounded() throws IOException {
        Handler handler = request -> {
            String path = request.target().path();
            if (path.equals("/circle")) return redirect("/circle");
            return page(Map.of(path, "<a href='" + path + "1'></a><a href=/circle></a>"), path);
        };
        try (HttpServer server = HttpServer.bind(0, handler)) {
            Run run = check(server, "--max-urls", "30", "--no-robots");
            assertEquals(1, run.code());
            assertTrue(run.out().contains("/circle  more than 10 redirections"), run.out());
            assertTrue(run.err().startsWith("http10: there are more than 30 URLs"), run.err());
            assertTrue(check(server, "--depth", "0", "--no-robots").out().contains("\n3 URLs checked"));
        }
    }

    @Test
    void a_server_that_asks_for_a_pause_gets_it() throws IOException {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        Handler handler = request -> {
            if (seen.putIfAbsent(request.target().path(), true) != null) return page(Map.of("/", ""), "/");
            Field wait = new Field(FieldName.of("Retry-After"), "7");
            return new Response(ResponseHead.of(StatusCode.SERVICE_UNAVAILABLE, wait), Content.NONE);
        };
        try (HttpServer server = HttpServer.bind(0, handler)) {
            assertEquals(0, check(server, "--no-robots").code());
            assertEquals(List.of(7_000L), pause.jumps());
        }
    }

    @Test
    void get_follows_where_head_is_refused() throws IOException {
        Handler handler = request -> {
            if (request.target().path().equals("/")) return page(Map.of("/", "<img src=/i>"), "/");
            StatusCode status = request.method().equals(Method.HEAD) ? StatusCode.METHOD_NOT_ALLOWED : StatusCode.OK;
            return Response.of(status);
        };
        try (HttpServer server = HttpServer.bind(0, handler)) {
            assertEquals(0, check(server, "--no-robots").code());
        }
    }

    @Test
    void a_hundred_thousand_links_and_a_huge_page_are_borne() throws IOException {
        String huge = "<a href=/x#top></a>".repeat(100_001) + " ".repeat(Settings.PAGE_OCTETS);
        try (HttpServer server = pages(Map.of("/", huge))) {
            Run run = check(server, "--no-robots");
            assertEquals(1, run.code());
            assertTrue(run.out().contains("and 99900 more places"), run.out());
            assertTrue(run.err().contains("/ is too large"), run.err());
        }
    }

    @Test
    void servers_that_reset_refuse_or_speak_no_tls_are_broken_links() throws Exception {
        String at;
        try (ServerSocket resets = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                while (true) {
                    try (Socket one = resets.accept()) {
                        one.setSoLinger(true, 0);
                    } catch (IOException e) {
                        return; // the test has ended
                    }
                }
            });
            thread.start();
            at = "localhost:" + resets.getLocalPort() + "/";
            Run reset = Run.of(pause, "http://" + at);
            assertEquals(1, reset.code());
            assertTrue(reset.out().startsWith("(command line)\n  http://" + at), reset.out());
            assertEquals(1, Run.of(pause, "https://" + at).code());
        }
        assertTrue(Run.of(pause, "http://" + at).out().contains("  connection refused  "));
    }

    @Test
    void a_server_that_says_nothing_is_a_broken_link() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://localhost:" + silent.getLocalPort() + "/";
            Run run = Run.of(pause, url, "--timeout", "1", "--no-robots");
            assertTrue(run.out().contains("  timed out  "), run.out());
        }
    }

    @Test
    void other_origins_are_checked_on_demand_and_not_read() throws IOException {
        try (HttpServer other = pages(Map.of("/", "<a href=/never-asked-for>"))) {
            String link = "<a href=http://localhost:" + other.port() + "/></a><a href=http://localhost:" + other.port()
                    + "/gone>";
            try (HttpServer server = pages(Map.of("/", link))) {
                assertEquals(0, check(server).code());
                Run run = check(server, "--external");
                assertEquals(1, run.code());
                assertTrue(run.out().contains("1 broken link,"), run.out());
                assertEquals(
                        0, check(server, "--external", "--exclude", "/gone$").code());
                assertEquals(0, check(server, "--external", "--include", "/$").code());
            }
        }
    }

    @Test
    void wrong_usage_is_one_line_and_2() {
        String[][] wrong = {
            {},
            {"ftp://h/"},
            {"a", "b"},
            {"h", "--depth", "-1"},
            {"h", "--parallel", "0"},
            {"h", "--exclude", "("},
            {"h", "--format", "xml"},
            {"h", "--user-agent", "a\r\nb"},
            {"h", "--nonsense"}
        };
        for (String[] args : wrong) {
            Run run = Run.of(pause, args);
            assertEquals(2, run.code(), String.join(" ", args));
            assertTrue(run.err().matches("http10: [ -~]+\n"), run.err());
            assertEquals("", run.out());
        }
        assertTrue(Run.of(pause, "--help").out().contains("--max-urls N"));
    }
}
