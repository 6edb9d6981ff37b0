package http10.samples.conformance.server;

import http10.message.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One response as it came, split without judging it: lines may end in LF, names stand as they were sent. Our own parser
 * would refuse what a case is about.
 *
 * @param line the status line without its line end
 * @param lines the field lines as sent, without their line ends
 * @param head everything up to and with the empty line
 * @param body the content, as far as it came
 */
record Reply(String line, List<String> lines, String head, String body) {
    /** The responses in a row, each as long as its own framing says. */
    static List<Reply> all(String octets, boolean toHead) {
        List<Reply> replies = new ArrayList<>();
        for (int at = 0; octets.startsWith("HTTP/", at); ) {
            Reply reply = at(octets, at, toHead);
            replies.add(reply);
            at += reply.head.length() + reply.body.length();
        }
        return replies;
    }

    private static Reply at(String octets, int start, boolean toHead) {
        List<String> lines = new ArrayList<>();
        int at = start;
        while (at < octets.length()) {
            int end = octets.indexOf('\n', at);
            if (end < 0) end = octets.length();
            String line = octets.substring(at, end > at && octets.charAt(end - 1) == '\r' ? end - 1 : end);
            at = Math.min(end + 1, octets.length());
            if (line.isEmpty()) break;
            lines.add(line);
        }
        String first = lines.remove(0);
        String head = octets.substring(start, at);
        long length = new Reply(first, lines, head, "").contentLength(toHead);
        return new Reply(first, lines, head, octets.substring(at, (int) Math.min(octets.length(), at + length)));
    }

    /** Whether it is as long as it says; of one that does not say, the head is enough. */
    boolean isWhole(boolean toHead) {
        long length = contentLength(toHead);
        return head.endsWith("\n\r\n") && (length == Integer.MAX_VALUE || length == body.length());
    }

    private long contentLength(boolean toHead) {
        int status = status();
        if (toHead || status / 100 == 1 || status == 204 || status == 304) return 0;
        return Octets.decimal(field("Content-Length").orElse("")).orElse(Integer.MAX_VALUE);
    }

    /** The status code; 0 where none can be read. */
    int status() {
        String[] parts = line.split("[ \t]+", 3);
        if (parts.length < 2 || parts[1].length() != 3) return 0;
        return (int) Octets.decimal(parts[1]).orElse(0);
    }

    /** The value of the first field line of this name. */
    Optional<String> field(String name) {
        return values(name).stream().findFirst();
    }

    /** The values of all field lines of this name, in any case, without the white space around. */
    List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 0 || !Octets.equalsIgnoreCase(Octets.trimOws(line.substring(0, colon)), name)) continue;
            values.add(Octets.trimOws(line.substring(colon + 1)));
        }
        return values;
    }

    boolean has(String name) {
        return field(name).isPresent();
    }
}
