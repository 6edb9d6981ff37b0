package http10.samples.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The second way: an octet that stands in no message ends each of them. A receive knows nothing of that, so the octets
 * behind the delimiter are the start of the next message, and have to be put aside for it.
 *
 * <p>{@code http10.wire.HeadLines} cuts the lines of a head so, and gives back what follows the last.
 */
final class Delimited {
    /** A peer that never sends a delimiter does not fill the memory. */
    static final int LONGEST = 1_000;

    private final InputStream in;
    private byte[] putAside = new byte[0];

    Delimited(InputStream in) {
        this.in = in;
    }

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            byte[] sent = "first\nsecond\nthi".getBytes(StandardCharsets.US_ASCII);
            pair.client().getOutputStream().write(sent);
            out.println("sent in one piece " + Shown.text(sent));

            Delimited messages = new Delimited(pair.server().getInputStream());
            for (int i = 0; i < 2; i++) {
                out.println("message " + Shown.text(messages.next().orElseThrow()) + ", put aside "
                        + Shown.text(messages.putAside));
            }
            pair.client().getOutputStream().write("rd\n".getBytes(StandardCharsets.US_ASCII));
            out.println("sent the rest \"rd\\n\"");
            out.println("message " + Shown.text(messages.next().orElseThrow()) + ", put aside "
                    + Shown.text(messages.putAside));
        }
    }

    /**
     * {@return the next message without its delimiter; empty at the end of the stream between two messages}
     *
     * @throws IOException if the stream ends within a message, or a message is too long
     */
    Optional<byte[]> next() throws IOException {
        byte[] room = Arrays.copyOf(putAside, LONGEST + 1);
        int count = putAside.length;
        int searched = 0; // what has been looked at once is not looked at again
        while (true) {
            for (; searched < count; searched++) {
                if (room[searched] != '\n') continue;
                putAside = Arrays.copyOfRange(room, searched + 1, count);
                return Optional.of(Arrays.copyOf(room, searched));
            }
            if (count == room.length) throw new IOException("no delimiter in " + count + " octets");
            int more = in.read(room, count, room.length - count);
            if (more < 0 && count == 0) return Optional.empty();
            if (more < 0) throw new IOException("the stream ended " + count + " octets into a message");
            count += more;
        }
    }
}
