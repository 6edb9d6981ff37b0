package http10.server;

import http10.transport.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A listening socket. The system queues up to a backlog of connections on it, which is all the queue there is: when every
 * worker is busy nobody accepts, and clients wait in the system's hands.
 */
final class Listener implements Closeable {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500); // so that it recovers within a second
    private static final long REPORTS_APART = TimeUnit.SECONDS.toNanos(1);

    private final ServerSocketChannel channel;
    private final Lock accepting = new ReentrantLock(); // held while the leader waits in the system
    private long pause = FIRST_PAUSE;
    private long nextReport = System.nanoTime();

    Listener(ServerSocketChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException if the address is taken, not ours, or not allowed; nothing is left open */
    static Listener open(InetSocketAddress address, int backlog) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            // Java makes ready to close sockets when it first does so, with descriptors; without any it never closes
            // one.
            SocketChannel.open().close();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true); // or TIME_WAIT would forbid a restart
            return new Listener(channel.bind(address, backlog));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Waits for the next connection; empty when there is none to serve. Called by the leader alone. */
    Optional<ServerConnection> accept(Engine engine) {
        try {
            Optional<ServerConnection> connection = connection(next(), engine);
            pause = FIRST_PAUSE;
            return connection;
        } catch (ClosedChannelException e) {
            return Optional.empty(); // the server stops
        } catch (IOException | OutOfMemoryError e) {
            backOff(e, engine.options().listener());
            return Optional.empty();
        }
    }

    private static Optional<ServerConnection> connection(SocketChannel socket, Engine engine) throws IOException {
        try {
            InetSocketAddress peer = (InetSocketAddress) socket.getRemoteAddress();
            engine.options().listener().accepted(peer);
            return Optional.of(new ServerConnection(Connection.accepted(socket, engine.watch()), peer, engine));
        } catch (IOException e) {
            socket.close();
            return Optional.empty(); // the peer has gone
        } catch (RuntimeException | Error e) {
            socket.close();
            throw e;
        }
    }

    private SocketChannel next() throws IOException {
        accepting.lock();
        try {
            return channel.accept();
        } finally {
            accepting.unlock();
        }
    }

    /** No descriptor or no memory is left: nothing tells when there will be, so wait a little, longer each time. */
    private void backOff(Throwable cause, ServerListener listener) {
        try {
            long now = System.nanoTime();
            if (now - nextReport < 0) return;
            nextReport = now + REPORTS_APART;
            listener.fault(cause);
        } finally {
            LockSupport.parkNanos(pause); // even where the listener fails, too
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** Afterwards nobody can connect, and the port is free. */
    @Override
    public void close() throws IOException {
        channel.close();
        accepting.lock(); // the system listens on until the leader has left its call
        accepting.unlock();
    }
}
