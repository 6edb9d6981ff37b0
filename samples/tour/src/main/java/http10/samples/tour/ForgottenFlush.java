package http10.samples.tour;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A buffered stream keeps what is written until it is full, flushed or closed. Who forgets to flush a request and then
 * waits for the answer waits for ever, and so does the peer; here both have a deadline.
 *
 * <p>{@code http10.transport.Connection.sendAll} has no buffer that could be forgotten.
 */
final class ForgottenFlush {
    private ForgottenFlush() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            OutputStream buffered = new BufferedOutputStream(pair.client().getOutputStream());
            buffered.write("question".getBytes(StandardCharsets.US_ASCII));
            out.println("wrote \"question\" to a buffered stream");
            pair.server().setSoTimeout(200);
            byte[] room = new byte[100];
            try {
                int count = pair.server().getInputStream().read(room);
                throw new IllegalStateException(count + " octets came without a flush");
            } catch (SocketTimeoutException e) {
                out.println("nothing has come in 200 ms, nor would it ever");
            }
            buffered.flush();
            int count = pair.server().getInputStream().read(room);
            out.println("flushed: " + count + " octets have come");
        }
    }
}
