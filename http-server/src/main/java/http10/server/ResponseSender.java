package http10.server;

import http10.message.Content;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.StatusCode;
import http10.transport.Connection;
import http10.transport.Deadline;
import http10.transport.Pace;
import http10.wire.BodyFraming;
import http10.wire.BodyWriter;
import http10.wire.HeadWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends the response to one request: completes its head, sends its content, tells the listener. */
final class ResponseSender {
    /** What of a large file is not sent before the file has been looked at again. */
    private static final int LAST_BLOCK = 4 << 10;

    private final Connection connection;
    private final InetSocketAddress peer;
    private final Engine engine;
    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();
    private Optional<RequestHead> request = Optional.empty();
    private boolean begun;
    private long contentOctets;

    ResponseSender(Connection connection, InetSocketAddress peer, Engine engine) {
        this.connection = connection;
        this.peer = peer;
        this.engine = engine;
    }

    /** Tells whose answer it will be: without that, a full response with content is sent. */
    void answers(RequestHead request) {
        this.request = Optional.of(request);
    }

    boolean hasBegun() {
        return begun;
    }

    /**
     * Sends a response and closes it.
     *
     * @param kept whether the connection is to be kept afterwards, which the response then says
     * @throws IOException if it could not be sent in full; the connection is closed
     */
    void send(Response response, boolean kept, ByteBuffer out, Lead lead) throws IOException {
        begun = true;
        boolean complete = false;
        boolean endsByClose = isSimple() || BodyWriter.framingOf(response.content()) instanceof BodyFraming.UntilClose;
        try (response) {
            ByteBuffer head = HeadWriter.octets(ResponseFields.complete(response, request, kept, engine));
            Content content = hasContent(response) ? response.content() : Content.NONE;
            if (!sendAtOnce(head, content, out)) {
                lead.passOn(); // the peer may be slow to read
                connection.sendAll(head, engine.options().pace());
                sendContent(content, out);
            }
            complete = true;
        } finally {
            // Where the peer was told no length, only a reset tells it that this is not the end.
            // R1945-6-03, R9112-8-03
            if (!complete && endsByClose) connection.abort();
            else if (!complete) connection.close();
            engine.options().listener().answered(exchange(response.status(), complete));
        }
    }

    private boolean isSimple() {
        return request.map(RequestHead::isSimple).orElse(false);
    }

    private boolean hasContent(Response response) {
        boolean head = request.map(r -> r.method().equals(Method.HEAD)).orElse(false);
        // R1945-7.2-03, R1945-7.2-04
        return !head && !response.status().forbidsContent();
    }

    /** Head and content in one write, if they are at hand and small; returns whether they were. */
    private boolean sendAtOnce(ByteBuffer head, Content content, ByteBuffer out) throws IOException {
        long length = content.length().orElse(Long.MAX_VALUE);
        if (content instanceof Content.OfStream || length > out.capacity() - head.remaining()) return false;
        out.clear().put(head);
        if (content instanceof Content.OfOctets held) out.put(held.array());
        if (content instanceof Content.OfFile part) readRest(part, 0, out);
        connection.sendAll(out.flip(), engine.options().pace());
        contentOctets = length;
        return true;
    }

    /** Reads from this octet of the part to its last, and verifies that all of them are of one version. */
    private static void readRest(Content.OfFile part, long from, ByteBuffer out) throws IOException {
        int start = out.position();
        out.limit(start + (int) (part.count() - from));
        while (out.hasRemaining()) {
            int count = part.file().read(out, part.position() + from + out.position() - start);
            if (count < 0) throw new EOFException("the file was cut short while it was read");
        }
        part.version().verify();
    }

    private void sendContent(Content content, ByteBuffer out) throws IOException {
        if (content instanceof Content.OfFile part) {
            sendFile(part, out);
        } else if (content instanceof Content.OfOctets held) {
            connection.sendAll(ByteBuffer.wrap(held.array()), engine.options().pace());
            contentOctets = held.array().length;
        } else {
            sendStream(content, out);
        }
    }

    private void sendFile(Content.OfFile part, ByteBuffer out) throws IOException {
        Pace pace = engine.options().pace();
        long last = Math.max(0, part.count() - LAST_BLOCK);
        connection.sendFile(part.file(), part.position(), last, pace);
        contentOctets = last;
        readRest(part, last, out.clear());
        connection.sendAll(out.flip(), new Continued(pace, last));
        contentOctets = part.count();
    }

    private void sendStream(Content content, ByteBuffer out) throws IOException {
        BodyWriter body = BodyWriter.of(BodyWriter.framingOf(content));
        Pace pace = engine.options().pace();
        InputStream stream = content.stream();
        byte[] octets = new byte[out.capacity()];
        // PX-IO-03
        for (int count; (count = stream.read(octets)) >= 0; contentOctets += count) {
            connection.sendAll(body.pass(ByteBuffer.wrap(octets, 0, count)), new Continued(pace, contentOctets));
        }
        // R1945-7.2.2-06
        if (!body.isComplete()) throw new EOFException("the handler gave less content than it announced");
    }

    /** The pace of a piece that was preceded by others. */
    private record Continued(Pace pace, long before) implements Pace {
        @Override
        public Deadline next(long octets) {
            return pace.next(before + octets);
        }

        @Override
        public void done() {
            pace.done();
        }
    }

    private Exchange exchange(StatusCode status, boolean complete) {
        Duration duration = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new Exchange(peer, request, status, contentOctets, started, duration, complete);
    }
}
