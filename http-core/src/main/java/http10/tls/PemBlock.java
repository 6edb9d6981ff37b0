package http10.tls;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What stands between {@code -----BEGIN LABEL-----} and {@code -----END LABEL-----} (RFC 7468).
 *
 * @param label such as {@code CERTIFICATE}
 * @param headed whether fields stand before the content, as in keys that OpenSSL encrypted before PKCS #8
 * @param octets the content, decoded
 */
record PemBlock(String label, boolean headed, byte[] octets) {
    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";

    /**
     * All blocks of a text; what stands between them is explanation.
     *
     * @throws IllegalArgumentException if a block has no end or is no base64
     */
    static List<PemBlock> allOf(String text) {
        List<PemBlock> blocks = new ArrayList<>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; ) {
            int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
            if (labelEnd < 0) throw new IllegalArgumentException("a BEGIN line has no end");
            String label = text.substring(begin + BEGIN.length(), labelEnd);
            String last = "-----END " + label + DASHES;
            int end = text.indexOf(last, labelEnd);
            if (end < 0) throw new IllegalArgumentException("there is no line " + last);
            blocks.add(block(label, text.substring(labelEnd + DASHES.length(), end)));
            begin = text.indexOf(BEGIN, end + last.length());
        }
        return blocks;
    }

    private static PemBlock block(String label, String body) {
        int colon = body.lastIndexOf(':');
        String base64 = colon < 0 ? body : body.substring(body.indexOf('\n', colon) + 1);
        return new PemBlock(label, colon >= 0, Base64.getMimeDecoder().decode(base64));
    }
}
