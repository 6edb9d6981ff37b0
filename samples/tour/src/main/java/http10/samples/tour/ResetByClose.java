package http10.samples.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketException;

/**
 * A close with input unread, or with a linger of 0, resets the connection; what the peer has not received by then is
 * destroyed. That is how the answer to an upload gets lost that was refused before it was read.
 *
 * <p>{@code http10.server.Drain} reads what still comes before it closes; {@code http10.transport.Connection.abort} resets
 * on purpose, so that half an answer is not taken for the whole.
 */
final class ResetByClose {
    static final int ANSWER = 100_000;

    /** How a server ends. */
    enum Ending {
        UNREAD,
        LINGER_0,
        IN_STAGES
    }

    /** What the client has then: how many octets, and whether a reset cut them off. */
    record Outcome(int received, boolean reset) {}

    private ResetByClose() {}

    static void run(PrintStream out) throws IOException {
        for (Ending ending : Ending.values()) {
            Outcome outcome = answerAndEnd(ending);
            String how = switch (ending) {
                case UNREAD -> "closed with the request unread";
                case LINGER_0 -> "read the request, closed with a linger of 0";
                case IN_STAGES -> "read the request, shut down, then closed";
            };
            out.println("server: sent " + ANSWER + " octets, " + how);
            out.println("client: " + (outcome.received() == ANSWER ? "received all of them" : "received a part")
                    + (outcome.reset() ? ", then a reset" : ", then the end of the stream"));
        }
    }

    static Outcome answerAndEnd(Ending ending) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open(4 << 10)) {
            Socket server = pair.server();
            pair.client().getOutputStream().write(new byte[100]);
            if (ending != Ending.UNREAD) server.getInputStream().readNBytes(100);
            server.setSendBufferSize(2 * ANSWER); // it holds the whole answer, the client's has room for little
            server.getOutputStream().write(new byte[ANSWER]);
            if (ending == Ending.LINGER_0) server.setSoLinger(true, 0);
            if (ending == Ending.IN_STAGES) server.shutdownOutput();
            else server.close();
            return receive(pair.client().getInputStream());
        }
    }

    private static Outcome receive(InputStream in) throws IOException {
        int received = 0;
        byte[] room = new byte[1 << 10];
        try {
            for (int count; (count = in.read(room)) >= 0; ) received += count;
            return new Outcome(received, false);
        } catch (SocketException e) {
            return new Outcome(received, true);
        }
    }
}
