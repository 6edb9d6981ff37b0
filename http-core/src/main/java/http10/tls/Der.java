package http10.tls;

import java.io.ByteArrayOutputStream;

/** As much of the Distinguished Encoding Rules (X.690) as it takes to put a key into a PKCS #8 envelope. */
final class Der {
    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;
    static final int PARAMETERS = 0xa0; // [0] of an ECPrivateKey (RFC 5915 section 3)

    private Der() {}

    /** An element of this tag that holds these octets, one after the other. */
    static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) content.writeBytes(part);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length >= 0x80) {
            int octets = length > 0xffff ? 3 : length > 0xff ? 2 : 1;
            out.write(0x80 | octets);
            for (int shift = 8 * (octets - 1); shift > 0; shift -= 8) out.write(length >> shift);
        }
        out.write(length);
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    /**
     * The content of the first element with this tag inside the sequence that the octets are; empty where there is none.
     *
     * @throws IllegalArgumentException if they are no sequence
     */
    static byte[] within(byte[] sequence, int tag) {
        try {
            int at = contentStart(sequence, 0);
            while (at < sequence.length && (sequence[at] & 0xff) != tag) at = end(sequence, at);
            if (at >= sequence.length) return new byte[0];
            return java.util.Arrays.copyOfRange(sequence, contentStart(sequence, at), end(sequence, at));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not DER: it is cut short", e);
        }
    }

    private static int contentStart(byte[] octets, int at) {
        int first = octets[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int end(byte[] octets, int at) {
        int start = contentStart(octets, at);
        long length = octets[at + 1] & 0x7f;
        if (start > at + 2) {
            length = 0;
            for (int i = at + 2; i < start && length <= octets.length; i++) length = length << 8 | octets[i] & 0xff;
        }
        if (length > octets.length - start) throw new IllegalArgumentException("not DER: it is cut short");
        return start + (int) length;
    }
}
