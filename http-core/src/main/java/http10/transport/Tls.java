package http10.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * TLS over another channel. Where that does not block, neither do {@link #read} and {@link #write}: what is wrapped and
 * cannot be written yet is kept, and goes with the next call of either. {@link #handshake} needs a channel that blocks, {@link #goOnWithHandshake} does not.
 */
final class Tls implements ByteChannel {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int MOST_UNSENT = 128 << 10; // a peer that asks for new keys and reads nothing adds to it

    /** In a row; who sends them wants to keep this busy. */
    private static final int MOST_EMPTY_RECORDS = 1000;

    private final ByteChannel below;
    private final SSLEngine engine;
    private ByteBuffer cipherIn; // read from below, not yet unwrapped; between calls ready to be read
    private ByteBuffer cipherOut; // wrapped, to be written below; between calls ready to be added to
    private ByteBuffer plainIn; // unwrapped, not yet read; between calls ready to be read

    private boolean begun;

    Tls(ByteChannel below, SSLEngine engine) {
        this(below, engine, NOTHING);
    }

    /** @param received read from below before */
    Tls(ByteChannel below, SSLEngine engine, ByteBuffer received) {
        this.below = below;
        this.engine = engine;
        int packet = engine.getSession().getPacketBufferSize();
        cipherIn = ByteBuffer.allocate(Math.max(packet, received.remaining()))
                .put(received)
                .flip();
        cipherOut = ByteBuffer.allocate(packet);
        plainIn = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize())
                .flip();
    }

    int handshake() throws IOException {
        while (!goOnWithHandshake()) continue; // it blocks instead
        return 0;
    }

    /** Takes the handshake as far as it goes without what has not come; returns whether it is done. */
    boolean goOnWithHandshake() throws IOException {
        try {
            if (!begun) engine.beginHandshake();
            begun = true;
            while (isHandshaking()) if (!flush() || !advance()) return false;
            return flush();
        } catch (SSLException e) {
            sendAlert(e);
            throw e;
        }
    }

    private boolean isHandshaking() {
        HandshakeStatus status = engine.getHandshakeStatus();
        return status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED;
    }

    /** One step; returns whether it could be done without waiting. */
    private boolean advance() throws IOException {
        switch (engine.getHandshakeStatus()) {
            case NEED_TASK -> runTasks();
            case NEED_WRAP -> wrap(NOTHING);
            default -> {
                int unwrapped = unwrap();
                if (unwrapped < 0) throw new SSLException("the peer ended TLS during the handshake");
                return unwrapped > 0;
            }
        }
        return true;
    }

    private void runTasks() {
        for (Runnable task; (task = engine.getDelegatedTask()) != null; ) task.run();
    }

    /** Tells the peer why the handshake failed, where the engine has something to tell. */
    private void sendAlert(SSLException cause) {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && !engine.isOutboundDone()) wrap(NOTHING);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    boolean hasOctets() {
        return plainIn.hasRemaining() || cipherIn.hasRemaining();
    }

    /** Whether there is something wrapped that the channel has not taken yet. */
    boolean hasUnsent() {
        return cipherOut.position() > 0;
    }

    /** @throws SSLException if the stream ends without the peer's close_notify: somebody may have cut it */
    @Override
    public int read(ByteBuffer into) throws IOException {
        if (hasUnsent()) flush();
        for (int records = 0; !plainIn.hasRemaining(); ) {
            if (++records > MOST_EMPTY_RECORDS) throw new SSLException("too many records without content");
            int unwrapped = unwrap();
            if (unwrapped <= 0) return unwrapped;
            while (isHandshaking() && engine.getHandshakeStatus() != HandshakeStatus.NEED_UNWRAP) advance();
        }
        int count = Math.min(into.remaining(), plainIn.remaining());
        into.put(plainIn.slice(plainIn.position(), count));
        plainIn.position(plainIn.position() + count);
        return count;
    }

    /** Unwraps one record, reading as much as that takes; returns 0 where not all of it has come, -1 at the end. */
    private int unwrap() throws IOException {
        while (true) {
            plainIn.clear();
            SSLEngineResult result;
            try {
                result = engine.unwrap(cipherIn, plainIn);
            } finally {
                plainIn.flip();
            }
            switch (result.getStatus()) {
                case OK -> {
                    return 1;
                }
                case CLOSED -> {
                    return -1;
                }
                case BUFFER_OVERFLOW ->
                    plainIn = grown(plainIn, engine.getSession().getApplicationBufferSize());
                case BUFFER_UNDERFLOW -> {
                    cipherIn = grown(cipherIn, engine.getSession().getPacketBufferSize())
                            .compact();
                    int count;
                    try {
                        count = below.read(cipherIn);
                    } finally {
                        cipherIn.flip();
                    }
                    if (count < 0) throw truncated();
                    if (count == 0) return 0;
                }
            }
        }
    }

    private IOException truncated() {
        return isHandshaking()
                ? new EOFException("the peer closed the connection during the TLS handshake")
                : new SSLException("the peer closed the connection without close_notify");
    }

    private static ByteBuffer grown(ByteBuffer buffer, int capacity) {
        return buffer.capacity() >= capacity
                ? buffer
                : ByteBuffer.allocate(capacity).put(buffer).flip();
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int before = from.remaining();
        while (flush() && from.hasRemaining()) wrap(from);
        return before - from.remaining();
    }

    private void wrap(ByteBuffer from) throws IOException {
        SSLEngineResult result = engine.wrap(from, cipherOut);
        int packet = engine.getSession().getPacketBufferSize();
        if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW && packet > cipherOut.remaining()) {
            if (cipherOut.position() > MOST_UNSENT) throw new SSLException("the peer takes nothing");
            cipherOut = ByteBuffer.allocate(cipherOut.position() + packet).put(cipherOut.flip());
            return;
        }
        // Some engines ask for ever to wrap, and give nothing, once they have failed.
        if (result.bytesConsumed() == 0 && result.bytesProduced() == 0 && !engine.isOutboundDone()) {
            throw new SSLException("TLS is stuck at " + result.getHandshakeStatus());
        }
        flush();
        if (result.getStatus() == SSLEngineResult.Status.CLOSED && from.hasRemaining()) {
            throw new SSLException("the TLS connection is closed");
        }
    }

    /** Writes what is wrapped, as far as the channel takes it; returns whether that is all. */
    private boolean flush() throws IOException {
        cipherOut.flip();
        try {
            while (cipherOut.hasRemaining() && below.write(cipherOut) > 0) continue;
        } finally {
            cipherOut.compact();
        }
        return !hasUnsent();
    }

    /** Whether the peer has begun a handshake anew, which costs more than it is good for. */
    boolean isRenegotiating() {
        return isHandshaking() && !engine.getSession().getProtocol().equals("TLSv1.3");
    }

    /** How much memory it holds. */
    int held() {
        return cipherIn.capacity() + cipherOut.capacity() + plainIn.capacity();
    }

    /** Sends close_notify. */
    int closeOutput() throws IOException {
        engine.closeOutbound();
        while (!engine.isOutboundDone()) wrap(NOTHING);
        flush(); // of an earlier call, perhaps
        return 0;
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
