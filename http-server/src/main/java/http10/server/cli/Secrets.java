package http10.server.cli;

import http10.message.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What must not be shown of a request's head. */
final class Secrets {
    private static final Set<String> FIELDS = Set.of("authorization", "proxy-authorization", "cookie");

    private Secrets() {}

    /** A copy in which asterisks stand for the values of secret fields, so that each octet stays where it was. */
    static byte[] covered(byte[] head) {
        byte[] covered = head.clone();
        boolean secret = false;
        for (int start = 0; start < head.length; ) {
            int end = start;
            while (end < head.length && head[end] != '\n') end++;
            boolean folded = start > 0 && Octets.isOws(head[start]);
            int name = Octets.tokenEnd(head, start, end);
            if (!folded) secret = FIELDS.contains(Octets.lowerCase(text(head, start, name)));
            if (secret) cover(covered, folded ? start : name, end);
            start = end + 1;
        }
        return covered;
    }

    /** The colon is no secret, nor are blanks and the line's end. */
    private static void cover(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean shown = octets[i] == ' ' || octets[i] == '\t' || octets[i] == '\r' || i == from && octets[i] == ':';
            if (!shown) octets[i] = '*';
        }
    }

    private static String text(byte[] octets, int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
