package http10.server.cli;

import http10.explain.ExplanationWriter;
import http10.explain.Framings;
import http10.explain.Rule;
import http10.message.RequestHead;
import http10.server.WireListener;
import http10.transport.DeadlineExceededException;
import http10.transport.NotTlsException;
import http10.wire.BodyFraming;
import http10.wire.ProtocolException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.function.Consumer;

/** Explains what passes on one connection: each line with its offset and its rule, and what is decided and why. */
final class Explanation implements WireListener {
    private final ExplanationWriter writer;
    private final StringBuilder lines; // that the writer has written
    private final Consumer<StringBuilder> output;
    private long received; // octets, on this connection
    private long sent;
    private boolean closed;

    /** @param output takes the lines and empties the builder */
    Explanation(SocketAddress peer, ExplanationWriter writer, StringBuilder lines, Consumer<StringBuilder> output) {
        this.writer = writer;
        this.lines = lines;
        this.output = output;
        writer.note("connection", "accepted from " + name(peer), "RFC 1945 section 1.3");
        output.accept(lines);
    }

    private static String name(SocketAddress peer) {
        if (!(peer instanceof InetSocketAddress inet)) return "a Unix socket";
        return inet.getAddress().getHostAddress() + " port " + inet.getPort();
    }

    @Override
    public synchronized void headReceived(byte[] octets, RequestHead head) {
        received(octets);
    }

    @Override
    public synchronized void headRefused(byte[] octets) {
        received(octets);
    }

    private void received(byte[] octets) {
        received = writer.head(true, false, Secrets.covered(octets), received);
        output.accept(lines);
    }

    @Override
    public synchronized void framed(BodyFraming framing, RequestHead head) {
        writer.framing(Framings.name(framing), Framings.ofRequest(framing, head));
        output.accept(lines);
    }

    @Override
    public synchronized void refused(IOException cause) {
        if (cause instanceof ProtocolException broken) {
            writer.broken(broken.violation(), broken.getMessage());
        } else if (cause instanceof DeadlineExceededException) {
            writer.note("refused", "the request has not come in time", "RFC 9110 section 15.5.9");
        } else if (cause instanceof NotTlsException) {
            writer.note("refused", "what comes is no TLS", "RFC 8446 section 5.1");
        } else {
            writer.note("refused", cause.getMessage(), "PROXY protocol section 2");
        }
        output.accept(lines);
    }

    @Override
    public synchronized void persistence(boolean kept, String reason, String section) {
        writer.persistence(kept, new Rule(reason, section));
        output.accept(lines);
    }

    @Override
    public synchronized void headSent(byte[] octets) {
        sent = writer.head(false, true, octets, sent);
        if (octets.length == 0) writer.note("simple", "no head is sent", "RFC 1945 section 6");
        output.accept(lines);
    }

    @Override
    public synchronized void contentReceived(long octets) {
        if (octets > 0) writer.content(false, received, octets);
        received += octets;
        output.accept(lines);
    }

    @Override
    public synchronized void contentSent(long octets, boolean complete) {
        if (octets > 0) writer.content(true, sent, octets);
        sent += octets;
        if (!complete) writer.note("incomplete", "the response broke off", "RFC 9112 section 8");
        output.accept(lines);
    }

    @Override
    public synchronized void closed() {
        if (closed) return;
        closed = true;
        String octets = "closed after " + received + " octets received and " + sent + " sent";
        writer.note("connection", octets, "RFC 1945 section 1.3");
        output.accept(lines);
    }
}
