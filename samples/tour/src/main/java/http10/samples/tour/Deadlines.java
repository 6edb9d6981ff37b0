package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketTimeoutException;

/**
 * A peer whose machine lost its power says nothing, and neither does one that thinks: only a clock tells them apart. A
 * timeout bounds one receive, so that a peer that drips octets never meets it; a deadline bounds the job.
 *
 * <p>{@code http10.transport.Deadline} and {@code DeadlineWatch} bound every wait of http10.
 */
final class Deadlines {
    private static final int MILLIS = 100;

    private Deadlines() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            pair.client().setSoTimeout(MILLIS);
            try {
                int octet = pair.client().getInputStream().read();
                throw new IllegalStateException("nobody sent " + octet);
            } catch (SocketTimeoutException e) {
                out.println("a silent peer: the timeout of " + MILLIS + " ms has passed");
            }
            long began = System.nanoTime();
            long octets = 0;
            while (System.nanoTime() - began < 2 * MILLIS * 1_000_000L) { // the deadline
                pair.server().getOutputStream().write('.'); // the peer drips
                if (pair.client().getInputStream().read() == '.') octets++;
            }
            out.println("a dripping peer: that timeout never passed in " + 2 * MILLIS + " ms");
            out.println("but the deadline did, after " + (octets > 1 ? "many octets" : octets + " octets"));
        }
    }
}
