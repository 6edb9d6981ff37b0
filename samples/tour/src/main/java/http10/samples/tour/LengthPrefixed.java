package http10.samples.tour;

import http10.message.Octets;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The third way: each message is preceded by its length, as digits for people or as two octets, the greater one first.
 * The length can arrive in pieces like anything else; and it comes from a stranger, so it is checked before memory is taken.
 *
 * <p>HTTP does so with Content-Length: {@code http10.wire.BodyFraming} reads it, bounds it, and takes digits only.
 */
final class LengthPrefixed {
    static final int LONGEST = 1_000;

    private LengthPrefixed() {}

    static void run(PrintStream out) throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            OutputStream sending = pair.client().getOutputStream();
            InputStream receiving = pair.server().getInputStream();
            byte[] message = "hello, world".getBytes(StandardCharsets.US_ASCII);

            byte[] text = inText(message);
            sending.write(text);
            out.println("sent " + Shown.text(text));
            out.println("received " + Shown.text(receiveText(receiving)));

            byte[] binary = inBinary(message);
            sending.write(binary, 0, 1);
            out.println("sent " + Shown.hex(binary).substring(0, 2) + ", one half of the length");
            int high = receiving.read();
            out.println("received " + high + ", which says nothing yet");
            sending.write(binary, 1, binary.length - 1);
            out.println("sent " + Shown.hex(binary).substring(3));
            int length = high << 8 | octet(receiving);
            out.println("the length is " + length + ", the message " + Shown.text(receiveExactly(length, receiving)));

            sending.write("999999999 ".getBytes(StandardCharsets.US_ASCII));
            try {
                receiveText(receiving);
            } catch (IOException e) {
                out.println("sent \"999999999 \"; refused: " + e.getMessage());
            }
        }
    }

    /** {@return the message behind its length in digits and a blank} */
    static byte[] inText(byte[] message) {
        byte[] digits = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(digits.length + message.length)
                .put(digits)
                .put(message)
                .array();
    }

    /** {@return the message behind its length in two octets} */
    static byte[] inBinary(byte[] message) {
        return ByteBuffer.allocate(2 + message.length)
                .putShort((short) message.length)
                .put(message)
                .array();
    }

    static byte[] receiveText(InputStream in) throws IOException {
        StringBuilder digits = new StringBuilder();
        for (int c; (c = octet(in)) != ' '; digits.append((char) c)) {
            if (digits.length() == 9) throw new IOException("a length of more than 9 digits");
        }
        // Only digits are a length: Integer.parseInt would take "+12", "-1" and digits of other scripts.
        long length = Octets.decimal(digits.toString()).orElseThrow(() -> new IOException("not a length"));
        if (length > LONGEST) throw new IOException("a message has at most " + LONGEST + " octets");
        return receiveExactly((int) length, in);
    }

    static byte[] receiveBinary(InputStream in) throws IOException {
        int length = octet(in) << 8 | octet(in);
        if (length > LONGEST) throw new IOException("a message has at most " + LONGEST + " octets");
        return receiveExactly(length, in);
    }

    private static byte[] receiveExactly(int length, InputStream in) throws IOException {
        byte[] message = in.readNBytes(length); // which is the loop of FixedLength
        if (message.length < length) throw new EOFException("the stream ended after " + message.length + " octets");
        return message;
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) throw new EOFException("the stream ended within a length");
        return octet;
    }
}
