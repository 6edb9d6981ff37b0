package http10.server;

import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestContentTest {
    @Test
    @Tag("R9112-11.2-01")
    void no_handler_sees_a_request_whose_end_is_in_doubt() throws IOException {
        AtomicInteger handled = new AtomicInteger();
        Handler handler = request -> Response.text(StatusCode.OK, handled.incrementAndGet() + "\n");
        try (HttpServer server = HttpServer.bind(0, handler)) {
            for (String fields : List.of(
                    "Content-Length: five",
                    "Content-Length: 5\r\nContent-Length: 5",
                    "Content-Length: 5\r\nTransfer-Encoding: chunked",
                    "Content-Length : 5",
                    "X-A: b")) {
                assertEquals("400", status(exchange(server.port(), "POST / HTTP/1.0\r\n" + fields + "\r\n\r\nhello")));
            }
        }
        assertEquals(0, handled.get());
    }

    @Test
    @Tag("R9110-15.5.14-01")
    void content_is_limited_to_16_MiB_unless_told_otherwise() throws IOException {
        try (HttpServer server = HttpServer.bind(0, new Fixtures())) {
            String request = "POST /post HTTP/1.0\r\nContent-Length: 16777217\r\n\r\nhello";
            assertEquals("413", status(exchange(server.port(), request)));
        }
    }

    @Test
    void content_kept_beyond_the_answer_gives_nothing_of_other_requests() throws Exception {
        Queue<InputStream> kept = new ConcurrentLinkedQueue<>();
        Handler handler = request -> {
            InputStream content = request.content().stream();
            assertEquals('a', content.read());
            kept.add(content);
            return Response.text(StatusCode.OK, "hello\n");
        };
        try (HttpServer server = HttpServer.bind(0, handler)) {
            String request = "POST / HTTP/1.0\r\nContent-Length: 100\r\n\r\n" + "a".repeat(100);
            assertEquals("200", status(exchange(server.port(), request)));
            assertEquals("200", status(exchange(server.port(), request)));
            assertThrows(IOException.class, () -> kept.remove().read());
        }
    }

    @Test
    void content_that_breaks_off_is_the_clients_fault_however_the_handler_reads_it() throws Exception {
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        ServerListener listener = new ServerListener() {
            @Override
            public void fault(Throwable cause) {
                faults.add(cause);
            }
        };
        Handler handler = request -> {
            InputStream content = request.content().stream();
            BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
            return Response.text(StatusCode.OK, reader.lines().count() + " lines\n");
        };
        ServerOptions options =
                ServerOptions.builder().port(0).listener(listener).build();
        try (HttpServer server = HttpServer.open(options, handler);
                RawClient client = new RawClient(server.port())) {
            client.send("POST / HTTP/1.0\r\nContent-Length: 10\r\n\r\nhalf").halfClose();
            assertEquals("400", status(client.receiveAll()));
            assertEquals(List.of(), List.copyOf(faults));
        }
    }

    @Test
    @Tag("R9110-15.5.14-01")
    void more_content_than_a_handler_takes_is_413() throws IOException {
        Handler handler = request -> Response.text(StatusCode.OK, request.contentAsText(4));
        try (HttpServer server = HttpServer.bind(0, handler)) {
            String head = "POST / HTTP/1.0\r\nContent-Length: ";
            assertEquals("200", status(exchange(server.port(), head + "4\r\n\r\nfour")));
            assertEquals("413", status(exchange(server.port(), head + "5\r\n\r\nfive!")));
            assertEquals("413", status(exchange(server.port(), head + "5\r\n\r\n"))); // it need not come
        }
    }

    @Test
    void more_content_than_a_handler_takes_of_something_else_is_500() throws IOException {
        Handler handler = request -> {
            return Response.of(
                    StatusCode.OK,
                    MediaType.TEXT,
                    Content.of(Content.of(new byte[5]).octets(4)));
        };
        try (HttpServer server = HttpServer.bind(0, handler)) {
            assertEquals("500", status(exchange(server.port(), "POST / HTTP/1.0\r\nContent-Length: 4\r\n\r\nfour")));
        }
    }
}
