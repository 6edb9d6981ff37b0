package http10.samples.testserver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.HttpClient;
import http10.message.Content;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.wire.IncompleteMessageException;
import http10.wire.MalformedMessageException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The test server before our own client, and before bare sockets. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestServerTest {
    private static final HttpClient CLIENT = HttpClient.create();

    private static String get(TestServer server, String path) throws IOException {
        try (Response response = CLIENT.send(Request.get(server.url(path)))) {
            return response.contentAsText(1000);
        }
    }

    private static Socket sending(TestServer server, String octets) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Test
    void answers_come_in_order_and_requests_are_kept() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.queue(Answer.text("one"), Answer.of(Response.of(StatusCode.NO_CONTENT)));
            assertEquals("one", get(server, "/1?a=b"));
            Request post = Request.of(Method.POST, HttpUri.of(server.url("/2")));
            try (Response response = CLIENT.send(post.with(Content.of("sent".getBytes(ISO_8859_1)), MediaType.TEXT))) {
                assertEquals(StatusCode.NO_CONTENT, response.status());
            }
            assertEquals("/1?a=b", server.takeRequest().target().text());
            Request second = server.takeRequest();
            assertEquals(Method.POST, second.method());
            assertEquals(
                    "127.0.0.1:" + server.port(),
                    second.fields().first(FieldName.HOST).orElse(""));
            assertEquals("sent", second.contentAsText(100));
        }
    }

    @Test
    void octets_go_out_as_they_are() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.queue(Answer.raw("HTTP/1.0 200\r\n\u00ff\0"), Answer.raw("HTTP/1.0 two hundred\r\n\r\n"));
            try (Socket socket = sending(server, "GET / HTTP/1.0\r\n\r\n")) {
                assertEquals("HTTP/1.0 200\r\n\u00ff\0", rest(socket));
            }
            assertThrows(MalformedMessageException.class, () -> get(server, "/"));
        }
    }

    @Test
    void truncated_content_ends_too_early() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.queue(
                    Answer.text("hello").cut(Fault.TRUNCATE, 3),
                    Answer.text("hello").cut(Fault.TRUNCATE, 0));
            try (Socket socket = sending(server, "GET / HTTP/1.0\r\n\r\n")) {
                String all = rest(socket);
                assertTrue(all.contains("\r\nContent-Length: 5\r\n") && all.endsWith("\r\n\r\nhel"), all);
            }
            assertThrows(IncompleteMessageException.class, () -> get(server, "/"));
        }
    }

    @Test
    void a_reset_is_no_end() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.queue(
                    Answer.raw("").cut(Fault.RESET, 0),
                    Answer.raw("HTTP/1.0 200 OK\r\n\r\nhel").cut(Fault.RESET, 9));
            try (Socket socket = sending(server, "GET / HTTP/1.0\r\n\r\n")) {
                assertThrows(SocketException.class, () -> rest(socket));
            }
            assertThrows(IOException.class, () -> get(server, "/"));
        }
    }

    @Test
    void what_stalls_ends_with_the_server() throws Exception {
        Socket socket;
        try (TestServer server = TestServer.start()) {
            server.queue(Answer.text("hello").cut(Fault.STALL, 2), Answer.text("others are served"));
            socket = sending(server, "GET / HTTP/1.0\r\n\r\n");
            String head = new String(
                    socket.getInputStream().readNBytes(Answer.text("hello").contentStart()), ISO_8859_1);
            assertTrue(head.endsWith("\r\n\r\n"), head);
            assertEquals("he", new String(socket.getInputStream().readNBytes(2), ISO_8859_1));
            assertEquals(0, socket.getInputStream().available());
            assertEquals("others are served", get(server, "/"));
        }
        try (socket) {
            assertEquals("", rest(socket));
        }
    }

    @Test
    void what_drips_comes_whole_and_slowly() throws Exception {
        try (TestServer server = TestServer.start()) {
            Answer answer = Answer.raw("HTTP/1.0 200 OK\r\n\r\nhello").dripping(Duration.ofMillis(1));
            server.queue(answer, Answer.text("never ends").dripping(Duration.ofDays(1)));
            long start = System.nanoTime();
            assertEquals("hello", get(server, "/"));
            assertTrue(System.nanoTime() - start >= answer.octets().length * 1_000_000L);
            Socket dripping = sending(server, "GET / HTTP/1.0\r\n\r\n");
            assertEquals('H', dripping.getInputStream().read());
            dripping.close();
        }
    }

    @Test
    void a_request_that_nobody_expected_fails_the_test() throws Exception {
        TestServer server = TestServer.start();
        try (Response response = CLIENT.send(Request.get(server.url("/more")))) {
            assertEquals(500, response.status().code());
            assertEquals("a request without an answer: GET /more\n", response.contentAsText(1000));
        }
        AssertionError failure = assertThrows(AssertionError.class, server::close);
        assertEquals("a request without an answer: GET /more", failure.getMessage());
    }

    @Test
    void what_is_no_request_fails_the_test() throws Exception {
        for (List<String> wrong : List.of(
                List.of("GET \u001b[2J\r\n\r\n", "something that is no request: \""),
                List.of("POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\n", "a request that broke off"),
                List.of("GET / HT", "a request that broke off"))) {
            TestServer server = TestServer.start();
            server.queue(Answer.text("for a request"));
            try (Socket socket = sending(server, wrong.get(0))) {
                socket.shutdownOutput();
                assertTrue(rest(socket).startsWith("HTTP/1.0 500 "));
            }
            String failure = assertThrows(AssertionError.class, server::close).getMessage();
            assertTrue(failure.startsWith(wrong.get(1)), failure);
            assertTrue(failure.endsWith("; 1 queued answers were not asked for"), failure);
            assertTrue(failure.indexOf('\u001b') < 0, failure);
        }
    }

    @Test
    void a_connection_that_says_nothing_is_nothing() throws Exception {
        try (TestServer server = TestServer.start()) {
            try (Socket socket = sending(server, "")) {
                socket.shutdownOutput();
                assertEquals("", rest(socket));
            }
        }
    }

    @Test
    void nothing_waits_beyond_the_deadline() throws Exception {
        TestServer server = TestServer.start(Duration.ofMillis(50));
        AssertionError none = assertThrows(AssertionError.class, server::takeRequest);
        assertEquals("no request came within 50 ms", none.getMessage());
        try (Socket socket = sending(server, "GET /")) {
            assertTrue(rest(socket).startsWith("HTTP/1.0 500 "));
        }
        none = assertThrows(AssertionError.class, server::takeRequest);
        assertEquals("no request came within 50 ms, but a request that took too long", none.getMessage());
        assertEquals(
                "a request that took too long",
                assertThrows(AssertionError.class, server::close).getMessage());
    }

    @Test
    void a_fault_that_cuts_nothing_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Answer.text("a").cut(Fault.DRIP, 0));
        assertThrows(IllegalArgumentException.class, () -> Answer.text("a").cut(Fault.TRUNCATE, -1));
    }
}
