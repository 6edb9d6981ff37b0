package http10.server;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts what a server does, and answers requests with the counts in the text format of Prometheus, version 0.0.4. */
public final class Metrics implements ServerListener, Handler {
    private static final MediaType TYPE =
            MediaType.parse("text/plain; version=0.0.4; charset=utf-8").orElseThrow();
    private static final String[] METHODS = {"GET", "HEAD", "POST", "other"};
    private static final String[] CLASSES = {"2xx", "3xx", "4xx", "5xx"};
    private static final String[] BOUNDS = {"0.001", "0.01", "0.1", "1", "10"}; // seconds
    private static final long[] BOUND_NANOS = {1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000L};

    private final LongAdder[] requests = adders(METHODS.length * CLASSES.length);
    private final LongAdder[] durations = adders(BOUNDS.length + 1); // each without the ones before
    private final LongAdder nanos = new LongAdder();
    private final LongAdder octets = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final LongSupplier droppedLines;
    private volatile Optional<HttpServer> server = Optional.empty();

    /**
     * Counts from zero.
     *
     * @param droppedLines how many lines of the access log were lost so far
     */
    public Metrics(LongSupplier droppedLines) {
        this.droppedLines = droppedLines;
    }

    /**
     * Has the page tell of the connections and workers of a server; without, they are missing.
     *
     * @param watched a running server
     */
    public void watch(HttpServer watched) {
        server = Optional.of(watched);
    }

    @Override
    public void accepted(SocketAddress peer) {
        accepted.increment();
    }

    @Override
    public void answered(Exchange exchange) {
        int method = METHODS.length - 1;
        if (exchange.request().isPresent())
            method = index(exchange.request().get().method());
        requests[method * CLASSES.length + index(exchange.status())].increment();
        octets.add(exchange.contentOctets());
        long took = exchange.duration().toNanos();
        nanos.add(took);
        int bucket = 0;
        while (bucket < BOUND_NANOS.length && took > BOUND_NANOS[bucket]) bucket++;
        durations[bucket].increment();
    }

    @Override
    public void fault(Throwable cause) {
        faults.increment();
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Response handle(Request request) {
        Content content = Content.of(text(), StandardCharsets.UTF_8);
        return Response.of(StatusCode.OK, TYPE, content).with("Cache-Control", "no-store");
    }

    private String text() {
        MetricsText text = new MetricsText();
        text.family("http10_requests_total", "counter", "Requests answered.");
        for (int i = 0; i < requests.length; i++) {
            String labels =
                    "{method=\"" + METHODS[i / CLASSES.length] + "\",status=\"" + CLASSES[i % CLASSES.length] + "\"}";
            text.sample(labels, requests[i].sum());
        }
        durations(text);
        text.single("http10_content_octets_total", "counter", "Octets of content sent, without heads.", octets.sum());
        text.single("http10_connections_accepted_total", "counter", "Connections accepted.", accepted.sum());
        if (server.isPresent()) {
            text.single(
                    "http10_connections_open",
                    "gauge",
                    "Connections open now.",
                    server.get().openConnections());
            text.single(
                    "http10_workers_busy",
                    "gauge",
                    "Threads at work, one that accepts among them.",
                    server.get().busyWorkers());
        }
        text.single(
                "http10_log_lines_dropped_total", "counter", "Lines of the access log lost.", droppedLines.getAsLong());
        text.single("http10_faults_total", "counter", "Failures that are no fault of a peer's.", faults.sum());
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(start -> text.single(
                        "process_start_time_seconds",
                        "gauge",
                        "When the process began, in Unix time.",
                        start.getEpochSecond()));
        return text.toString();
    }

    private void durations(MetricsText text) {
        text.family("http10_request_duration_seconds", "histogram", "From a request's begin to its answer's end.");
        long count = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            count += durations[i].sum();
            text.sample("_bucket{le=\"" + BOUNDS[i] + "\"}", count);
        }
        count += durations[BOUNDS.length].sum();
        text.sample("_bucket{le=\"+Inf\"}", count);
        text.sample("_sum", nanos.sum() / 1e9);
        text.sample("_count", count);
    }

    /** The one place of each, for a peer can make up as many methods as it likes. */
    private static int index(Method method) {
        for (int i = 0; i < METHODS.length - 1; i++) if (METHODS[i].equals(method.token())) return i;
        return METHODS.length - 1;
    }

    private static int index(StatusCode status) {
        return Math.min(Math.max(status.code() / 100, 2), 5) - 2;
    }

    private static LongAdder[] adders(int count) {
        LongAdder[] adders = new LongAdder[count];
        for (int i = 0; i < count; i++) adders[i] = new LongAdder();
        return adders;
    }
}
