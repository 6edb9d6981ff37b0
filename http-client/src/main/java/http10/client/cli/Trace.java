package http10.client.cli;

import http10.client.Proxy;
import http10.message.HttpUri;
import http10.message.ResponseHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** Follows one transfer: how far it got, which tells what a failure means. */
final class Trace implements Observer {
    /** How far a transfer got. */
    enum Stage {
        RESOLVING,
        CONNECTING,
        TUNNELLING,
        SECURING,
        SENDING,
        RECEIVING
    }

    private HttpUri uri;
    private Optional<Proxy> proxy = Optional.empty();
    private Stage stage = Stage.RESOLVING;
    private boolean followed; // a redirection, which may have left the content out
    private long sent; // octets of content, in the last exchange

    Trace(HttpUri uri) {
        this.uri = uri;
    }

    /** What is asked for at present. */
    HttpUri uri() {
        return uri;
    }

    Stage stage() {
        return stage;
    }

    /** What is connected to: host and port of the proxy, or else of the server. */
    String peer() {
        if (proxy.isPresent())
            return "proxy " + proxy.get().authority().host() + " port "
                    + proxy.get().port();
        return uri.authority().host() + " port " + uri.port();
    }

    boolean isProxied() {
        return proxy.isPresent();
    }

    @Override
    public void proxied(Proxy to, long nanos) {
        proxy = Optional.of(to);
    }

    @Override
    public void resolved(String host, List<InetAddress> addresses, long nanos) {
        stage = Stage.CONNECTING;
    }

    @Override
    public void connected(InetSocketAddress address, long nanos) {
        stage = uri.isSecure() ? Stage.SECURING : Stage.SENDING;
    }

    @Override
    public void connecting(Path socket, long nanos) {
        stage = Stage.CONNECTING;
    }

    @Override
    public void connected(Path socket, long nanos) {
        stage = uri.isSecure() ? Stage.SECURING : Stage.SENDING;
    }

    @Override
    public void tunnelAsked(byte[] octets, long nanos) {
        stage = Stage.TUNNELLING;
    }

    @Override
    public void tunnelAnswered(ResponseHead head, byte[] octets, long nanos) {
        if (head.status().statusClass() == 2) stage = uri.isSecure() ? Stage.SECURING : Stage.SENDING;
    }

    @Override
    public void secured(SSLSession session, long nanos) {
        stage = Stage.SENDING;
    }

    @Override
    public void contentSent(long octets, long nanos) {
        stage = Stage.RECEIVING;
        sent = octets;
    }

    boolean followed() {
        return followed;
    }

    /** How many octets of content the server was sent, once nothing more is. */
    long sent() {
        return sent;
    }

    @Override
    public void redirected(HttpUri from, HttpUri to, long nanos) {
        followed = true;
        stage = Stage.RESOLVING;
        uri = to;
        proxy = Optional.empty();
    }
}
