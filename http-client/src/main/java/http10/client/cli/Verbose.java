package http10.client.cli;

import http10.client.Proxy;
import http10.message.HttpUri;
import http10.message.Quoted;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** For -v: tells what is done, sent and received, in lines like curl's. */
class Verbose implements Observer {
    final TraceLog log;
    private final boolean verifies;
    private HttpUri uri;
    private Optional<Proxy> proxy = Optional.empty();

    Verbose(HttpUri uri, boolean verifies, TraceLog log) {
        this.uri = uri;
        this.verifies = verifies;
        this.log = log;
    }

    /** What is done, or was found out. */
    void note(String text) {
        log.line("* " + text);
    }

    /** A head, or a part of one. */
    void head(boolean received, byte[] octets) {
        lines(received ? "< " : "> ", octets);
    }

    /** A part of the content. */
    void part(boolean received, ByteBuffer octets) {
        log.line((received ? "{ [" : "} [") + octets.remaining() + " octets of content]");
    }

    @Override
    public final void proxied(Proxy to, long nanos) {
        proxy = Optional.of(to);
        note("Through the proxy " + to.authority().host() + " port " + to.port());
    }

    @Override
    public final void tunnelAsked(byte[] octets, long nanos) {
        head(false, octets);
    }

    @Override
    public final void tunnelAnswered(ResponseHead head, byte[] octets, long nanos) {
        head(true, octets);
    }

    @Override
    public final void connecting(InetSocketAddress address, long nanos) {
        note("  Trying " + text(address) + "...");
    }

    @Override
    public final void connected(InetSocketAddress address, long nanos) {
        String where = address.getAddress().getHostAddress();
        String host = (proxy.isPresent() ? proxy.get().authority() : uri.authority()).host();
        note("Connected to " + host + " (" + where + ") port " + address.getPort());
    }

    @Override
    public final void connecting(Path socket, long nanos) {
        note("  Trying " + Quoted.of(socket.toString()) + "...");
    }

    @Override
    public final void connected(Path socket, long nanos) {
        note("Connected to " + uri.authority().host() + " (" + Quoted.of(socket.toString()) + ")");
    }

    @Override
    public final void secured(SSLSession session, long nanos) {
        String verified = verifies ? ", verified" : ", not verified";
        note("TLS: " + session.getProtocol() + ", " + session.getCipherSuite() + verified);
    }

    @Override
    public final void headSent(byte[] octets, long nanos) {
        head(false, octets);
    }

    @Override
    public final void contentPartSent(ByteBuffer octets, long nanos) {
        part(false, octets);
    }

    @Override
    public final void headReceived(ResponseHead head, byte[] octets, long nanos) {
        if (head.isSimple()) note("No status line: taken for HTTP/0.9 (RFC 1945 section 6)");
        else head(true, octets);
    }

    @Override
    public final void headRefused(byte[] octets, long nanos) {
        head(true, octets);
        note("This is no head of a response");
    }

    @Override
    public final void framed(BodyFraming framing, long nanos) {
        if (framing instanceof BodyFraming.UntilClose) note("No Content-Length: the content ends with the connection");
        if (framing instanceof BodyFraming.Chunked) {
            note("Sent in chunks, which HTTP/1.0 has not: decoded (RFC 9112 section 7.1)");
        }
    }

    @Override
    public final void bodyPartReceived(ByteBuffer octets, long nanos) {
        part(true, octets);
    }

    @Override
    public final void redirected(HttpUri from, HttpUri to, long nanos) {
        uri = to;
        proxy = Optional.empty();
        note("Redirected to " + to);
    }

    @Override
    public final void closed(long octets, long nanos) {
        note("Closed the connection after " + nanos / 1_000_000 + " ms");
    }

    private void lines(String mark, byte[] octets) {
        StringBuilder line = new StringBuilder(mark);
        for (byte octet : octets) {
            if (octet == '\n') {
                log.line(line.toString());
                line.setLength(mark.length());
            } else if (octet == '"' || octet == '\\') {
                line.append((char) octet);
            } else if (octet != '\r') {
                Quoted.escape((char) (octet & 0xff), line);
            }
        }
        if (line.length() > mark.length()) log.line(line.toString());
    }

    private static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }
}
