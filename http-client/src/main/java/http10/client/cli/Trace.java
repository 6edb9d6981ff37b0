package http10.client.cli;

import http10.client.ClientListener;
import http10.message.HttpUri;
import http10.message.Quoted;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import javax.net.ssl.SSLSession;

/** Follows one transfer: how far it got, the heads it received, and for -v what it did. */
final class Trace implements ClientListener {
    /** How far a transfer got, which tells what a failure means. */
    enum Stage {
        RESOLVING,
        CONNECTING,
        SECURING,
        SENDING,
        RECEIVING
    }

    final ByteArrayOutputStream heads = new ByteArrayOutputStream();
    private final boolean verbose;
    private final Streams streams;
    boolean verifies = true;
    private HttpUri uri;
    private Stage stage = Stage.RESOLVING;

    Trace(HttpUri uri, boolean verbose, Streams streams) {
        this.uri = uri;
        this.verbose = verbose;
        this.streams = streams;
    }

    /** What is asked for at present. */
    HttpUri uri() {
        return uri;
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void resolved(String host, List<InetAddress> addresses, long nanos) {
        stage = Stage.CONNECTING;
    }

    @Override
    public void connecting(InetSocketAddress address, long nanos) {
        if (verbose) note("  Trying " + text(address) + "...");
    }

    @Override
    public void connected(InetSocketAddress address, long nanos) {
        stage = uri.isSecure() ? Stage.SECURING : Stage.SENDING;
        if (verbose) {
            String where = address.getAddress().getHostAddress();
            note("Connected to " + uri.authority().host() + " (" + where + ") port " + address.getPort());
        }
    }

    @Override
    public void secured(SSLSession session, long nanos) {
        stage = Stage.SENDING;
        if (verbose)
            note("TLS: " + session.getProtocol() + ", " + session.getCipherSuite()
                    + (verifies ? ", verified" : ", not verified"));
    }

    @Override
    public void headSent(byte[] octets, long nanos) {
        if (verbose) lines("> ", octets);
    }

    @Override
    public void contentSent(long octets, long nanos) {
        stage = Stage.RECEIVING;
        if (verbose && octets > 0) streams.tell("} [" + octets + " octets of content]");
    }

    @Override
    public void headReceived(ResponseHead head, byte[] octets, long nanos) {
        heads.writeBytes(octets);
        if (verbose && head.isSimple()) note("No status line: taken for HTTP/0.9 (RFC 1945 section 6)");
        else if (verbose) lines("< ", octets);
    }

    @Override
    public void framed(BodyFraming framing, long nanos) {
        if (!verbose) return;
        if (framing instanceof BodyFraming.UntilClose) note("No Content-Length: the content ends with the connection");
        if (framing instanceof BodyFraming.Chunked) {
            note("Sent in chunks, which HTTP/1.0 has not: decoded (RFC 9112 section 7.1)");
        }
    }

    @Override
    public void redirected(HttpUri from, HttpUri to, long nanos) {
        stage = Stage.RESOLVING;
        uri = to;
        if (verbose) note("Redirected to " + to);
    }

    @Override
    public void closed(long octets, long nanos) {
        if (!verbose) return;
        if (octets > 0) streams.tell("{ [" + octets + " octets of content]");
        note("Closed the connection after " + nanos / 1_000_000 + " ms");
    }

    private void note(String text) {
        streams.tell("* " + text);
    }

    private void lines(String mark, byte[] octets) {
        StringBuilder line = new StringBuilder(mark);
        for (byte octet : octets) {
            if (octet == '\n') {
                streams.tell(line.toString());
                line.setLength(mark.length());
            } else if (octet == '"' || octet == '\\') {
                line.append((char) octet);
            } else if (octet != '\r') {
                Quoted.escape((char) (octet & 0xff), line);
            }
        }
    }

    private static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }
}
