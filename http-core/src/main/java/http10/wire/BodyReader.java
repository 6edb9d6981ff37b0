package http10.wire;

import java.nio.ByteBuffer;

/** Takes one body out of the octets that follow a head. It is fed octets and gives those that are content. Use once. */
public abstract sealed class BodyReader {
    private long received;

    private BodyReader() {}

    /**
     * A reader for a body with this framing.
     *
     * @param framing as {@link BodyFraming} decided
     * @param limits whose bound on the content holds where no length was told
     * @return the reader
     */
    public static BodyReader of(BodyFraming framing, Limits limits) {
        if (framing instanceof BodyFraming.FixedLength fixed) return new OfFixedLength(fixed.octets());
        if (framing instanceof BodyFraming.UntilClose) return new OfUntilClose(limits.contentOctets());
        if (framing instanceof BodyFraming.Chunked) return new OfChunked(limits.contentOctets());
        return new OfFixedLength(0);
    }

    /**
     * A reader that finds the end of the body by its framing, but gives chunks as they came, sizes and trailer included.
     *
     * @param framing as {@link BodyFraming} decided
     * @param limits as for {@link #of}
     * @return the reader
     */
    public static BodyReader raw(BodyFraming framing, Limits limits) {
        return framing instanceof BodyFraming.Chunked ? new OfRawChunked(limits.contentOctets()) : of(framing, limits);
    }

    /**
     * Takes octets of the body.
     *
     * @param octets what has arrived; what is left in it when the body is complete belongs to no or another message
     * @return content, sharing the memory of {@code octets} and to be used before it changes; without octets when the
     *     body is complete or, where {@code octets} is then empty, more are needed
     * @throws ProtocolException if the body breaks its framing or the limit
     */
    public final ByteBuffer take(ByteBuffer octets) throws ProtocolException {
        int count = prepare(octets);
        ByteBuffer content = octets.slice(octets.position(), count);
        octets.position(octets.position() + count);
        received += count;
        taken(count);
        return content;
    }

    /** Skips what is not content; returns how many octets of content follow. */
    abstract int prepare(ByteBuffer octets) throws ProtocolException;

    abstract void taken(int count);

    /**
     * Whether the body has ended, so that nothing more of it is to come.
     *
     * @return whether its last octet has been taken; never for a body until close
     */
    public abstract boolean isComplete();

    /**
     * Tells that no more octets will come.
     *
     * @throws IncompleteMessageException if the body has not ended
     */
    public void endOfStream() throws IncompleteMessageException {
        // R1945-7.2.2-05, R9112-6.3-04, R1945-1.3-04
        if (!isComplete()) {
            throw new IncompleteMessageException(Violation.BODY_INCOMPLETE, received, missing());
        }
    }

    abstract String missing();

    /**
     * How much content was taken.
     *
     * @return octets, 0 or more
     */
    public final long received() {
        return received;
    }

    private static final class OfFixedLength extends BodyReader {
        private long left;

        OfFixedLength(long octets) {
            left = octets;
        }

        @Override
        int prepare(ByteBuffer octets) {
            return (int) Math.min(left, octets.remaining());
        }

        @Override
        void taken(int count) {
            left -= count;
        }

        @Override
        public boolean isComplete() {
            return left == 0;
        }

        @Override
        String missing() {
            return received() + " octets received, " + left + " missing";
        }
    }

    private static final class OfUntilClose extends BodyReader {
        private long left;

        OfUntilClose(long limit) {
            left = limit;
        }

        @Override
        int prepare(ByteBuffer octets) throws LimitExceededException {
            if (octets.remaining() > left) {
                throw new LimitExceededException(Violation.CONTENT_LENGTH_LIMIT, "");
            }
            return octets.remaining();
        }

        @Override
        void taken(int count) {
            left -= count;
        }

        @Override
        public boolean isComplete() {
            return false;
        }

        // R9112-8-03
        @Override
        public void endOfStream() {} // this is how it ends

        @Override
        String missing() {
            return "";
        }
    }

    private static final class OfChunked extends BodyReader {
        private final ChunkedDecoder decoder;

        OfChunked(long limit) {
            decoder = new ChunkedDecoder(limit);
        }

        @Override
        int prepare(ByteBuffer octets) throws ProtocolException {
            return decoder.contentIn(octets);
        }

        @Override
        void taken(int count) {
            decoder.taken(count);
        }

        @Override
        public boolean isComplete() {
            return decoder.isComplete();
        }

        @Override
        String missing() {
            return received() + " octets received, the last chunk is missing";
        }
    }

    private static final class OfRawChunked extends BodyReader {
        private final ChunkedDecoder decoder;

        OfRawChunked(long limit) {
            decoder = new ChunkedDecoder(limit);
        }

        @Override
        int prepare(ByteBuffer octets) throws ProtocolException {
            ByteBuffer ahead = octets.duplicate();
            while (ahead.hasRemaining() && !decoder.isComplete()) {
                int content = decoder.contentIn(ahead);
                ahead.position(ahead.position() + content);
                decoder.taken(content);
            }
            return ahead.position() - octets.position();
        }

        @Override
        void taken(int count) {
            // told to the decoder as it came
        }

        @Override
        public boolean isComplete() {
            return decoder.isComplete();
        }

        @Override
        String missing() {
            return received() + " octets received, the last chunk is missing";
        }
    }
}
