package http10.server;

import http10.transport.Deadline;
import http10.transport.DeadlineWatch;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A running HTTP/1.0 server. Its threads are daemons: whoever wants the program to stay waits in {@link #awaitStop}.
 *
 * <pre>{@code
 * try (HttpServer server = HttpServer.bind(8000, FileHandler.of(Path.of("site")))) {
 *     server.awaitStop();
 * }
 * }</pre>
 */
public final class HttpServer implements Closeable {
    private static final Duration WATCH_TICK = Duration.ofMillis(100);

    private final List<Listener> listeners;
    private final List<SocketAddress> addresses;
    private final Engine engine;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private HttpServer(List<Listener> listeners, List<SocketAddress> addresses, Engine engine) {
        this.listeners = listeners;
        this.addresses = List.copyOf(addresses);
        this.engine = engine;
    }

    /**
     * Starts a server on 127.0.0.1 with the defaults of {@link ServerOptions}.
     *
     * @param port 0 to 65535; 0 takes a free one, see {@link #port}
     * @param handler answers the requests
     * @return the server, listening; the caller closes it
     * @throws IOException if the port is taken or not allowed
     */
    public static HttpServer bind(int port, Handler handler) throws IOException {
        return open(ServerOptions.builder().port(port).build(), handler);
    }

    /**
     * Starts a server.
     *
     * @param options where and how
     * @param handler answers the requests
     * @return the server, listening; the caller closes it
     * @throws IOException if an address is taken, not this machine's, or not allowed; nothing is left open
     */
    public static HttpServer open(ServerOptions options, Handler handler) throws IOException {
        return open(options, handler, HeadMemory.ofHeap());
    }

    static HttpServer open(ServerOptions options, Handler handler, HeadMemory memory) throws IOException {
        List<Listener> listeners = new ArrayList<>();
        List<SocketAddress> addresses = new ArrayList<>();
        Optional<Parking> opened = Optional.empty();
        try {
            for (SocketAddress address : options.addresses()) {
                Listener listener = Listener.open(address, options.backlog());
                listeners.add(listener);
                addresses.add(listener.address());
            }
            // Who leads may wait for ever, and comes on top of those who serve.
            Workers workers = new Workers(options.workers() + 1, options.listener());
            long most = Math.min((long) options.maxConnections() + options.workers(), DescriptorLimit.connections());
            OpenConnections connections = new OpenConnections((int) most, options.workers());
            Parking parking = new Parking(connections);
            opened = Optional.of(parking);
            for (Listener listener : listeners) parking.watch(listener);
            Engine engine = new Engine(
                    options,
                    handler,
                    new HostPolicy(options.scheme(), options.allowedHosts(), addresses, options.baseUrl()),
                    workers,
                    parking,
                    new DeadlineWatch(WATCH_TICK, workers::passOnStuckLeads),
                    connections,
                    memory);
            workers.take(new Turn.Leading(new Dispatch(List.copyOf(listeners), engine)));
            // Nobody would lead, and nobody be told of it.
            if (workers.busy() == 0) throw new IOException("the system gives no thread to serve with");
            return new HttpServer(listeners, addresses, engine);
        } catch (IOException | RuntimeException | Error e) {
            closeAll(listeners);
            opened.ifPresent(Parking::close); // after it a listener's port is free
            throw e;
        }
    }

    private static void closeAll(List<Listener> listeners) {
        for (Listener listener : listeners) {
            try {
                listener.close();
            } catch (IOException e) {
                continue; // it listens no more all the same
            }
        }
    }

    /**
     * The port of the first address.
     *
     * @return 1 to 65535; the one taken where 0 was asked for. 0 if the first address is a Unix socket
     */
    public int port() {
        return addresses.get(0) instanceof InetSocketAddress first ? first.getPort() : 0;
    }

    /**
     * Where the server listens.
     *
     * @return the addresses with the ports taken, in the order of the options
     */
    public List<SocketAddress> addresses() {
        return addresses;
    }

    int openConnections() {
        return engine.connections().count();
    }

    /** One that waits in accept among them. */
    int busyWorkers() {
        return engine.workers().busy();
    }

    /**
     * Stops: takes no new connection, lets requests that have begun be answered, then cuts what is left.
     *
     * @param grace how long to wait for them
     * @return whether none had to be cut
     * @throws InterruptedException if the calling thread is interrupted while it waits; what is left is cut all the same
     */
    public boolean stop(Duration grace) throws InterruptedException {
        closeAll(listeners);
        Deadline deadline = Deadline.after(grace);
        try {
            engine.parking().letGo(deadline);
            return engine.connections().awaitNone(deadline);
        } finally {
            engine.connections().cutAll();
            engine.parking().close();
            engine.workers().end();
            stopped.countDown();
        }
    }

    /**
     * Waits until the server has stopped.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops without grace; what is being answered is cut. */
    @Override
    public void close() {
        try {
            stop(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
