package http10.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The content of one body as a stream: what a {@link BodyReader} takes out of octets that a source gives. It ends where
 * the body ends, and never before: a body that breaks off is an {@link IncompleteMessageException}, not an end. Closing
 * it does nothing; whoever has the source closes that.
 */
public final class BodyStream extends InputStream {

    /** Where octets come from. */
    @FunctionalInterface
    public interface Source {
        /**
         * Gives at least one octet.
         *
         * @param into where it goes; has room
         * @return how many octets, or -1 at the end
         * @throws IOException if there are no more, for another reason than the end
         */
        int receive(ByteBuffer into) throws IOException;
    }

    private final BodyReader reader;
    private final ByteBuffer buffer;
    private final Source source;
    private ByteBuffer content = ByteBuffer.allocate(0); // a view of the buffer: received, not yet read

    /**
     * A stream over the rest of a body.
     *
     * @param reader of the body; nobody else uses it
     * @param buffer ready to be read: holds what was received beyond the head; what lies beyond the body stays in it
     * @param source asked for more
     */
    public BodyStream(BodyReader reader, ByteBuffer buffer, Source source) {
        this.reader = reader;
        this.buffer = buffer;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        ByteBuffer next = next();
        if (!next.hasRemaining()) return -1;
        int count = Math.min(length, next.remaining());
        next.get(into, offset, count);
        return count;
    }

    /**
     * What is there of the content, without copying it; waits for it where nothing is.
     *
     * @return content to be read before the next call; without octets at the end of the body
     * @throws ProtocolException if the body breaks its framing, a limit, or off
     * @throws IOException if the source fails
     */
    public ByteBuffer next() throws IOException {
        while (!content.hasRemaining() && !reader.isComplete()) {
            content = reader.take(buffer);
            if (!content.hasRemaining() && !reader.isComplete() && !receive()) break;
        }
        return content;
    }

    private boolean receive() throws IOException {
        int count;
        buffer.clear(); // the reader has taken all there was
        try {
            count = source.receive(buffer);
        } finally {
            buffer.flip();
        }
        // R9112-6.3-04
        if (count < 0) reader.endOfStream();
        return count >= 0;
    }
}
