package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;

/**
 * To write to a peer that has gone succeeds at first: the octets are handed to the system, and only what comes back from
 * the peer's says that nobody took them. So a write that succeeds proves nothing.
 *
 * <p>{@code http10.client.Exchange} takes an answer for sent only when it has received one.
 */
final class DeadPeer {
    private static final int MOST_WRITES = 1_000;

    private DeadPeer() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            pair.server().close();
            out.println("the peer has closed");
            boolean ended = pair.client().getInputStream().read() < 0;
            out.println("receiving: " + (ended ? "the end of the stream" : "an octet"));
            pair.client().getOutputStream().write('?');
            out.println("sending, first: no error");
            out.println("sending, later: " + (failsLater(pair.client()) ? "an error" : "no error"));
        }
    }

    /** {@return whether a write fails once the peer's system has said that nobody is there} */
    static boolean failsLater(Socket socket) {
        try {
            for (int i = 0; i < MOST_WRITES; i++) socket.getOutputStream().write('?');
            return false;
        } catch (IOException e) {
            return true; // broken pipe, or connection reset
        }
    }
}
