package http10.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A {@link Connection} and its peer, a plain socket, on the loopback address. */
final class Loopback implements AutoCloseable {
    static final DeadlineWatch WATCH = new DeadlineWatch(Duration.ofMillis(2));

    final Connection connection;
    final Socket peer;

    private Loopback(Connection connection, Socket peer) {
        this.connection = connection;
        this.peer = peer;
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Small buffers on both sides, so that little is enough to fill them. */
    static Loopback open() throws IOException {
        return open(WATCH);
    }

    static Loopback open(DeadlineWatch watch) throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(anyPort())) {
            Socket peer = new Socket();
            peer.setReceiveBufferSize(32 << 10);
            peer.connect(listener.getLocalAddress());
            return new Loopback(Connection.accepted(listener.accept(), watch), peer);
        }
    }

    static Deadline in(long millis) {
        return Deadline.after(Duration.ofMillis(millis));
    }

    /** Far enough never to be met; the tests have time limits of their own. */
    static Deadline late() {
        return in(60_000);
    }

    /** Runs something of the peer's at the same time. */
    static <T> CompletableFuture<T> meanwhile(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                work1 -> {
                    Thread thread = new Thread(work1, "peer");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    /** Octets that differ from their neighbours, so that a lost or repeated slice shows. */
    static byte[] pattern(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) octets[i] = (byte) (i * 31 + (i >> 8) * 7 + (i >> 16));
        return octets;
    }

    @Override
    public void close() throws IOException {
        connection.close();
        peer.close();
    }
}
