package http10.samples.tour;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * The first way to tell where a message ends: all are equally long. A receive gives what has come, which may be less than
 * the message; so it takes a loop, and the loop has to tell "not yet" from "never". Sending takes a loop as well.
 *
 * <p>{@code http10.wire.BodyReader} does the same for a body whose Content-Length is known.
 */
final class FixedLength {
    static final int OCTETS = 12;

    private FixedLength() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            byte[] message = "hello, world".getBytes(StandardCharsets.US_ASCII);
            WritableByteChannel sending = Channels.newChannel(pair.client().getOutputStream());
            InputStream receiving = pair.server().getInputStream();

            byte[] received = new byte[OCTETS];
            int count = 0;
            for (int cut : new int[] {1, 6, OCTETS}) {
                send(ByteBuffer.wrap(message, count, cut - count), sending);
                out.println("sent " + (cut - count) + " octets");
                count = receiveUpTo(cut, received, count, receiving, out);
            }
            out.println("that makes " + OCTETS + ": the message is " + Shown.text(received));

            send(ByteBuffer.wrap(message, 0, 5), sending);
            pair.client().shutdownOutput();
            out.println("sent 5 octets, then the end of the stream");
            try {
                receive(receiving);
            } catch (EOFException e) {
                out.println("no message: " + e.getMessage());
            }
        }
    }

    /** Sends all: a send too may take less than it is given, as {@link PartialSend} shows. */
    static void send(ByteBuffer octets, WritableByteChannel out) throws IOException {
        while (octets.hasRemaining()) out.write(octets);
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
