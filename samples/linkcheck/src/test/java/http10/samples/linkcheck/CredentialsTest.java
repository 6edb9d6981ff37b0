package http10.samples.linkcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.BasicCredentials;
import http10.message.Content;
import http10.message.FieldName;
import http10.message.MediaType;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CredentialsTest {
    private static final BasicCredentials PAIR = new BasicCredentials("user", "se:c/ret");
    private static final String WRITTEN = "user:se:c%2Fret@";

    @Test
    void user_and_password_of_the_url_are_for_its_origin_alone_and_shown_nowhere() throws IOException {
        Queue<String> elsewhere = new ConcurrentLinkedQueue<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        try (HttpServer other = HttpServer.bind(0, request -> {
                    elsewhere.add(
                            request.fields().first(FieldName.AUTHORIZATION).orElse("none"));
                    return Response.of(StatusCode.OK);
                });
                HttpServer server = HttpServer.bind(0, request -> {
                    boolean knows = credentials(request).equals(Optional.of(PAIR));
                    if (!knows) refused.add(request.target().path());
                    if (!knows) return Response.of(StatusCode.UNAUTHORIZED);
                    String page = "<a href=/next></a><a href=http://localhost:" + other.port() + "/x></a>";
                    return request.target().path().equals("/gone")
                                    || request.target().path().equals("/robots.txt")
                            ? Response.of(StatusCode.NOT_FOUND)
                            : Response.of(
                                    StatusCode.OK,
                                    MediaType.HTML,
                                    Content.of(
                                            page + "<a href=//" + WRITTEN
                                                    + request.fields()
                                                            .first(FieldName.HOST)
                                                            .orElseThrow() + "/gone></a>",
                                            StandardCharsets.UTF_8));
                })) {
            for (String format : List.of("text", "json")) {
                String url = "http://" + WRITTEN + "localhost:" + server.port() + "/";
                Run run = Run.of(new FakePause(), url, "--external", "--format", format);
                assertEquals(1, run.code(), run.err());
                assertTrue(run.out().contains("localhost:" + server.port() + "/gone"), run.out());
                assertFalse((run.out() + run.err()).contains("ret"), run.out() + run.err());
                assertFalse((run.out() + run.err()).contains("@"), run.out() + run.err());
            }
        }
        assertEquals(List.of(), List.copyOf(refused));
        assertFalse(elsewhere.isEmpty());
        assertTrue(elsewhere.stream().allMatch("none"::equals), elsewhere.toString());
    }

    @Test
    void what_cannot_be_sent_is_wrong_usage_and_not_shown() {
        for (String url : List.of("http://us%3Aer:secret@h/", "http://u:sec%0Aret@h/", "http://u:secret@h:x/")) {
            Run run = Run.of(new FakePause(), url);
            assertEquals(2, run.code(), url);
            assertTrue(run.err().matches("http10: [ -~]+\n"), run.err());
            assertFalse(run.err().contains("sec"), run.err());
        }
    }

    private static Optional<BasicCredentials> credentials(Request request) {
        return request.fields().first(FieldName.AUTHORIZATION).flatMap(BasicCredentials::parse);
    }
}
