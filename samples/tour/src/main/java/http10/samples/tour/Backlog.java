package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The system makes connections before anybody accepts them, and keeps as many as the backlog says; Linux takes one more
 * than was asked for. The next client is told nothing: its request to connect is dropped, and repeated after a second.
 *
 * <p>{@code http10.server.Listener} has a backlog of 1,024, which is where clients wait when all workers are busy.
 */
final class Backlog {
    static final int BACKLOG = 5;
    private static final int PATIENCE = 200; // milliseconds
    private static final int MOST_CLIENTS = 20;

    private Backlog() {}

    static void run(PrintStream out) throws IOException {
        Deque<Socket> clients = new ArrayDeque<>();
        try (ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = (InetSocketAddress) listener.getLocalSocketAddress();
            while (clients.size() < MOST_CLIENTS && connects(address, clients)) continue;
            out.println("a backlog of " + BACKLOG + ": " + clients.size()
                    + " clients are connected, nobody has accepted one");
            boolean answered = isAnswered(clients.getLast());
            out.println("the last of them sent an octet: " + (answered ? "an answer" : "no error, and no answer"));
            out.println("the next has heard nothing in " + PATIENCE + " ms");
            listener.accept().close();
            out.println("one is accepted; another try: " + (connects(address, clients) ? "connected" : "nothing"));
        } finally {
            for (Socket client : clients) client.close();
        }
    }

    /** {@return whether there is an answer to what a client sends that is connected, but not accepted} */
    static boolean isAnswered(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE);
        client.getOutputStream().write('?');
        try {
            return client.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** {@return whether the system has made one more connection} */
    static boolean connects(InetSocketAddress address, Deque<Socket> clients) throws IOException {
        Socket client = new Socket();
        clients.add(client);
        try {
            client.connect(address, PATIENCE);
            return true;
        } catch (SocketTimeoutException e) {
            clients.removeLast().close();
            return false;
        }
    }
}
