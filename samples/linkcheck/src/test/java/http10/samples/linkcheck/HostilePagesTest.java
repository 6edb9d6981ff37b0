package http10.samples.linkcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostilePagesTest {
    @Test
    void control_characters_of_a_page_never_reach_the_terminal() throws IOException {
        String page =
                "<a href='http://a\u001b[31m\u202e/'>x</a><a href='/\u001b]0;x\u0007'>y</a><a href='http://[b'>z</a>";
        Run run = check(page);
        assertEquals(1, run.code());
        assertTrue(run.out().contains(" 3 broken links"), run.out());
        assertTrue(run.out().chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), run.out());
    }

    @Test
    void style_sheets_and_sets_of_sources_that_never_end_take_no_time() throws IOException {
        String open = "url(\"".repeat(50_000) + "/*".repeat(50_000);
        Run run = check("<style>" + open + "</style><img srcset='" + "(,".repeat(50_000) + "'><p style='" + open);
        assertTrue(run.code() <= 1, run.err());
    }

    /** Of a site whose start is this page, and which has nothing else. */
    private static Run check(String page) throws IOException {
        byte[] octets = page.getBytes(StandardCharsets.UTF_8);
        try (HttpServer server = HttpServer.bind(
                0,
                request -> request.target().path().equals("/")
                        ? Response.of(StatusCode.OK, MediaType.HTML, Content.of(octets))
                        : Response.of(StatusCode.NOT_FOUND))) {
            return Run.of(new FakePause(), "http://localhost:" + server.port() + "/");
        }
    }
}
