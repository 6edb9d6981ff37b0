package http10.samples.tour;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A buffered stream keeps what is written until it is full, flushed or closed. Who forgets to flush a request and then
 * waits for the answer waits for ever, and so does the peer; here both have a deadline.
 *
 * <p>{@code http10.transport.Connection.sendAll} has no buffer that could be forgotten.
 */
final class ForgottenFlush {
    private static final int PATIENCE = 200; // milliseconds

    private ForgottenFlush() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            OutputStream buffered = new BufferedOutputStream(pair.client().getOutputStream());
            buffered.write("question".getBytes(StandardCharsets.US_ASCII));
            out.println("wrote \"question\" to a buffered stream");
            int early = octetsWithin(PATIENCE, pair.server());
            out.println((early == 0 ? "nothing has" : early + " octets have") + " come in " + PATIENCE
                    + " ms, nor would it ever");
            buffered.flush();
            out.println("flushed: " + octetsWithin(PATIENCE, pair.server()) + " octets have come");
        }
    }

    /** {@return how many octets a receive gives that waits for so many milliseconds} */
    static int octetsWithin(int millis, Socket socket) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read(new byte[100]);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }
}
