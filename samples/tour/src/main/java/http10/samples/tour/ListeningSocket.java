package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * What a server does first: it binds a socket to an address and a port. The address decides who can come: loopback is this
 * machine alone, 0.0.0.0 is everybody who can reach any of its addresses. Ports below 1024 are kept for the system.
 *
 * <p>{@code http10.server.Listener} binds; {@code ./http10 serve} takes loopback unless told otherwise.
 */
final class ListeningSocket {
    private ListeningSocket() {}

    static void run(PrintStream out) throws IOException {
        for (String host : new String[] {"127.0.0.1", "0.0.0.0", "localhost"}) {
            try (ServerSocket listener = bind(host, 0)) {
                InetAddress address = listener.getInetAddress();
                out.println(host + ": bound to " + address.getHostAddress() + ", for "
                        + (address.isAnyLocalAddress() ? "everybody" : "this machine"));
            } // closed at once: nobody was let in
        }
        out.println(lowPort(1));
    }

    /** {@return what the system says to a port that it keeps for itself} */
    static String lowPort(int port) throws IOException {
        try (ServerSocket listener = bind("127.0.0.1", port)) {
            return "port " + listener.getLocalPort() + ": bound, so this user may; most may not below 1024";
        } catch (BindException e) {
            return "port " + port + ": refused (" + e.getMessage() + "), as ports below 1024 are to most users";
        }
    }

    /** {@return a socket that listens there; on any free port if it is 0} */
    static ServerSocket bind(String host, int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(new InetSocketAddress(host, port));
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }
}
