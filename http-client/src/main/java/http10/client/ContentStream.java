package http10.client;

import http10.transport.Connection;
import http10.transport.Deadline;
import http10.wire.BodyReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * The content of a response, received while it is read. It ends where the framing says, never because the connection
 * did; then the connection is closed without waiting for the server. Until then, what is left of the request is sent, too.
 */
final class ContentStream extends InputStream {
    /** Each turn costs a client that has just started, and compiled nothing, 20 microseconds. */
    private static final int LARGE = 256 << 10;

    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Connection connection;
    private final RequestSender sender;
    private final BodyReader body;
    private final boolean secure;
    private final ClientListener listener;
    private final Clock clock;
    private ByteBuffer octets; // received, not yet taken by the framing; ready to be read
    private ByteBuffer content = NOTHING; // taken, not yet read
    private Optional<IOException> failure = Optional.empty(); // thrown again: a broken body never seems to end well
    private boolean begun;
    private boolean closed;
    private boolean ended;

    ContentStream(
            Connection connection,
            RequestSender sender,
            boolean secure,
            BodyReader body,
            ByteBuffer octets,
            ClientListener listener,
            Clock clock) {
        this.secure = secure;
        this.connection = connection;
        this.sender = sender;
        this.body = body;
        this.octets = octets;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        return advance() ? content.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (!advance()) return -1;
        int count = Math.min(length, content.remaining());
        content.get(into, offset, count);
        return count;
    }

    @Override
    public int available() {
        return content.remaining();
    }

    /** Without a copy where {@code out} is a file, or a channel as well. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        Optional<WritableByteChannel> channel = channelOf(out);
        long count = 0;
        while (advance()) {
            count += content.remaining();
            if (channel.isPresent()) {
                while (content.hasRemaining()) channel.get().write(content);
            } else {
                writeTo(out);
            }
            enlarge(channel.isPresent());
        }
        return count;
    }

    private static Optional<WritableByteChannel> channelOf(OutputStream out) {
        if (out instanceof WritableByteChannel channel) return Optional.of(channel);
        return out.getClass() == FileOutputStream.class
                ? Optional.of(((FileOutputStream) out).getChannel())
                : Optional.empty();
    }

    private void writeTo(OutputStream out) throws IOException {
        if (content.hasArray()) {
            out.write(content.array(), content.arrayOffset() + content.position(), content.remaining());
            content.position(content.limit());
        } else {
            byte[] copy = new byte[content.remaining()];
            content.get(copy);
            out.write(copy);
        }
    }

    /** What did not come with the head is worth a larger buffer. */
    private void enlarge(boolean direct) {
        if (ended || octets.hasRemaining() || octets.capacity() >= LARGE) return;
        octets = (direct ? ByteBuffer.allocateDirect(LARGE) : ByteBuffer.allocate(LARGE)).flip();
    }

    /** Receives until there is content to read; returns false at its end. */
    private boolean advance() throws IOException {
        if (content.hasRemaining()) return true;
        if (failure.isPresent()) throw failure.get();
        if (closed) throw new IOException("the response is closed");
        if (!begun) begin();
        try {
            while (!ended) {
                content = body.take(octets);
                if (body.isComplete()) end(true);
                // PX-IO-03
                if (content.hasRemaining()) return true;
                if (!ended) receive();
            }
            return false;
        } catch (IOException e) {
            failure = Optional.of(e);
            end(false);
            throw e;
        }
    }

    /** Tells of what came with the head, now that somebody wants it. */
    private void begin() {
        begun = true;
        if (octets.hasRemaining()) listener.bodyPartReceived(octets.asReadOnlyBuffer(), clock.nanos());
    }

    private void receive() throws IOException {
        clock.throttle();
        octets.clear().limit(clock.step(octets.capacity()));
        int count = sender.receive(octets);
        octets.flip();
        clock.passed(Math.max(count, 0));
        if (count > 0) listener.bodyPartReceived(octets.asReadOnlyBuffer(), clock.nanos());
        if (count >= 0) return;
        // R1945-7.2.2-05, R9112-8-03
        body.endOfStream();
        end(true);
    }

    /** Where all is well, TLS is told that we have all we want; nothing is unread then. */
    private void end(boolean inOrder) {
        if (ended) return;
        ended = true;
        sender.stop();
        // R9112-9.6-02, R9112-6.3-07, R1945-1.3-02, R2068-19.7.1.1-02: whatever the server says of keeping it
        if (inOrder && secure) connection.tearDown(0, Deadline.after(FAREWELL));
        else connection.close();
        listener.closed(body.received(), clock.nanos());
    }

    @Override
    public void close() {
        end(body.isComplete());
        content = NOTHING;
        closed = true;
    }
}
