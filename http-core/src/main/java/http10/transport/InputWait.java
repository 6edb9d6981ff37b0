package http10.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;

/**
 * Waits for octets on a socket that does not block; seldom, since what is small has mostly come with its head. To close
 * such a socket does not wake whoever waits.
 */
final class InputWait {
    private final SelectableChannel socket;
    private volatile Optional<Selector> waiting = Optional.empty();

    InputWait(SelectableChannel socket) {
        this.socket = socket;
    }

    /** Reads at least one octet, or finds the end of the stream; {@code octets} is the socket, or a layer on it. */
    int read(ByteChannel octets, ByteBuffer into) throws IOException {
        int count;
        while ((count = octets.read(into)) == 0 && !socket.isBlocking()) {
            boolean unsent = octets instanceof Tls tls && tls.hasUnsent();
            await(unsent ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
        return count;
    }

    /** The same, and writes until then; returns 0 once all is written. */
    int readOrWrite(ByteChannel octets, ByteBuffer into, ByteBuffer message) throws IOException {
        int count;
        while ((count = octets.read(into)) == 0 && message.hasRemaining()) {
            if (octets.write(message) == 0) await(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
        return count;
    }

    /** Reads and drops, up to the end of the stream. */
    int drop(long mostOctets, ByteChannel octets) throws IOException {
        ByteBuffer dropped = ByteBuffer.allocate(8 << 10);
        for (long left = mostOctets; left > 0; left -= dropped.position()) {
            if (read(octets, dropped.clear()) < 0) return 0;
        }
        return 1;
    }

    private void await(int ready) throws IOException {
        try (Selector selector = Selector.open()) {
            waiting = Optional.of(selector);
            socket.register(selector, ready); // fails if it was closed before it could wake
            selector.select();
        } finally {
            waiting = Optional.empty();
        }
        if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("interrupted while waiting");
    }

    /** Called after the socket was closed, by another thread. */
    void wake() {
        Optional<Selector> selector = waiting;
        if (selector.isPresent()) selector.get().wakeup();
    }
}
