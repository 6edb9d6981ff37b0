package http10.samples.fuzz;

import http10.message.Method;
import http10.message.RequestHead;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a server answers by the letter of RFC 1945, without a line of the parser that is at trial. */
final class Answers {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.0 ([2-5]\\d\\d) [ -~]*");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9-]+): ?([!-~](?:[ -~]*[!-~])?)?");

    private final String octets;
    private int at;

    private Answers(String octets) {
        this.octets = octets;
    }

    /**
     * Checks that these are answers to these requests, in order: some of them, and perhaps one more, which says what is
     * wrong with what follows.
     */
    static void check(String octets, List<RequestHead> requests) {
        Answers answers = new Answers(octets);
        for (RequestHead request : requests) {
            if (answers.at == octets.length()) return;
            if (request.isSimple()) return; // whatever follows is content
            if (!answers.one(request.method().equals(Method.HEAD))) return;
        }
        if (answers.at < octets.length()) answers.one(false);
    }

    /** Reads one answer; returns whether another may follow. */
    private boolean one(boolean toHead) {
        int end = octets.indexOf("\r\n\r\n", at);
        Claim.that(end >= 0, () -> "no head: " + octets.substring(at));
        String[] lines = octets.substring(at, end).split("\r\n", -1);
        at = end + 4;
        Matcher statusLine = STATUS_LINE.matcher(lines[0]);
        Claim.that(statusLine.matches(), () -> "not a status line: " + lines[0]);
        List<String> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            Claim.that(FIELD.matcher(line).matches(), () -> "not a field: " + line);
            fields.add(line);
        }
        Claim.same(1, values(fields, "Date").size(), "how many Date");
        Claim.same(1, values(fields, "Server").size(), "how many Server");
        return content(Integer.parseInt(statusLine.group(1)), toHead, fields);
    }

    private boolean content(int code, boolean toHead, List<String> fields) {
        List<String> lengths = values(fields, "Content-Length");
        boolean none = toHead || code == 204 || code == 304;
        boolean kept = values(fields, "Connection").contains("keep-alive");
        Claim.that(lengths.size() <= 1, () -> "lengths: " + lengths);
        Claim.that(!kept || none || lengths.size() == 1, () -> "kept, but without a length: " + fields);
        int left = octets.length() - at;
        int length = lengths.isEmpty() || none ? 0 : Integer.parseInt(lengths.get(0));
        Claim.that(length <= left, () -> left + " of " + length + " octets came");
        boolean untilClose = lengths.isEmpty() && !none;
        at = untilClose ? octets.length() : at + length;
        Claim.that(kept || at == octets.length(), () -> "more than the content: " + octets.substring(at));
        return kept;
    }

    private static List<String> values(List<String> fields, String name) {
        return fields.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }
}
