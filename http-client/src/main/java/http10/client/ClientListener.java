package http10.client;

import http10.message.HttpUri;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLSession;

/**
 * Is told what happens in an exchange, by the thread it happens on, in the order of the methods here; it may throw
 * nothing. The times are nanoseconds since {@link HttpClient#send} was called, redirections included.
 */
public interface ClientListener {
    /** Listens to nothing. */
    ClientListener NONE = new ClientListener() {};

    /**
     * The request goes through a proxy, whose host is the one that is resolved next.
     *
     * @param proxy which
     * @param nanos when
     */
    default void proxied(Proxy proxy, long nanos) {}

    /**
     * The host has addresses; they are tried in turn, each a little after the one before.
     *
     * @param host a name, or an address without brackets
     * @param addresses one or more
     * @param nanos when
     */
    default void resolved(String host, List<InetAddress> addresses, long nanos) {}

    /**
     * An address is tried.
     *
     * @param address the address and the port
     * @param nanos when
     */
    default void connecting(InetSocketAddress address, long nanos) {}

    /**
     * A socket in the file system is tried; nothing was resolved.
     *
     * @param socket where it is
     * @param nanos when
     */
    default void connecting(Path socket, long nanos) {}

    /**
     * The connection to a socket in the file system stands.
     *
     * @param socket where it is
     * @param nanos when
     */
    default void connected(Path socket, long nanos) {}

    /**
     * The connection stands; for a tunnel CONNECT is next, for https TLS.
     *
     * @param address the address that took it
     * @param nanos when
     */
    default void connected(InetSocketAddress address, long nanos) {}

    /**
     * Our end of the connection, told right behind {@link #connected}.
     *
     * @param local our address and port
     * @param nanos when
     */
    default void bound(InetSocketAddress local, long nanos) {}

    /**
     * The proxy was asked for a tunnel.
     *
     * @param octets the head that was sent, with the credentials for the proxy, if there are any
     * @param nanos when
     */
    default void tunnelAsked(byte[] octets, long nanos) {}

    /**
     * The proxy has answered, for one of class 2xx by a tunnel; once for each of class 1xx too.
     *
     * @param head of the answer
     * @param octets the head as it came, line ends included
     * @param nanos when
     */
    default void tunnelAnswered(ResponseHead head, byte[] octets, long nanos) {}

    /**
     * Both sides have agreed on TLS, and the server's certificate is verified.
     *
     * @param session what they agreed on
     * @param nanos when
     */
    default void secured(SSLSession session, long nanos) {}

    /**
     * The request head was sent.
     *
     * @param octets the head, line ends included, and as it went over the wire: with the credentials, if it has any
     * @param nanos when
     */
    default void headSent(byte[] octets, long nanos) {}

    /**
     * A part of the request content was sent.
     *
     * @param octets the part, to be read before this method returns
     * @param nanos when
     */
    default void contentPartSent(ByteBuffer octets, long nanos) {}

    /**
     * The request content was sent, or no more of it will be because the response has begun.
     *
     * @param octets how many were sent, 0 or more
     * @param nanos when
     */
    default void contentSent(long octets, long nanos) {}

    /**
     * A response head was received; once for each of class 1xx and once for the final one.
     *
     * @param head the head; {@link ResponseHead#SIMPLE} where there is none
     * @param octets the head as it came, line ends included
     * @param nanos when
     */
    default void headReceived(ResponseHead head, byte[] octets, long nanos) {}

    /**
     * What was received instead of a response head breaks HTTP, or breaks off; {@link HttpClient#send} throws.
     *
     * @param octets what was received since the last head, at least one
     * @param nanos when
     */
    default void headRefused(byte[] octets, long nanos) {}

    /**
     * It is decided how the response's body ends.
     *
     * @param framing the decision
     * @param nanos when
     */
    default void framed(BodyFraming framing, long nanos) {}

    /**
     * A part of the response's body was received. What came with the head is told when the content is first read.
     *
     * @param octets the part as it came, be it in chunks; to be read before this method returns
     * @param nanos when
     */
    default void bodyPartReceived(ByteBuffer octets, long nanos) {}

    /**
     * The response is a redirection, which is followed next.
     *
     * @param from what was asked for
     * @param to what will be asked for
     * @param nanos when
     */
    default void redirected(HttpUri from, HttpUri to, long nanos) {}

    /**
     * The connection is closed. The content that was received but not read yet can still be read.
     *
     * @param octets how many octets of content were received
     * @param nanos when
     */
    default void closed(long octets, long nanos) {}
}
