package http10.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;

/**
 * Waits for octets on a channel that does not block; seldom, since what is small has mostly come with its head. To close
 * such a channel does not wake whoever waits.
 */
final class InputWait {
    private volatile Optional<Selector> waiting = Optional.empty();

    void await(SelectableChannel channel) throws IOException {
        try (Selector selector = Selector.open()) {
            waiting = Optional.of(selector);
            channel.register(selector, SelectionKey.OP_READ); // fails if it was closed before it could wake
            selector.select();
        } finally {
            waiting = Optional.empty();
        }
        if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("interrupted while receiving");
    }

    /** Called after the channel was closed, by another thread. */
    void wake() {
        Optional<Selector> selector = waiting;
        if (selector.isPresent()) selector.get().wakeup();
    }
}
