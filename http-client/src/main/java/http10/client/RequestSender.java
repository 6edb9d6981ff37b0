package http10.client;

import http10.message.Content;
import http10.transport.Connection;
import http10.transport.DeadlineExceededException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Sends a request. A server may answer before it has read all of the content: what does not come with the head is sent
 * while the answer is waited for and read, so that neither waits for the other. Where the connection takes no more, the
 * answer is what counts.
 */
final class RequestSender {
    private static final int SLICE = 64 << 10;
    private static final byte[] NOTHING = {};

    private final Connection connection;
    private final ClientOptions options;
    private final Clock clock;
    private Content content = Content.NONE;
    private Optional<InputStream> stream = Optional.empty(); // of it; opened when it is needed
    private ByteBuffer slice = ByteBuffer.wrap(NOTHING); // what is sent next of it
    private long length;
    private long taken; // by the slices
    private long sent;
    private boolean ended; // nothing more will be sent
    private Optional<IOException> failure = Optional.empty(); // to send, as long as no answer has come

    RequestSender(Connection connection, ClientOptions options, Clock clock) {
        this.connection = connection;
        this.options = options;
        this.clock = clock;
    }

    /** Sends the head, and with it the content if that is small: a small request is one packet. */
    void send(ByteBuffer head, Content all) throws IOException {
        content = all;
        byte[] first =
                content instanceof Content.OfOctets held && held.array().length <= SLICE ? held.array() : NOTHING;
        ByteBuffer both = ByteBuffer.allocate(head.remaining() + first.length);
        // R9112-2.2-04
        both.put(head.duplicate()).put(first).flip();
        length = content.length().orElse(0);
        try {
            connection.sendAll(both, clock);
        } catch (IOException e) {
            stopAfter(e);
            return;
        }
        taken = sent = first.length;
        clock.passed(sent);
        options.listener().headSent(head.array(), clock.nanos());
        if (sent > 0) options.listener().contentPartSent(ByteBuffer.wrap(first).asReadOnlyBuffer(), clock.nanos());
        if (sent == length) stop();
    }

    /** Receives at least one octet, and sends what is left of the content until that comes; -1 at the end. */
    int receive(ByteBuffer into) throws IOException {
        while (!ended && failure.isEmpty()) {
            int count = receiveOrSend(into);
            if (count != 0) return count;
        }
        return failure.isEmpty() ? connection.receive(into, clock.waitDeadline()) : receiveInstead(into, failure.get());
    }

    /** Sends no more (RFC 1945 section 9.4). */
    void stop() {
        if (ended) return;
        ended = true;
        options.listener().contentSent(sent, clock.nanos());
    }

    private int receiveOrSend(ByteBuffer into) throws IOException {
        if (!slice.hasRemaining()) {
            clock.throttle();
            slice = next();
        }
        ByteBuffer part = slice.asReadOnlyBuffer();
        int count = 0;
        try {
            count = connection.receiveOrSend(into, slice, clock.waitDeadline());
        } catch (IOException e) {
            stopAfter(e);
        }
        passed(part.limit(slice.position()));
        return count;
    }

    private void passed(ByteBuffer part) {
        if (!part.hasRemaining()) return;
        sent += part.remaining();
        clock.passed(part.remaining());
        options.listener().contentPartSent(part, clock.nanos());
        if (sent == length) stop();
    }

    private ByteBuffer next() throws IOException {
        int most = clock.step((int) Math.min(SLICE, length - taken));
        int from = (int) taken; // of an array, whose length is an int
        if (content instanceof Content.OfOctets held) {
            taken += most;
            return ByteBuffer.wrap(held.array(), from, most);
        }
        if (stream.isEmpty()) stream = Optional.of(content.stream());
        byte[] octets = slice.capacity() > 0 ? slice.array() : new byte[(int) Math.min(SLICE, length)];
        int count = read(octets, most);
        taken += count;
        return ByteBuffer.wrap(octets, 0, count);
    }

    private int read(byte[] into, int most) throws UnreadableContentException {
        try {
            int count = stream.get().read(into, 0, most);
            if (count < 0) throw new EOFException("it ended " + (length - taken) + " octets early");
            return count;
        } catch (IOException e) {
            throw new UnreadableContentException(e);
        }
    }

    private void stopAfter(IOException e) throws IOException {
        if (e instanceof DeadlineExceededException) throw e;
        failure = Optional.of(e);
    }

    /** The answer may have come before the connection failed; without one, it is the failure to send that is told. */
    private int receiveInstead(ByteBuffer into, IOException failed) throws IOException {
        int count;
        try {
            count = connection.receive(into, clock.waitDeadline());
        } catch (IOException e) {
            failed.addSuppressed(e);
            throw failed;
        }
        if (count < 0) throw failed;
        failure = Optional.empty();
        stop();
        return count;
    }
}
