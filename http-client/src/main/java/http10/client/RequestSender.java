package http10.client;

import http10.message.Content;
import http10.transport.Connection;
import http10.transport.DeadlineExceededException;
import http10.wire.ProtocolException;
import http10.wire.Violation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Sends a request. A server may answer before it has read all of the content: sending stops then (RFC 1945 section
 * 9.4), and where the server has closed the connection already, its answer is what counts.
 */
final class RequestSender {
    private static final int SLICE = 64 << 10;
    private static final byte[] NOTHING = {};

    private final Connection connection;
    private final HeadReader heads;
    private final ClientOptions options;
    private final Clock clock;
    private final boolean secure;
    private long sent;

    RequestSender(Connection connection, HeadReader heads, ClientOptions options, Clock clock, boolean secure) {
        this.connection = connection;
        this.heads = heads;
        this.options = options;
        this.clock = clock;
        this.secure = secure;
    }

    void send(ByteBuffer head, Content content) throws IOException {
        byte[] first =
                content instanceof Content.OfOctets held && held.array().length <= SLICE ? held.array() : NOTHING;
        if (sendTogether(head, first)) {
            long length = content.length().orElse(0);
            if (content instanceof Content.OfOctets held) sendOctets(held);
            else sendStream(content.stream(), length);
        }
        options.listener().contentSent(sent, clock.nanos());
    }

    /** In one write, so that a small request is one packet. */
    private boolean sendTogether(ByteBuffer head, byte[] first) throws IOException {
        ByteBuffer both = ByteBuffer.allocate(head.remaining() + first.length);
        // R9112-2.2-04
        both.put(head.duplicate()).put(first).flip();
        try {
            connection.sendAll(both, clock);
        } catch (IOException e) {
            answerInsteadOf(e);
            return false;
        }
        sent = first.length;
        clock.passed(first.length);
        options.listener().headSent(head.array(), clock.nanos());
        if (first.length > 0) {
            options.listener().contentPartSent(ByteBuffer.wrap(first).asReadOnlyBuffer(), clock.nanos());
        }
        return true;
    }

    private void sendOctets(Content.OfOctets held) throws IOException {
        int length = held.array().length;
        while (sent < length && !isAnswered()) {
            int count = Math.min(clock.step(SLICE), (int) (length - sent));
            if (!sendSlice(ByteBuffer.wrap(held.array(), (int) sent, count))) return;
        }
    }

    private void sendStream(InputStream stream, long length) throws IOException {
        byte[] slice = new byte[(int) Math.min(SLICE, length)];
        while (sent < length && !isAnswered()) {
            int count = stream.read(
                    slice, 0, Math.min(clock.step(slice.length), (int) Math.min(slice.length, length - sent)));
            if (count < 0) throw new EOFException("the request's content ended " + (length - sent) + " octets early");
            if (!sendSlice(ByteBuffer.wrap(slice, 0, count))) return;
        }
    }

    private boolean sendSlice(ByteBuffer slice) throws IOException {
        int count = slice.remaining();
        clock.throttle();
        ByteBuffer part = slice.asReadOnlyBuffer();
        try {
            connection.sendAll(slice, clock);
        } catch (IOException e) {
            answerInsteadOf(e);
            return false;
        }
        sent += count;
        clock.passed(count);
        options.listener().contentPartSent(part, clock.nanos());
        return true;
    }

    /**
     * A 100 is no answer; after one, sending goes on. So it does where the server has begun to answer what it still reads.
     * What TLS sends of its own cannot be told from an answer.
     */
    private boolean isAnswered() throws IOException {
        // R1945-9.4-01
        while (sent > 0 && !heads.isDone() && !secure && connection.hasOctets()) heads.readOne();
        return heads.isDone() && heads.finalHead().status().statusClass() != 2;
    }

    private void answerInsteadOf(IOException failure) throws IOException {
        if (failure instanceof DeadlineExceededException) throw failure;
        try {
            heads.finalHead();
        } catch (ProtocolException e) {
            if (e.violation() != Violation.RESPONSE_EMPTY) throw e;
            throw failure;
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }
}
