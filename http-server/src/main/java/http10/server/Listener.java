package http10.server;

import http10.transport.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A listening socket. The system queues up to a backlog of connections on it, which is all the queue there is: when every
 * worker is busy nobody accepts, and clients wait in the system's hands. Used by the leader, but for {@link #close}.
 */
final class Listener implements Closeable {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500); // so that it recovers within a second
    private static final long REPORTS_APART = TimeUnit.SECONDS.toNanos(1);

    /** So many connections are taken in a row; then those that have waited have their turn. */
    private static final int MOST_IN_A_ROW = 16;

    private final ServerSocketChannel channel;
    private final Optional<SocketFile> file; // of a Unix socket
    private Optional<SelectionKey> key = Optional.empty();
    private int left; // to be taken in this row
    private long pause = FIRST_PAUSE;
    private boolean paused;
    private long pausedUntil; // System.nanoTime, while paused
    private long nextReport = System.nanoTime();

    Listener(ServerSocketChannel channel) {
        this(channel, Optional.empty());
    }

    private Listener(ServerSocketChannel channel, Optional<SocketFile> file) {
        this.channel = channel;
        this.file = file;
    }

    /** @throws IOException if the address is taken, not ours, or not allowed; nothing is left open */
    static Listener open(SocketAddress address, int backlog) throws IOException {
        return address instanceof UnixDomainSocketAddress unix
                ? open(unix, backlog)
                : open((InetSocketAddress) address, backlog);
    }

    private static Listener open(InetSocketAddress address, int backlog) throws IOException {
        ServerSocketChannel channel = channel(address.getAddress());
        try {
            // Java makes ready to close sockets when it first does so, with descriptors; without any it never closes
            // one.
            SocketChannel.open().close();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true); // or TIME_WAIT would forbid a restart
            channel.configureBlocking(false);
            return new Listener(channel.bind(address, backlog));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Listener open(UnixDomainSocketAddress address, int backlog) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            if (SocketFile.exists(address.getPath()) && !isListenedTo(address))
                SocketFile.removeStale(address.getPath());
            channel.configureBlocking(false);
            channel.bind(address, backlog);
            return new Listener(channel, Optional.of(SocketFile.made(address.getPath())));
        } catch (IOException e) {
            channel.close();
            throw new FileSystemException(address.getPath().toString(), null, e.getMessage());
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Without waiting: a busy server may have no room for another connection. */
    private static boolean isListenedTo(UnixDomainSocketAddress address) throws IOException {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.configureBlocking(false);
            socket.connect(address);
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** A socket for both families takes longer to tell where a connection comes from; 0.0.0.0 stands for both. */
    private static ServerSocketChannel channel(InetAddress address) throws IOException {
        boolean both = address.isAnyLocalAddress() || !(address instanceof Inet4Address);
        return both ? ServerSocketChannel.open() : ServerSocketChannel.open(StandardProtocolFamily.INET);
    }

    SocketAddress address() throws IOException {
        return channel.getLocalAddress();
    }

    /** Has a selector look after it, which calls {@link #comes}. */
    void attach(Selector selector) throws IOException {
        key = Optional.of(channel.register(selector, SelectionKey.OP_ACCEPT, this));
    }

    /** Somebody has connected. */
    void comes() {
        left = MOST_IN_A_ROW;
    }

    /** Whether somebody may be there to be accepted. */
    boolean isReady() {
        return left > 0;
    }

    /**
     * Whether it is to be told of those who connect.
     *
     * @param room whether there is room for them
     */
    boolean mayAccept(boolean room) {
        if (paused && System.nanoTime() - pausedUntil >= 0) paused = false;
        boolean may = room && !paused;
        try {
            key.ifPresent(k -> k.interestOps(may ? SelectionKey.OP_ACCEPT : 0));
        } catch (CancelledKeyException e) {
            return true; // the server stops
        }
        return may;
    }

    /** Takes a connection; empty when there is none to serve. */
    Optional<ServerConnection> accept(Engine engine) {
        try {
            SocketChannel socket = channel.accept();
            left = socket == null ? 0 : left - 1;
            Optional<ServerConnection> connection = socket == null ? Optional.empty() : connection(socket, engine);
            pause = FIRST_PAUSE;
            return connection;
        } catch (ClosedChannelException e) {
            left = 0; // the server stops
            return Optional.empty();
        } catch (IOException | OutOfMemoryError e) {
            left = 0;
            rest(e, engine.options().listener());
            return Optional.empty();
        }
    }

    private Optional<ServerConnection> connection(SocketChannel socket, Engine engine) throws IOException {
        Closeable made = socket;
        try {
            SocketAddress peer = socket.getRemoteAddress();
            if (file.isPresent()) socket.configureBlocking(false); // there is no asking it what has come
            engine.options().listener().accepted(peer);
            Connection connection = Connection.accepted(socket, engine.watch());
            made = connection;
            if (engine.options().proxyProtocol()) ProxyHeader.precedes(connection);
            if (engine.options().tls().isPresent())
                connection.acceptTls(engine.options().tls().get());
            return Optional.of(new ServerConnection(connection, peer, engine));
        } catch (IOException e) {
            made.close();
            return Optional.empty(); // the peer has gone
        } catch (RuntimeException | Error e) {
            made.close();
            throw e;
        }
    }

    /** No descriptor or no memory is left: nothing tells when there will be, so rest a little, longer each time. */
    private void rest(Throwable cause, ServerListener listener) {
        long now = System.nanoTime();
        paused = true;
        pausedUntil = now + pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE);
        if (now - nextReport < 0) return;
        nextReport = now + REPORTS_APART;
        listener.fault(cause);
    }

    /** Nobody is accepted any more. The port is free once the selector has let go of it. */
    @Override
    public void close() throws IOException {
        if (file.isPresent()) file.get().remove();
        channel.close();
    }
}
