package http10.samples.tour;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A client between two selects: what is done, and what comes next. */
final class SelectedClient {
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(OneExchange.MILLIS);
    private final SocketChannel channel;
    private final OneExchange exchange = new OneExchange();
    private ByteBuffer answer = NONE;
    private boolean answered;
    private int dropped;

    SelectedClient(SocketChannel channel) {
        this.channel = channel;
    }

    /** Does what can be done without waiting. */
    void serve(SelectionKey key) {
        try {
            if (answered) drop();
            else if (answer.hasRemaining()) send(key);
            else receive(key);
        } catch (IOException e) {
            close(); // the client has gone
        }
    }

    private void receive(SelectionKey key) throws IOException {
        ByteBuffer room = ByteBuffer.allocate(8 << 10);
        int count = channel.read(room);
        var next = count < 0 ? exchange.endOfStream() : exchange.feed(room.flip());
        if (next.isPresent()) {
            answer = next.get();
            send(key);
        } else if (count < 0) {
            close();
        }
    }

    private void send(SelectionKey key) throws IOException {
        channel.write(answer);
        answered = !answer.hasRemaining();
        key.interestOps(answered ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
        if (answered) channel.shutdownOutput();
    }

    private void drop() throws IOException {
        ByteBuffer room = ByteBuffer.allocate(8 << 10);
        int count = channel.read(room);
        dropped += count;
        if (count < 0 || dropped >= OneExchange.MOST_DROPPED) close();
    }

    boolean isTooSlow() {
        return System.nanoTime() - deadline > 0;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The descriptor is given back all the same.
        }
    }
}
