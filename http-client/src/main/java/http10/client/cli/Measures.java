package http10.client.cli;

import http10.message.HttpUri;
import http10.message.ResponseHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/**
 * What {@code -w} can tell of a transfer. Times are nanoseconds from its start, redirections included, and those of the
 * last exchange where there were several; octets are of all exchanges, but those of the content of the last.
 */
final class Measures implements Observer {
    private final long start = System.nanoTime();
    private long end = start;
    Optional<HttpUri> uri = Optional.empty();
    Optional<Output> output = Optional.empty();
    Optional<InetSocketAddress> remote = Optional.empty();
    Optional<InetSocketAddress> local = Optional.empty();
    Optional<SSLSession> tls = Optional.empty();
    Optional<ResponseHead> head = Optional.empty();
    String requestHead = "";
    String tunnel = "000"; // what the proxy answered last to CONNECT
    long resolved;
    long connected;
    long secured;
    long answered;
    long redirected;
    long requestOctets;
    long uploaded;
    long headOctets;
    long downloaded;
    int connections;
    int redirections;

    /** Nothing more comes. */
    void end() {
        end = System.nanoTime();
    }

    long total() {
        return end - start;
    }

    /** When the request began to be sent; 0 if it was not. */
    long ready() {
        return requestHead.isEmpty() ? 0 : Math.max(connected, secured);
    }

    @Override
    public void resolved(String host, List<InetAddress> addresses, long nanos) {
        resolved = nanos;
        connected = secured = answered = 0;
        head = Optional.empty();
        downloaded = uploaded = 0;
    }

    @Override
    public void connected(InetSocketAddress address, long nanos) {
        connected = nanos;
        connections++;
        remote = Optional.of(address);
    }

    @Override
    public void connected(Path socket, long nanos) {
        connected = nanos;
        connections++;
    }

    @Override
    public void bound(InetSocketAddress address, long nanos) {
        local = Optional.of(address);
    }

    @Override
    public void tunnelAnswered(ResponseHead answer, byte[] octets, long nanos) {
        tunnel = Integer.toString(answer.status().code());
        headOctets += octets.length;
    }

    @Override
    public void secured(SSLSession session, long nanos) {
        secured = nanos;
        tls = Optional.of(session);
    }

    @Override
    public void headSent(byte[] octets, long nanos) {
        requestHead = new String(octets, StandardCharsets.ISO_8859_1);
        requestOctets += octets.length;
    }

    @Override
    public void contentSent(long octets, long nanos) {
        uploaded = octets;
        requestOctets += octets;
    }

    @Override
    public void headReceived(ResponseHead received, byte[] octets, long nanos) {
        if (answered == 0) answered = nanos;
        head = Optional.of(received);
        headOctets += octets.length;
    }

    @Override
    public void redirected(HttpUri from, HttpUri to, long nanos) {
        uri = Optional.of(to);
        redirected = nanos;
        redirections++;
    }

    @Override
    public void closed(long octets, long nanos) {
        downloaded = octets;
    }
}
