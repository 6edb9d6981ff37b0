package http10.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Connections that are held open without a whole request; one that the server ends is made anew. */
final class Idlers implements AutoCloseable {
    /** So many are under way at a time that they fit into any listener's backlog. */
    private static final int AT_ONCE = 100;

    private final InetSocketAddress address;
    private final int number;
    private final byte[] sent;
    private final Selector selector = Selector.open();
    private final CompletableFuture<Void> ended;
    private int connecting;
    private volatile int open;
    private volatile boolean closed;

    /** Opens so many connections, sends the same on each, and keeps them until closed. */
    Idlers(int port, int number, String sent) throws IOException {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.number = number;
        this.sent = sent.getBytes(StandardCharsets.US_ASCII);
        this.ended = CompletableFuture.runAsync(this::run);
    }

    /** Waits until all are open, but no longer than that. Returns how many are. */
    int awaitOpen(Duration most) throws InterruptedException {
        long begin = System.nanoTime();
        while (open < number && System.nanoTime() - begin < most.toNanos()) {
            Thread.sleep(10);
        }
        return open;
    }

    int open() {
        return open;
    }

    private void run() {
        try {
            while (!closed) {
                while (open + connecting < number && connecting < AT_ONCE) {
                    connect();
                }
                selector.select(this::ready, 100);
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(address);
        channel.register(selector, SelectionKey.OP_CONNECT);
        connecting++;
    }

    private void ready(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        boolean connected = channel.isConnected();
        try {
            if (!connected) {
                connecting--;
                channel.finishConnect();
                channel.write(ByteBuffer.wrap(sent));
                key.interestOps(SelectionKey.OP_READ);
                open++;
            } else if (channel.read(ByteBuffer.allocate(512)) < 0) {
                open--;
                channel.close();
            }
        } catch (IOException e) {
            end(channel, connected);
        }
    }

    private void end(SocketChannel channel, boolean connected) {
        if (connected) {
            open--;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        ended.join();
    }
}
