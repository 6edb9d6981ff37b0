package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A connection is two streams. {@code shutdown} ends one of them: "I have said everything, and still listen". {@code close}
 * gives up both.
 *
 * <p>{@code http10.transport.Connection.tearDown} shuts down first, then listens for a while, then closes.
 */
final class HalfClose {
    private HalfClose() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            pair.client().getOutputStream().write("1+1".getBytes(StandardCharsets.US_ASCII));
            pair.client().shutdownOutput();
            out.println("client: sent \"1+1\", shut down its output");
            byte[] question = UntilClose.receive(pair.server().getInputStream());
            out.println("server: received " + Shown.text(question) + ", and the end of the stream");
            pair.server().getOutputStream().write('2');
            pair.server().close();
            out.println("server: sent \"2\", closed");
            byte[] answer = UntilClose.receive(pair.client().getInputStream());
            out.println("client: received " + Shown.text(answer) + ", and the end of the stream");
        }
    }
}
