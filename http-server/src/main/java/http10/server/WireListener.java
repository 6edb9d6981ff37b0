package http10.server;

import http10.message.RequestHead;
import http10.wire.BodyFraming;
import java.io.IOException;

/**
 * Is told what passes on one connection, in the order of the methods here for each exchange; by the threads that serve it,
 * one at a time, but for {@link #closed}. It must not wait and may throw nothing.
 */
public interface WireListener {
    /**
     * A request's head was received.
     *
     * @param octets the head as it came, with the empty lines before it
     * @param head what it says
     */
    void headReceived(byte[] octets, RequestHead head);

    /**
     * What was received instead of a head breaks HTTP, breaks off, or is late.
     *
     * @param octets what has come of it, perhaps with some that follow
     */
    void headRefused(byte[] octets);

    /**
     * It is decided how the request's content ends.
     *
     * @param framing the decision
     * @param head of the request
     */
    void framed(BodyFraming framing, RequestHead head);

    /**
     * The request is refused; what follows it is not looked at.
     *
     * @param cause a {@link http10.wire.ProtocolException} names the rule that is broken; else it is late, or no
     *     TLS, or no PROXY protocol, and its message repeats nothing of the peer's
     */
    void refused(IOException cause);

    /**
     * It is decided what becomes of the connection after the response.
     *
     * @param kept whether it is kept for another request
     * @param reason why, in one sentence without full stop
     * @param section where that is written
     */
    void persistence(boolean kept, String reason, String section);

    /**
     * The response's head is sent next.
     *
     * @param octets the head, line ends included; none for a Simple-Response. Not to be changed
     */
    void headSent(byte[] octets);

    /**
     * The request's content, as far as somebody asked for it, was received.
     *
     * @param octets how many of the body, 0 or more
     */
    void contentReceived(long octets);

    /**
     * The response was sent, or broke off.
     *
     * @param octets how many of its content
     * @param complete whether that is all
     */
    void contentSent(long octets, boolean complete);

    /** The connection is closed, or about to be; perhaps told more than once, and by another thread. */
    void closed();
}
