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
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private static Exchange exchange(InetSocketAddress peer, String started) {
        Exchange one = exchange(Method.GET, "/");
        return new Exchange(
                peer, one.request(), one.status(), 0, Instant.parse(started), one.duration(), one.complete());
    }

    private static String lines(Exchange... exchanges) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AccessLog log = new AccessLog(out)) {
            for (Exchange exchange : exchanges) log.answered(exchange);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void a_line_is_in_common_log_format() {
        assertEquals(
                "127.0.0.1 - - [02/Nov/2026:03:04:05 +0000] \"GET /a?b HTTP/1.0\" 200 1234\n",
                lines(exchange(Method.GET, "/a?b")));
        assertEquals(
                "127.0.0.1 - - [02/Nov/2026:03:04:05 +0000] \"-\" 400 1234\n",
                lines(of(Optional.empty(), StatusCode.BAD_REQUEST)));
        assertEquals(
                "127.0.0.1 - - [02/Nov/2026:03:04:05 +0000] \"GET / HTTP/1.0\" --- 1234\n",
                lines(of(exchange(Method.GET, "/").request(), StatusCode.NONE)));
    }

    @Test
    void each_line_tells_its_own_peer_and_second() {
        String[] lines = lines(
                        exchange(PEER, "2026-11-02T03:04:05.678Z"),
                        exchange(PEER, "2026-11-02T03:04:05.999Z"),
                        exchange(new InetSocketAddress("::1", 80), "2026-11-02T03:04:06.001Z"),
                        exchange(PEER, "2026-11-02T03:04:05.678Z"),
                        exchange(PEER, "2026-12-31T23:59:59Z"))
                .split("\n");
        assertEquals(lines[0], lines[1]);
        assertTrue(lines[2].startsWith("0:0:0:0:0:0:0:1 - - [02/Nov/2026:03:04:06 +0000] "), lines[2]);
        assertEquals(lines[0], lines[3]);
        assertTrue(lines[4].startsWith("127.0.0.1 - - [31/Dec/2026:23:59:59 +0000] "), lines[4]);
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
    void a_head_is_not_kept_while_its_line_waits() throws Exception {
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
        log.answered(exchange(Method.GET, "/first"));
        List<WeakReference<Exchange>> exchanges = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Exchange exchange = exchange(Method.GET, "/" + i);
            exchanges.add(new WeakReference<>(exchange));
            log.answered(exchange);
        }
        while (exchanges.stream().anyMatch(exchange -> exchange.get() != null)) System.gc();
        flows.countDown();
        log.close();
        assertEquals(0, log.dropped());
    }
}
