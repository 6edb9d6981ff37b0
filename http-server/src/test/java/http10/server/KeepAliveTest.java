package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.head;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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

/** When a connection is kept, and what is answered on it. How it waits is for {@link KeptConnectionsTest}. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeepAliveTest {
    static final String KEEP = "Connection: keep-alive\r\n";
    private static final String GET = "GET /o HTTP/1.0\r\n" + KEEP + "\r\n";
    private static final String LAST = "GET /o HTTP/1.0\r\n\r\n";

    private final Fixtures fixtures = new Fixtures();
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        ServerListener listener = new ServerListener() {
            @Override
            public void accepted(SocketAddress peer) {
                connections.incrementAndGet();
            }

            @Override
            public void answered(Exchange exchange) {
                exchanges.add(exchange);
            }
        };
        // So long that whatever is closed in time was not merely idle.
        Duration idle = Duration.ofMinutes(2);
        server = HttpServer.open(
                ServerOptions.builder()
                        .port(0)
                        .keepAliveIdle(idle)
                        .listener(listener)
                        .build(),
                fixtures);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static boolean says(String option, String response) {
        return head(response).contains("\r\nConnection: " + option + "\r\n");
    }

    @Test
    @Tag("R2068-19.7.1-01")
    @Tag("R9112-9.3-01")
    void a_connection_is_used_again_and_each_request_is_an_exchange() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            for (int i = 1; i <= 3; i++) {
                String response = client.send(GET).receiveReply();
                assertTrue(response.startsWith("HTTP/1.0 200 "), response);
                assertTrue(says("keep-alive", response), response);
                assertEquals("hello\n", body(response));
            }
            String last = client.send(LAST).receiveAll();
            assertEquals("hello\n", body(last));
            assertFalse(last.contains("Connection"), last);
        }
        assertEquals(1, connections.get());
        assertEquals(4, exchanges.size());
        Exchange before = exchanges.remove();
        for (Exchange exchange : exchanges) {
            assertTrue(exchange.complete() && exchange.contentOctets() == 6, exchange::toString);
            assertTrue(exchange.started().isAfter(before.started()), () -> exchange + " is no later");
            before = exchange;
        }
    }

    @Test
    void the_time_between_two_requests_belongs_to_neither() throws Exception {
        try (RawClient client = new RawClient(server.port());
                RawClient other = new RawClient(server.port())) {
            client.send(GET).receiveReply();
            other.send(GET).receiveReply();
            Instant between = Instant.now();
            client.send(LAST).receiveAll();
            Exchange last = exchanges.stream().reduce((before, after) -> after).orElseThrow();
            assertFalse(last.started().isBefore(between), () -> last + " began before " + between);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | 1.0 | Connection: keep-alive",
                "true  | 1.0 | Connection: ,,foo , KEEP-Alive,,",
                "true  | 1.0 | connection: foo;Connection: Keep-Alive",
                "true  | 1.1 | X: y",
                "true  | 1.1 | Connection: foo",
                "true  | 1.9 | Connection: keep-alive",
                "false | 1.0 | X: y",
                "false | 1.0 | Connection: foo",
                "false | 1.0 | Connection: keep-alives",
                "false | 1.0 | Keep-Alive: timeout=5",
                "false | 1.0 | Proxy-Connection: keep-alive",
                "false | 1.0 | Connection: close, keep-alive",
                "false | 1.0 | Connection: keep-alive;Connection: foo,CLOSE",
                "false | 1.1 | Connection: close",
                "false | 1.1 | Connection: keep-alive, Close"
            })
    @Tag("R9112-9.3-01")
    @Tag("R9112-9.6-01")
    @Tag("R9110-7.6.1-01")
    @Tag("R2068-19.7.1-02")
    @Tag("R2068-19.7.1.1-01")
    void is_kept_for_whom_it_is_asked(boolean kept, String version, String fields) throws Exception {
        String request =
                "GET /o HTTP/" + version + "\r\nHost: localhost\r\n" + fields.replace(";", "\r\n") + "\r\n\r\n";
        try (RawClient client = new RawClient(server.port())) {
            String response = client.send(request + LAST).receiveReply();

            assertTrue(response.startsWith("HTTP/1.0 200 "), response);
            assertEquals(kept, says("keep-alive", response), response);
            if (!kept && version.equals("1.1")) assertTrue(says("close", response), response);
            assertEquals(kept ? "hello\n" : "", body(client.receiveAll() + (kept ? "" : "\r\n\r\n")));
        }
    }

    @Test
    @Tag("R2068-19.7.1-03")
    void answers_without_content_keep_and_content_of_unknown_length_closes() throws Exception {
        List<String> kept = List.of("HEAD /o", "GET /nothing", "GET /not-modified", "HEAD /dyn", "GET /empty");
        try (RawClient client = new RawClient(server.port())) {
            for (String line : kept) {
                String head =
                        client.send(line + " HTTP/1.0\r\n" + KEEP + "\r\n").receiveHead();
                assertTrue(says("keep-alive", head), line + ": " + head);
            }
            String dynamic =
                    client.send("GET /dyn HTTP/1.0\r\n" + KEEP + "\r\n" + LAST).receiveAll();
            assertTrue(says("close", dynamic), dynamic);
            assertEquals("some octets", body(dynamic));
        }
    }

    @Test
    @Tag("R9112-9.3.2-01")
    void pipelined_requests_are_answered_in_order_however_they_are_cut() throws Exception {
        String post = "POST /post HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nGET / HTT";
        List<String> requests = List.of(GET, "\r\n" + post, "GET /fields HTTP/1.0\r\nX: y\r\n\r\n");
        List<String> bodies = List.of("hello\n", "GET / HTT", "X: y\n");
        String all = String.join("", requests);
        for (int cut = 0; cut <= all.length(); cut++) {
            try (RawClient client = new RawClient(server.port())) {
                client.send(all.substring(0, cut));
                int answered = 0;
                // What is answered has been read, so that the rest comes by itself.
                for (int whole = requests.get(0).length(); whole <= cut && answered < 2; answered++) {
                    assertEquals(bodies.get(answered), body(client.receiveReply()), "cut at " + cut);
                    whole += requests.get(answered + 1).length();
                }
                client.send(all.substring(cut));
                for (; answered < 3; answered++) {
                    assertEquals(bodies.get(answered), body(client.receiveReply()), "cut at " + cut);
                }
                assertEquals("", client.receiveAll());
            }
        }
    }

    @Test
    @Tag("R9112-9.3.2-01")
    void one_octet_at_a_time_is_enough() throws Exception {
        String post = "POST /post HTTP/1.0\r\n" + KEEP + "Content-Length: 5\r\n\r\nhello";
        try (RawClient client = new RawClient(server.port())) {
            for (char octet : (GET + post + LAST).toCharArray()) client.send(String.valueOf(octet));
            assertEquals("hello\n", body(client.receiveReply()));
            assertEquals("hello", body(client.receiveReply()));
            assertEquals("hello\n", body(client.receiveAll()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 GET /o HTTP/1.0\r\nX : y\r\n" + KEEP + "\r\n",
                "400 POST /post HTTP/1.0\r\n" + KEEP + "\r\n",
                "400 POST /post HTTP/1.0\r\n" + KEEP + "Content-Length: +5\r\n\r\nhello",
                "400 GET /o HTTP/1.1\r\n" + KEEP + "\r\n",
                "403 GET /o HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                "404 POST /missing HTTP/1.0\r\n" + KEEP + "Content-Length: 5\r\n\r\nhello",
                "505 GET /o HTTP/2.0\r\n" + KEEP + "\r\n"
            })
    @Tag("R9112-9.3-03")
    void nothing_is_answered_after_a_doubtful_or_unread_request(String expected) throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send(GET + expected.substring(4) + GET);
            assertEquals("200", status(client.receiveReply()));
            String refused = client.receiveReply();
            assertEquals(expected.substring(0, 3), status(refused));
            assertTrue(says("close", refused), refused);
            assertEquals("", client.receiveAll());
        }
    }

    @Test
    @Tag("R9112-9.3.2-01")
    void nothing_is_answered_after_a_simple_request_or_a_response_that_breaks_off() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send(GET + "GET /o\r\n" + GET);
            assertEquals("200", status(client.receiveReply()));
            assertEquals("hello\n", client.receiveAll());
        }
        try (RawClient client = new RawClient(server.port())) {
            String head = client.send("GET /short HTTP/1.0\r\n" + KEEP + "\r\n").receiveHead();
            assertTrue(head.contains("\r\nContent-Length: 10\r\n"), head);
            assertEquals(5, client.receiveAll().length());
        }
    }

    @Test
    void a_handler_that_fails_may_be_asked_again() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            String response =
                    client.send("GET /boom HTTP/1.0\r\n" + KEEP + "\r\n" + LAST).receiveReply();
            assertEquals("500", status(response));
            assertEquals("hello\n", body(client.receiveAll()));
        }
    }

    @Test
    void zero_keeps_no_connection() throws Exception {
        ServerOptions off =
                ServerOptions.builder().port(0).keepAliveIdle(Duration.ZERO).build();
        try (HttpServer closing = HttpServer.open(off, fixtures);
                RawClient client = new RawClient(closing.port())) {
            String response = client.send(GET + GET).receiveAll();
            assertTrue(says("close", response), response);
            assertEquals("hello\n", body(response));
        }
    }
}
