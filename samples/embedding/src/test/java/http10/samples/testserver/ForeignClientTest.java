package http10.samples.testserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The test server serves the tests of other clients: here of Java's own. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignClientTest {
    // shown: testserver
    @AutoClose
    private final TestServer server = TestServer.start(); // fails the test where a request came that was not expected

    @Test
    void half_a_page_is_no_page() throws Exception {
        server.queue(Answer.text("hello").cut(Fault.TRUNCATE, 3));
        assertThrows(IOException.class, () -> get("/page"));
        assertEquals("/page", server.takeRequest().target().path());
    }
    // end

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path))).timeout(Duration.ofSeconds(20));
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    @Test
    void a_page_comes() throws Exception {
        server.queue(Answer.text("café"), Answer.raw("HTTP/1.0 200 OK\r\n\r\nuntil close"));
        assertEquals("café", get("/1"));
        assertEquals("until close", get("/2"));
    }

    @Test
    void what_is_posted_is_kept() throws Exception {
        server.queue(Answer.text("thanks"));
        client.send(request("/form").POST(BodyPublishers.ofString("a=b")).build(), BodyHandlers.discarding());
        assertEquals("a=b", server.takeRequest().contentAsText(10));
    }

    @Test
    void a_reset_is_an_error() {
        server.queue(Answer.text("hello").cut(Fault.RESET, 3));
        assertThrows(IOException.class, () -> get("/"));
    }

    @Test
    void what_stalls_meets_the_time_limit() {
        server.queue(Answer.raw("HTTP/1.0 200 OK\r\n").cut(Fault.STALL, 9));
        assertThrows(
                HttpTimeoutException.class,
                () -> client.send(request("/").timeout(Duration.ofSeconds(1)).build(), BodyHandlers.ofString()));
    }

    @Test
    void what_drips_comes_whole() throws Exception {
        server.queue(Answer.text("hello").dripping(Duration.ofNanos(100_000)));
        assertEquals("hello", get("/"));
    }
}
