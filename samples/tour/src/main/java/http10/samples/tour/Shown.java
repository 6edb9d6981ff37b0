package http10.samples.tour;

import http10.message.Quoted;
import java.nio.charset.StandardCharsets;

/** Octets made visible: as text with escapes, or as the numbers that they are. */
final class Shown {
    private Shown() {}

    static String text(byte[] octets) {
        return Quoted.of(new String(octets, StandardCharsets.ISO_8859_1));
    }

    static String hex(byte[] octets) {
        StringBuilder out = new StringBuilder();
        for (byte octet : octets) {
            if (!out.isEmpty()) out.append(' ');
            out.append(Character.forDigit(octet >> 4 & 0xf, 16)).append(Character.forDigit(octet & 0xf, 16));
        }
        return out.toString();
    }
}
