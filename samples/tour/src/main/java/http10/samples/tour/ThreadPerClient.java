package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

/**
 * The accept loop, first style: a thread for each client. Everything may block, so the code reads like the protocol; the
 * price is a thread for every client that does nothing.
 *
 * <p>{@code http10.server.Dispatch} keeps threads for those whose octets are there, and parks the others.
 */
final class ThreadPerClient implements Server {
    private static final int MOST_CLIENTS = 256;

    private final ServerSocket listener;
    private final ThreadFactory threads;
    private final Semaphore room = new Semaphore(MOST_CLIENTS);
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private ThreadPerClient(ServerSocket listener, ThreadFactory threads) {
        this.listener = listener;
        this.threads = threads;
    }

    static void run(PrintStream out) throws IOException {
        try (Server server = start(0)) {
            AcceptLoops.show(server, out);
        }
    }

    static Server start(int port) throws IOException {
        return start(port, false, Thread::new);
    }

    /**
     * Begins to serve on loopback.
     *
     * @param shared whether other processes may listen on the same port (SO_REUSEPORT)
     * @param threads makes one for each client
     */
    static Server start(int port, boolean shared, ThreadFactory threads) throws IOException {
        ServerSocket listener = new ServerSocket();
        if (shared) listener.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        ThreadPerClient server = new ThreadPerClient(listener, threads);
        new Thread(server::acceptAll, "accept").start();
        return server;
    }

    private void acceptAll() {
        try {
            while (true) {
                room.acquire(); // those beyond wait in the backlog
                Socket client = listener.accept();
                clients.add(client);
                threads.newThread(() -> serve(client)).start();
            }
        } catch (IOException | InterruptedException e) {
            // close() has closed the listener: that is how this loop ends
        }
    }

    private void serve(Socket client) {
        try {
            new BlockingClient(client).serve();
        } finally {
            clients.remove(client);
            room.release();
        }
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) client.close();
    }
}
