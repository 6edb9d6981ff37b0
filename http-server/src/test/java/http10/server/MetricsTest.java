package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server tells of itself, read as strictly as the text format of Prometheus is written. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsTest {
    private static final Pattern META =
            Pattern.compile("# HELP ([a-z0-9_]+) [^\\\\\n]+\n# TYPE \\1 (counter|gauge|histogram)\n");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z0-9_]+)(\\{[a-z]+=\"[^\"\\\\\n]*\"(?:,[a-z]+=\"[^\"\\\\\n]*\")*\\})? ([0-9.E-]+)\n");
    private static final Handler HELLO = request -> Response.text(StatusCode.OK, "hello");

    /** Each sample with its labels; families stand together and none comes twice. */
    static Map<String, Double> read(String text) {
        Map<String, Double> samples = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        Matcher meta = META.matcher(text);
        Matcher sample = SAMPLE.matcher(text);
        String family = "";
        for (int at = 0; at < text.length(); ) {
            if (meta.find(at) && meta.start() == at) {
                family = meta.group(1);
                assertTrue(types.put(family, meta.group(2)) == null, family);
                at = meta.end();
                continue;
            }
            assertTrue(sample.find(at) && sample.start() == at, text.substring(at));
            boolean histogram = types.get(family).equals("histogram");
            String suffix = histogram ? "_(bucket|sum|count)" : "";
            assertTrue(sample.group(1).matches(family + suffix), sample.group());
            String labels = sample.group(2) == null ? "" : sample.group(2);
            double value = Double.parseDouble(sample.group(3));
            assertTrue(samples.put(sample.group(1) + labels, value) == null, sample.group());
            at = sample.end();
        }
        return samples;
    }

    private static Exchange exchange(String method, int status, long octets, Duration duration) {
        RequestHead head = new RequestHead(
                Method.of(method), RequestTarget.parse("/").orElseThrow(), HttpVersion.HTTP_1_0, FieldSection.of());
        return new Exchange(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
                Optional.of(head),
                new StatusCode(status),
                octets,
                Instant.EPOCH,
                duration,
                true);
    }

    @Test
    void counts_by_method_status_and_duration() throws IOException {
        Metrics metrics = new Metrics(() -> 7);
        metrics.answered(exchange("GET", 200, 5, Duration.ofMillis(1)));
        metrics.answered(exchange("GET", 206, 6, Duration.ofNanos(1_000_001)));
        metrics.answered(exchange("HEAD", 304, 0, Duration.ofMillis(500)));
        metrics.answered(exchange("X'Y", 501, 100, Duration.ofSeconds(20)));
        metrics.fault(new IOException("broken"));
        Served served = Served.get(metrics, "/metrics");
        assertEquals("text/plain; version=0.0.4; charset=utf-8", served.field("Content-Type"));
        Map<String, Double> samples = read(served.text());
        assertEquals(2, samples.get("http10_requests_total{method=\"GET\",status=\"2xx\"}"));
        assertEquals(1, samples.get("http10_requests_total{method=\"HEAD\",status=\"3xx\"}"));
        assertEquals(1, samples.get("http10_requests_total{method=\"other\",status=\"5xx\"}"));
        assertEquals(0, samples.get("http10_requests_total{method=\"POST\",status=\"4xx\"}"));
        assertEquals(1, samples.get("http10_request_duration_seconds_bucket{le=\"0.001\"}"));
        assertEquals(2, samples.get("http10_request_duration_seconds_bucket{le=\"0.01\"}"));
        assertEquals(3, samples.get("http10_request_duration_seconds_bucket{le=\"10\"}"));
        assertEquals(4, samples.get("http10_request_duration_seconds_bucket{le=\"+Inf\"}"));
        assertEquals(4, samples.get("http10_request_duration_seconds_count"));
        assertEquals(20.502000001, samples.get("http10_request_duration_seconds_sum"), 1e-9);
        assertEquals(111, samples.get("http10_content_octets_total"));
        assertEquals(7, samples.get("http10_log_lines_dropped_total"));
        assertEquals(1, samples.get("http10_faults_total"));
    }

    @Test
    void tells_of_connections_and_workers() throws IOException {
        Metrics metrics = new Metrics(() -> 0);
        ServerOptions options =
                ServerOptions.builder().port(0).listener(metrics).build();
        try (HttpServer server = HttpServer.open(options, OwnPath.of("/metrics", metrics, HELLO));
                RawClient silent = new RawClient(server.port())) {
            metrics.watch(server);
            silent.send("GET /");
            Map<String, Double> samples =
                    read(RawClient.body(RawClient.exchange(server.port(), "GET /metrics HTTP/1.0\r\n\r\n")));
            assertEquals(2, samples.get("http10_connections_accepted_total"));
            assertEquals(2, samples.get("http10_connections_open"));
            assertTrue(samples.get("http10_workers_busy") >= 1, samples::toString);
        }
    }

    @Test
    void one_path_alone_is_taken() throws IOException {
        Handler handler = OwnPath.health("/health", HELLO);
        assertEquals("ok\n", Served.get(handler, "/health").text());
        assertEquals("ok\n", Served.get(handler, "/health?now").text());
        assertEquals("ok\n", Served.of(handler, Method.HEAD, "/health").text());
        assertEquals("no-store", Served.get(handler, "/health").field("Cache-Control"));
        for (String other : new String[] {"/", "/Health", "/health/", "//health", "/%68ealth", "/x/../health"}) {
            assertEquals("hello", Served.get(handler, other).text(), other);
        }
        assertEquals("hello", Served.of(handler, Method.POST, "/health").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "health", "/a?b", "/a b", "/a#b", "http://h/health", "/\u00e9", "/\r\n"})
    void what_no_request_can_have_is_no_path(String path) {
        assertThrows(IllegalArgumentException.class, () -> OwnPath.health(path, HELLO));
    }
}
