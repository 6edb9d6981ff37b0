package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.StatusCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessLogTest {
    private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 4711);

    private static Exchange exchange(Method method, String target) {
        RequestHead head =
                new RequestHead(method, new RequestTarget.OriginForm(target), HttpVersion.HTTP_1_0, FieldSection.EMPTY);
        return of(Optional.of(head), StatusCode.OK);
    }

    private static Exchange of(Optional<RequestHead> head, StatusCode status) {
        Instant started = Instant.parse("2026-11-02T03:04:05.678Z");
        return new Exchange(PEER, head, status, 1_234, started, Duration.ofMillis(5), true);
    }

    @Test
    void a_line_is_in_common_log_format() {
        assertEquals(
                "127.0.0.1 - - [02/Nov/2026:03:04:05 +0000] \"GET /a?b HTTP/1.0\" 200 1234\n",
                AccessLog.line(exchange(Method.GET, "/a?b")));
        assertEquals(
                "127.0.0.1 - - [02/Nov/2026:03:04:05 +0000] \"-\" 400 1234\n",
                AccessLog.line(of(Optional.empty(), StatusCode.BAD_REQUEST)));
    }

    @Test
    @Tag("PX-SEC-04")
    @Tag("R1945-12.3-01")
    void no_request_can_forge_a_line() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccessLog log = new AccessLog(out);
        ServerOptions options = ServerOptions.builder().port(0).listener(log).build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            RawClient.exchange(server.port(), "GET /a\u001b[31m\"x HTTP/1.0\r\nAuthorization: Basic c2VjcmV0\r\n\r\n");
            RawClient.exchange(server.port(), "X'\"\\ /\u00e9 HTTP/1.0\r\n\r\n");
            RawClient.exchange(server.port(), "GET /o\r\n");
            RawClient.exchange(server.port(), "GET /%0d%0aforged HTTP/1.0\r\nAuthorization: Basic c2VjcmV0\r\n\r\n");
        }
        log.close();

        String text = out.toString(StandardCharsets.ISO_8859_1);
        assertEquals(4, text.lines().count(), text);
        assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
        assertTrue(text.contains("\"GET /%0d%0aforged HTTP/1.0\" 404 "), text);
        assertTrue(text.contains("\"GET /o\" 200 6\n"), text);
        assertTrue(!text.contains("c2VjcmV0"), text);
    }

    @Test
    void all_lines_are_written_when_it_is_closed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AccessLog log = new AccessLog(out);
        for (int i = 0; i < 1_000; i++) log.answered(exchange(Method.GET, "/" + i));
        log.close();

        assertEquals(1_000, out.toString(StandardCharsets.US_ASCII).lines().count());
        assertEquals(0, log.dropped());
    }

    @Test
    void a_stalled_output_drops_lines_and_delays_nobody() {
        CountDownLatch flows = new CountDownLatch(1);
        AccessLog log = new AccessLog(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                try {
                    flows.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        });
        for (int i = 0; i < 20_000; i++) log.answered(exchange(Method.GET, "/"));

        assertTrue(log.dropped() >= 9_000, () -> "dropped " + log.dropped());
        flows.countDown();
        log.close();
    }

    @Test
    void a_full_disk_is_counted() {
        AccessLog log = new AccessLog(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        });
        log.answered(exchange(Method.GET, "/"));
        log.close();

        assertEquals(1, log.dropped());
    }
}
