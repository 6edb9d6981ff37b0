package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * The accept loop, third style: one thread, and nothing blocks but the question who is ready. What a thread knew by where
 * it stood in the code, each client now has to remember: see {@link SelectedClient}.
 *
 * <p>{@code http10.server.Parking} waits so for all clients that have nothing to read.
 */
final class SelectorLoop implements Server {
    private static final int MOST_CLIENTS = 256;
    private static final int BETWEEN_LOOKS = 250; // for deadlines, in milliseconds

    private final ServerSocketChannel listener;
    private final Selector selector;
    private final SelectionKey accepting;
    private volatile boolean closed;

    private SelectorLoop(ServerSocketChannel listener, Selector selector) throws IOException {
        this.listener = listener;
        this.selector = selector;
        listener.configureBlocking(false);
        this.accepting = listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    static void run(PrintStream out) throws IOException {
        try (Server server = start(0)) {
            AcceptLoops.show(server, out);
        }
    }

    static Server start(int port) throws IOException {
        ServerSocketChannel listener =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        SelectorLoop server = new SelectorLoop(listener, Selector.open());
        new Thread(server::loop, "select").start();
        return server;
    }

    private void loop() {
        try (selector;
                listener) {
            while (!closed) {
                selector.select(this::serve, BETWEEN_LOOKS);
                boolean full = selector.keys().size() > MOST_CLIENTS;
                accepting.interestOps(full ? 0 : SelectionKey.OP_ACCEPT); // those beyond wait in the backlog
                for (SelectionKey key : selector.keys()) {
                    if (key.attachment() instanceof SelectedClient client && client.isTooSlow()) client.close();
                }
            }
            for (SelectionKey key : selector.keys()) key.channel().close();
        } catch (IOException e) {
            throw new IllegalStateException("the selector failed", e);
        }
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof SelectedClient client) client.serve(key);
        else accept();
    }

    private void accept() {
        try {
            SocketChannel client = listener.accept();
            if (client == null) return; // it has gone meanwhile
            client.configureBlocking(false);
            client.register(selector, SelectionKey.OP_READ, new SelectedClient(client));
        } catch (IOException e) {
            // This client has gone; the next one is no worse for it.
        }
    }

    @Override
    public int port() {
        return listener.socket().getLocalPort();
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    /** A client between two selects: what is done, and what comes next. */
    private static final class SelectedClient {
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
}
