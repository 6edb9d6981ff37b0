package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.HttpDate;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a handler gives, and what goes out. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandlerResponseTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.bind(0, new Fixtures());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String get(String path) throws IOException {
        return exchange(server.port(), "GET " + path + " HTTP/1.0\r\n\r\n");
    }

    @Test
    @Tag("R1945-10.7-03")
    void sends_the_Expires_that_a_handler_sets() throws IOException {
        String soon = HttpDate.format(Instant.parse("2026-11-22T12:00:30.5Z"));
        Response content = Response.text(StatusCode.OK, "for half a minute\n").with("Expires", soon);
        try (HttpServer volatileServer = HttpServer.bind(0, request -> content)) {
            String response = exchange(volatileServer.port(), "GET / HTTP/1.0\r\n\r\n");
            assertTrue(response.contains("\r\nExpires: Sun, 22 Nov 2026 12:00:30 GMT\r\n"), response);
        }
    }

    @Test
    void sends_a_head_longer_than_its_buffer() throws IOException {
        Response content = Response.text(StatusCode.OK, "hello\n").with("X-Long", "a".repeat(100_000));
        try (HttpServer longWinded = HttpServer.bind(0, request -> content)) {
            String response = exchange(longWinded.port(), "GET / HTTP/1.0\r\n\r\n");
            assertTrue(response.contains("a".repeat(100_000) + "\r\n"));
            assertEquals("hello\n", body(response));
        }
    }

    @Test
    @Tag("R1945-10.14-01")
    void leaves_server_out_when_told_to() throws IOException {
        ServerOptions options = ServerOptions.builder().port(0).product("").build();
        try (HttpServer silent = HttpServer.open(options, new Fixtures())) {
            assertFalse(exchange(silent.port(), "GET /o HTTP/1.0\r\n\r\n").contains("Server:"));
        }
        assertTrue(get("/o").contains("\r\nServer: http10/"));
    }

    @Test
    @Tag("R1945-7.2-04")
    @Tag("R9110-8.6-02")
    @Tag("R1945-9.3-08")
    void leaves_out_content_and_its_fields_that_a_handler_gives_with_204_and_304() throws IOException {
        for (String path : List.of("/nothing", "/not-modified")) {
            String response = get(path);
            assertEquals("", body(response));
            assertFalse(response.contains("Content-"), response);
        }
    }

    @Test
    @Tag("R1945-7.2-06")
    void says_that_empty_content_is_empty() throws IOException {
        assertTrue(get("/empty").endsWith("\r\nContent-Length: 0\r\n\r\n"));
    }

    @Test
    @Tag("R2145-2.2-02")
    @Tag("R1945-6.2-01")
    void ends_content_of_unknown_length_by_closing() throws IOException {
        String response = get("/dyn");

        assertEquals("some octets", body(response));
        assertFalse(response.contains("Content-Length") || response.contains("Transfer-Encoding"), response);
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void cuts_the_connection_rather_than_send_other_than_it_announced() throws IOException {
        assertAll(
                () -> assertEquals(5, body(get("/short")).length()),
                () -> assertEquals(0, body(get("/long")).length()),
                () -> assertTrue(get("/short").contains("\r\nContent-Length: 10\r\n")));
    }

    @Test
    @Tag("R1945-6-03")
    void resets_a_simple_response_that_breaks_off_since_its_end_is_the_close() {
        assertThrows(SocketException.class, () -> exchange(server.port(), "GET /short\r\n"));
    }

    @Test
    void answers_500_when_the_handler_gives_no_final_response() throws IOException {
        Handler handler = request -> request.target().path().equals("/null")
                ? null
                : Response.of(new StatusCode(request.target().path().equals("/100") ? 100 : 600));
        try (HttpServer wrong = HttpServer.bind(0, handler)) {
            for (String path : List.of("/null", "/100", "/600")) {
                assertEquals("500", status(exchange(wrong.port(), "GET " + path + " HTTP/1.0\r\n\r\n")), path);
            }
        }
    }

    @Test
    void waits_for_a_handler_that_takes_its_time_between_two_pieces() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        InputStream slow = new SequenceInputStream(
                new ByteArrayInputStream("first ".getBytes(StandardCharsets.US_ASCII)), new InputStream() {
                    private int left = 1;

                    @Override
                    public int read() throws IOException {
                        try {
                            assertFalse(never.await(400, TimeUnit.MILLISECONDS));
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                        return left-- > 0 ? '2' : -1;
                    }
                });
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .pace(Duration.ofSeconds(10), Duration.ofMillis(100), 1_000_000)
                .build();
        Handler handler = request -> Response.of(StatusCode.OK, MediaType.TEXT, Content.of(slow, OptionalLong.empty()));
        try (HttpServer patient = HttpServer.open(options, handler)) {
            assertEquals("first 2", body(exchange(patient.port(), "GET / HTTP/1.0\r\n\r\n")));
        }
    }
}
