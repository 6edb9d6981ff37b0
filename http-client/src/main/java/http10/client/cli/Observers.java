package http10.client.cli;

import http10.client.Proxy;
import http10.message.HttpUri;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSession;

/** All that look on at one transfer, told in turn. */
final class Observers implements Observer {
    private final List<Observer> all = new ArrayList<>();

    void add(Observer observer) {
        all.add(observer);
    }

    @Override
    public void proxied(Proxy proxy, long nanos) {
        for (Observer one : all) one.proxied(proxy, nanos);
    }

    @Override
    public void resolved(String host, List<InetAddress> addresses, long nanos) {
        for (Observer one : all) one.resolved(host, addresses, nanos);
    }

    @Override
    public void connecting(InetSocketAddress address, long nanos) {
        for (Observer one : all) one.connecting(address, nanos);
    }

    @Override
    public void connected(InetSocketAddress address, long nanos) {
        for (Observer one : all) one.connected(address, nanos);
    }

    @Override
    public void bound(InetSocketAddress local, long nanos) {
        for (Observer one : all) one.bound(local, nanos);
    }

    @Override
    public void connecting(Path socket, long nanos) {
        for (Observer one : all) one.connecting(socket, nanos);
    }

    @Override
    public void connected(Path socket, long nanos) {
        for (Observer one : all) one.connected(socket, nanos);
    }

    @Override
    public void tunnelAsked(byte[] octets, long nanos) {
        for (Observer one : all) one.tunnelAsked(octets, nanos);
    }

    @Override
    public void tunnelAnswered(ResponseHead head, byte[] octets, long nanos) {
        for (Observer one : all) one.tunnelAnswered(head, octets, nanos);
    }

    @Override
    public void secured(SSLSession session, long nanos) {
        for (Observer one : all) one.secured(session, nanos);
    }

    @Override
    public void headSent(byte[] octets, long nanos) {
        for (Observer one : all) one.headSent(octets, nanos);
    }

    @Override
    public void contentPartSent(ByteBuffer octets, long nanos) {
        for (Observer one : all) one.contentPartSent(octets.duplicate(), nanos);
    }

    @Override
    public void contentSent(long octets, long nanos) {
        for (Observer one : all) one.contentSent(octets, nanos);
    }

    @Override
    public void headReceived(ResponseHead head, byte[] octets, long nanos) {
        for (Observer one : all) one.headReceived(head, octets, nanos);
    }

    @Override
    public void headRefused(byte[] octets, long nanos) {
        for (Observer one : all) one.headRefused(octets, nanos);
    }

    @Override
    public void framed(BodyFraming framing, long nanos) {
        for (Observer one : all) one.framed(framing, nanos);
    }

    @Override
    public void bodyPartReceived(ByteBuffer octets, long nanos) {
        for (Observer one : all) one.bodyPartReceived(octets.duplicate(), nanos);
    }

    @Override
    public void redirected(HttpUri from, HttpUri to, long nanos) {
        for (Observer one : all) one.redirected(from, to, nanos);
    }

    @Override
    public void closed(long octets, long nanos) {
        for (Observer one : all) one.closed(octets, nanos);
    }

    @Override
    public void failed(IOException failure) {
        for (Observer one : all) one.failed(failure);
    }

    @Override
    public void check() throws IOException {
        for (Observer one : all) one.check();
    }
}
