package http10.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * TLS on a connection that was accepted and does not block. The handshake goes on whenever octets have come; until the
 * first of them it holds no memory.
 */
public final class AcceptedTls implements ByteChannel {
    /** About what an engine takes. */
    private static final int ENGINE_OCTETS = 32 << 10;

    private final ByteChannel below;
    private final Supplier<SSLEngine> engines;
    private Optional<Tls> tls = Optional.empty();
    private boolean established;

    AcceptedTls(ByteChannel below, Supplier<SSLEngine> engines) {
        this.below = below;
        this.engines = engines;
    }

    /** {@return whether it has not been agreed on yet} */
    public boolean isHandshaking() {
        return !established;
    }

    /** {@return whether octets that were sent wait for the system to take them} */
    public boolean hasUnsent() {
        return tls.isPresent() && tls.get().hasUnsent();
    }

    /** {@return how much memory it holds, in octets} */
    public int held() {
        return tls.isPresent() ? tls.get().held() + ENGINE_OCTETS : 0;
    }

    /** {@return whether octets were received that {@link Connection#receiveNow} has not given} */
    public boolean hasOctets() {
        return tls.isPresent() && tls.get().hasOctets();
    }

    /** @throws NotTlsException if the first octet is not one of TLS, but may be of a request; it is read */
    @Override
    public int read(ByteBuffer into) throws IOException {
        if (tls.isEmpty()) {
            int count = below.read(into);
            if (count <= 0) return count;
            tls = Optional.of(begun(into.flip()));
            into.clear();
        }
        if (!established && !tls.get().goOnWithHandshake()) return 0;
        established = true;
        int count = tls.get().read(into);
        if (tls.get().isRenegotiating()) throw new SSLException("the peer renegotiates");
        return count;
    }

    private Tls begun(ByteBuffer received) throws IOException {
        byte first = received.get(received.position());
        if (first >= ' ' || first == '\r' || first == '\n') throw new NotTlsException();
        SSLEngine engine = engines.get();
        engine.setUseClientMode(false);
        return new Tls(below, engine, received);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        if (!established) throw new SSLException("TLS is not agreed on yet");
        return tls.get().write(from);
    }

    void closeOutput() throws IOException {
        if (established) tls.get().closeOutput();
    }

    @Override
    public boolean isOpen() {
        return below.isOpen();
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
