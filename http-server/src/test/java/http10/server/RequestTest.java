package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestTest {
    private static final String NEXT = "GET /o HTTP/1.0\r\n\r\n";

    private final Fixtures fixtures = new Fixtures();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.bind(0, fixtures);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String post(String fields, String rest) throws IOException {
        return exchange(server.port(), "POST /post HTTP/1.0\r\n" + fields + "\r\n" + rest);
    }

    @Test
    @Tag("R1945-7.2-01")
    @Tag("R1945-4.1-01")
    @Tag("R1945-8.3-01")
    void takes_as_much_content_as_content_length_says_and_drops_what_follows() throws IOException {
        assertEquals("hello", body(post("Content-Length: 5\r\n", "helloEXTRA")));
        assertEquals("\r\nabc", body(post("Content-Length: 5\r\n", "\r\nabc")));
        assertEquals("", body(post("Content-Length: 0\r\n", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+5", "-5", "-0", "0x5", "5.0", "5e0", "5 5", "5;", "five", "", "5_0", "\"5\"", "\u00d9\u00a5"})
    @Tag("R1945-10.4-01")
    @Tag("R9112-6.3-01")
    void answers_400_once_to_a_content_length_that_is_not_digits(String length) throws IOException {
        String response = post("Content-Length: " + length + "\r\n", "hello" + NEXT);

        assertEquals("400", status(response));
        assertEquals(1, occurrences(response));
        assertEquals(0, fixtures.posts.get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | HTTP/1.0 | Content-Length: 5;Content-Length: 5",
                "400 | HTTP/1.0 | Content-Length: 5;Content-Length: 6",
                "400 | HTTP/1.0 | Transfer-Encoding: chunked",
                "400 | HTTP/1.0 | Transfer-Encoding: chunked;Content-Length: 5",
                "400 | HTTP/1.0 | Content-Length : 5",
                "400 | HTTP/1.0 | X-A: b; folded: no;Content-Length:; 5",
                "400 | HTTP/1.0 | Host: a;Host: b;Content-Length: 5",
                "400 | HTTP/1.1 | Content-Length: 5",
                "501 | HTTP/1.1 | Host: localhost;Transfer-Encoding: chunked",
                "400 | HTTP/1.1 | Host: localhost;Transfer-Encoding: chunked;Content-Length: 5",
                "413 | HTTP/1.0 | Content-Length: 16777217",
                "413 | HTTP/1.0 | Content-Length: 9223372036854775808",
                "400 | HTTP/1.0 | X-A: b",
            })
    @Tag("R9112-11.2-01")
    @Tag("R9112-6.1-02")
    @Tag("R9112-6.1-03")
    @Tag("R9112-6.1-04")
    @Tag("R9112-6.3-02")
    @Tag("R1945-7.2.2-04")
    @Tag("R9110-8.6-01")
    @Tag("R9110-15.5.14-01")
    void gives_one_answer_to_doubtful_framing_and_closes(String status, String version, String fields)
            throws IOException {
        String head = "POST /post " + version + "\r\n" + fields.replace(";", "\r\n") + "\r\n\r\n";
        String response = exchange(server.port(), head + "hello" + NEXT);

        assertEquals(status, status(response));
        assertEquals(1, occurrences(response));
        assertEquals(0, fixtures.posts.get());
    }

    @Test
    @Tag("R2068-19.7.1-02")
    @Tag("R9112-9.6-01")
    void answers_one_request_a_connection() throws IOException {
        assertEquals(1, occurrences(exchange(server.port(), NEXT + NEXT)));
    }

    @Test
    @Tag("R1945-9.1-01")
    @Tag("R9110-10.1.1-01")
    void sends_no_interim_response_to_expect() throws IOException {
        String response = post("Expect: 100-continue\r\nContent-Length: 5\r\n", "hello");

        assertEquals("200", status(response));
        assertEquals("hello", body(response));
    }

    @Test
    @Tag("R9112-6.3-04")
    @Tag("R9112-8-01")
    void answers_400_to_a_request_that_breaks_off() throws IOException {
        try (RawClient body = new RawClient(server.port());
                RawClient head = new RawClient(server.port());
                RawClient silent = new RawClient(server.port())) {
            String request = "POST /post HTTP/1.0\r\nContent-Length: 10\r\n\r\nhello";
            assertEquals("400", status(body.send(request).halfClose().receiveAll()));
            assertEquals(
                    "400",
                    status(head.send("GET /o HTTP/1.0\r\nHost: h").halfClose().receiveAll()));
            assertEquals("", silent.halfClose().receiveAll());
        }
        assertEquals(0, fixtures.posts.get());
    }

    @Test
    @Tag("R9112-9.6-04")
    void answers_a_client_that_has_half_closed() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            String response =
                    client.send("GET /big HTTP/1.0\r\n\r\n").halfClose().receiveAll();
            assertEquals(Fixtures.BIG, body(response).length());
        }
    }

    @Test
    @Tag("PX-IO-01")
    @Tag("R9112-2.2-05")
    void answers_the_same_when_octets_come_one_by_one() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            String request = "\r\nPOST /post HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello";
            for (int i = 0; i < request.length(); i++) client.send(request.substring(i, i + 1));
            assertEquals("hello", body(client.receiveAll()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | GET",
                "400 | GET /o HTTP/1.0 extra",
                "400 | get /o",
                "400 | GET /o http/1.0",
                "505 | GET /o HTTP/2.0",
                "505 | PRI * HTTP/2.0",
                "501 | OPTIONS * HTTP/1.0",
                "501 | CONNECT example.org:80 HTTP/1.0",
                "400 | GET * HTTP/1.0",
                "400 | GET http://example.org/ HTTP/1.0",
                "400 | GET https://localhost/o HTTP/1.0",
                "400 | GET /a%zz HTTP/1.0",
            })
    @Tag("R1945-9.4-04")
    @Tag("R1945-1.2-01")
    @Tag("R9112-3.2.2-02")
    @Tag("R9112-3.2.3-01")
    @Tag("R9112-3.2.4-01")
    @Tag("PX-SEC-01")
    void refuses_a_request_line_it_cannot_answer(String status, String requestLine) throws IOException {
        assertEquals(status, status(exchange(server.port(), requestLine + "\r\n\r\n")));
    }

    @Test
    @Tag("PX-SEC-01")
    void refuses_a_tls_hello_without_waiting_for_a_line_end() throws IOException {
        assertEquals("400", status(exchange(server.port(), "\u0016\u0003\u0001\u0002\u0000\u0001\u0000")));
    }

    @Test
    @Tag("R9112-3-02")
    @Tag("R6585-5-01")
    void refuses_what_is_too_long_and_lets_the_client_read_why() throws IOException {
        assertEquals("414", status(exchange(server.port(), "GET /" + "a".repeat(100_000) + " HTTP/1.0\r\n\r\n")));
        String head = "GET /o HTTP/1.0\r\nX-A: ";
        assertEquals("431", status(exchange(server.port(), head + "a".repeat(100_000) + "\r\n\r\n")));
        assertEquals("431", status(exchange(server.port(), "GET /o HTTP/1.0\r\n" + "A: b\r\n".repeat(2_000) + "\r\n")));
    }

    @Test
    @Tag("R1945-5.1.2-02")
    @Tag("R1945-3.2.2-04")
    void serves_a_whole_uri_that_names_this_server() throws IOException {
        String request = "GET http://LOCALHOST:" + server.port() + "/o HTTP/1.0\r\nHost: other.example\r\n\r\n";
        assertTrue(exchange(server.port(), request).endsWith("hello\n"));
    }

    private static int occurrences(String response) {
        return response.split("HTTP/1\\.0 \\d\\d\\d ", -1).length - 1;
    }
}
