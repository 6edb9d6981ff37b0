package http10.samples.tour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The fourth way: the message ends where the stream ends. There is one message in each direction, and half of it looks
 * like the whole: a sender that dies politely in the middle cannot be told from one that is done.
 *
 * <p>{@code http10.wire.BodyFraming.UntilClose} is what HTTP/1.0 falls back to, in responses, where no length was told.
 */
final class UntilClose {
    static final int MOST = 64 << 10;

    private UntilClose() {}

    static void run(PrintStream out) throws IOException {
        for (String what : new String[] {"the whole story", "the whole"}) {
            try (LoopbackPair pair = LoopbackPair.open()) {
                pair.server().getOutputStream().write(what.getBytes(StandardCharsets.US_ASCII));
                pair.server().close();
                out.println("sent " + Shown.text(what.getBytes(StandardCharsets.US_ASCII)) + " and closed");
                out.println("received " + Shown.text(receive(pair.client().getInputStream())) + ", and the end");
            }
        }
        out.println("the second broke off, and nobody can tell");
    }

    /** {@return all octets up to the end of the stream} */
    static byte[] receive(InputStream in) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        byte[] room = new byte[4]; // tiny, to make it loop
        for (int count; (count = in.read(room)) >= 0; ) {
            message.write(room, 0, count);
            if (message.size() > MOST) throw new IOException("the message has more than " + MOST + " octets");
        }
        return message.toByteArray();
    }
}
