package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

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
}
