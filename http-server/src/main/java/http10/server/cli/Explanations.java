package http10.server.cli;

import http10.explain.ExplanationJson;
import http10.explain.ExplanationText;
import http10.explain.ExplanationWriter;
import http10.server.LogOutput;
import http10.server.WireListener;
import java.io.Closeable;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** For --explain and --explain-json: what is told of all connections, which are numbered, on one output. */
final class Explanations implements Closeable {
    private final LogOutput output;
    private final boolean asJson;
    private final AtomicLong connections = new AtomicLong();

    /** @param output closed with this */
    Explanations(LogOutput output, boolean asJson) {
        this.output = output;
        this.asJson = asJson;
    }

    /** What is told of a new connection. */
    Optional<WireListener> of(SocketAddress peer) {
        long number = connections.incrementAndGet();
        StringBuilder lines = new StringBuilder();
        ExplanationWriter writer =
                asJson ? new ExplanationJson(number, lines::append) : new ExplanationText(number, lines::append);
        return Optional.of(new Explanation(peer, writer, lines, this::add));
    }

    /** Lines that belong together stay together. */
    private void add(StringBuilder lines) {
        synchronized (output) {
            for (int start = 0; start < lines.length(); ) {
                int end = lines.indexOf("\n", start);
                output.add(lines.subSequence(start, end));
                start = end + 1;
            }
        }
        lines.setLength(0);
    }

    /** How many lines were lost. */
    long dropped() {
        return output.dropped();
    }

    @Override
    public void close() {
        output.close();
    }
}
