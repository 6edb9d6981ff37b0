package http10.transport;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.Optional;

/**
 * What octets pass through between a connection and its socket: nothing, or TLS that we began, or that the peer did; before
 * that perhaps a preface.
 */
final class Layer {
    private final ByteChannel socket;
    private ByteChannel octets;
    private Optional<Preface> preface = Optional.empty();
    private Optional<AcceptedTls> accepted = Optional.empty();

    Layer(ByteChannel socket) {
        this.socket = socket;
        this.octets = socket;
    }

    ByteChannel octets() {
        return octets;
    }

    /** Before TLS, if there is to be any. */
    void begins(Preface preface) {
        this.preface = Optional.of(preface);
        octets = new PrefacedChannel(socket, preface, this::hasBegun);
    }

    /** Without TLS it is out of the way then, so that the system can send files. */
    private void hasBegun() {
        if (accepted.isEmpty()) octets = socket;
    }

    /** What the peer begins with, or began. */
    Optional<Preface> preface() {
        return preface;
    }

    Optional<AcceptedTls> accepted() {
        return accepted;
    }

    void isNow(Tls tls) {
        octets = tls;
    }

    void isNow(AcceptedTls tls) {
        octets = tls;
        accepted = Optional.of(tls);
    }

    /** Whether it holds octets that can be received. */
    boolean hasOctets() {
        if (octets instanceof Tls tls) return tls.hasOctets();
        return accepted.isPresent() && accepted.get().hasOctets();
    }

    /** Whether it holds octets that the system has not taken. */
    boolean hasUnsent() {
        return accepted.isPresent() && accepted.get().hasUnsent();
    }

    /** Tells an accepted peer that nothing more comes; returns whether the system has taken that, and there is no layer. */
    boolean closeOutput() throws IOException {
        if (accepted.isEmpty()) return true;
        accepted.get().closeOutput();
        if (hasUnsent()) return false;
        end(); // what comes now is dropped, and need not be understood
        return true;
    }

    /** From now on there is nothing between. */
    void end() {
        accepted = Optional.empty();
        octets = socket;
    }
}
