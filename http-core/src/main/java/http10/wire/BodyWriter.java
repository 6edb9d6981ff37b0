package http10.wire;

import http10.message.Content;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * Keeps the body that is sent to the framing that the head announced: never more octets than Content-Length, and fewer
 * only on a connection that is then cut (RFC 1945 section 7.2.2). It does no I/O: what passes through it is sent. Use
 * once.
 */
public final class BodyWriter {
    private final boolean untilClose;
    private long left;

    private BodyWriter(boolean untilClose, long left) {
        this.untilClose = untilClose;
        this.left = left;
    }

    /**
     * A writer for a body with this framing.
     *
     * @param framing None, FixedLength or UntilClose
     * @return the writer
     * @throws IllegalArgumentException for Chunked, which HTTP/1.0 never sends
     */
    public static BodyWriter of(BodyFraming framing) {
        // R2145-2.2-02, R9112-6.1-01
        if (framing instanceof BodyFraming.Chunked) throw new IllegalArgumentException("HTTP/1.0 sends no chunks");
        long octets = framing instanceof BodyFraming.FixedLength fixed ? fixed.octets() : 0;
        return new BodyWriter(framing instanceof BodyFraming.UntilClose, octets);
    }

    /**
     * The framing that this content gets.
     *
     * @param content what will be sent
     * @return FixedLength where its length is known, else UntilClose
     */
    public static BodyFraming framingOf(Content content) {
        OptionalLong length = content.length();
        return length.isPresent() ? new BodyFraming.FixedLength(length.getAsLong()) : new BodyFraming.UntilClose();
    }

    /**
     * Passes octets on.
     *
     * @param octets the next octets of the body
     * @return the same
     * @throws IllegalStateException if they are more than was announced; none of them may be sent
     */
    public ByteBuffer pass(ByteBuffer octets) {
        pass(octets.remaining());
        return octets;
    }

    /**
     * Passes octets on that are sent from elsewhere, such as a file.
     *
     * @param octets how many
     * @throws IllegalStateException if they are more than was announced; none of them may be sent
     */
    public void pass(long octets) {
        if (untilClose) return;
        // R1945-7.2.2-06
        if (octets > left) throw new IllegalStateException("the body has " + (octets - left) + " octets too many");
        left -= octets;
    }

    /**
     * Whether the body may end here. Where not, the connection must be cut, or the peer would wait for the rest, or take
     * the next message for it.
     *
     * @return whether every octet announced has passed
     */
    public boolean isComplete() {
        return left == 0;
    }
}
