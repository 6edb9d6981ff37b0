package http10.samples.tour;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The first way to tell where a message ends: all are equally long. A receive gives what has come, which may be less than
 * the message; so it takes a loop, and the loop has to tell "not yet" from "never".
 *
 * <p>{@code http10.wire.BodyReader} does the same for a body whose Content-Length is known.
 */
final class FixedLength {
    static final int OCTETS = 12;

    private FixedLength() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            byte[] message = "hello, world".getBytes(StandardCharsets.US_ASCII);
            OutputStream sending = pair.client().getOutputStream();
            InputStream receiving = pair.server().getInputStream();

            byte[] received = new byte[OCTETS];
            int count = 0;
            for (int cut : new int[] {1, 6, OCTETS}) {
                sending.write(message, count, cut - count);
                out.println("sent " + (cut - count) + " octets");
                count = receiveUpTo(cut, received, count, receiving, out);
            }
            out.println("that makes " + OCTETS + ": the message is " + Shown.text(received));

            sending.write(message, 0, 5);
            pair.client().shutdownOutput();
            out.println("sent 5 octets, then the end of the stream");
            try {
                receive(receiving);
            } catch (EOFException e) {
                out.println("no message: " + e.getMessage());
            }
        }
    }

    /** {@return one whole message} */
    static byte[] receive(InputStream in) throws IOException {
        byte[] message = new byte[OCTETS];
        for (int count = 0; count < OCTETS; ) {
            int more = in.read(message, count, OCTETS - count);
            if (more < 0) throw new EOFException("the stream ended after " + count + " of " + OCTETS + " octets");
            count += more;
        }
        return message;
    }

    /** One step of the same loop made visible. */
    private static int receiveUpTo(int end, byte[] message, int count, InputStream in, PrintStream out)
            throws IOException {
        while (count < end) {
            int more = in.read(message, count, OCTETS - count);
            if (more < 0) throw new EOFException("the stream ended after " + count + " of " + OCTETS + " octets");
            count += more;
            out.println("  a receive asked for " + (OCTETS - count + more) + ", gave " + more + ": have " + count);
        }
        return count;
    }
}
