package http10.client.cli;

import http10.message.HttpUri;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import javax.net.ssl.SSLSession;

/** Follows one transfer: how far it got, which tells what a failure means. */
final class Trace implements Observer {
    /** How far a transfer got. */
    enum Stage {
        RESOLVING,
        CONNECTING,
        SECURING,
        SENDING,
        RECEIVING
    }

    private HttpUri uri;
    private Stage stage = Stage.RESOLVING;

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

    @Override
    public void resolved(String host, List<InetAddress> addresses, long nanos) {
        stage = Stage.CONNECTING;
    }

    @Override
    public void connected(InetSocketAddress address, long nanos) {
        stage = uri.isSecure() ? Stage.SECURING : Stage.SENDING;
    }

    @Override
    public void secured(SSLSession session, long nanos) {
        stage = Stage.SENDING;
    }

    @Override
    public void contentSent(long octets, long nanos) {
        stage = Stage.RECEIVING;
    }

    @Override
    public void redirected(HttpUri from, HttpUri to, long nanos) {
        stage = Stage.RESOLVING;
        uri = to;
    }
}
