package http10.samples.fuzz;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.Octets;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.server.FileHandler;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range gives the octets it names, by another reckoning too, or the whole, or none. */
public final class Ranges {
    private static final Pattern ONE = Pattern.compile("(?i:bytes)=[ \t]*(\\d*)-(\\d*)[ \t]*");
    private static final BigInteger LENGTH = BigInteger.valueOf(Tree.NUMBERS.length());
    private static final RequestTarget NUMBERS = new RequestTarget.OriginForm("/numbers");
    private static final FileHandler FILES = Tree.make().handler();

    private Ranges() {}

    private record Answer(int code, String content, Optional<String> contentRange) {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String value = Input.of(input).text();
        if (!Octets.isFieldValue(value)) return;
        try (Response response = Tree.get(FILES, NUMBERS, new Field(FieldName.RANGE, value))) {
            String content = new String(response.content().octets(1 << 20), StandardCharsets.US_ASCII);
            int code = response.status().code();
            Answer found = new Answer(
                    code,
                    code == 416 ? "" : content, // a page that says so
                    response.fields().only(FieldName.CONTENT_RANGE));
            Claim.same(expected(value), found, "not what Range: " + value + " asks for");
        }
    }

    private static Answer expected(String value) {
        Answer whole = new Answer(200, Tree.NUMBERS, Optional.empty());
        Answer none = new Answer(416, "", Optional.of("bytes */" + LENGTH));
        Matcher range = ONE.matcher(value);
        if (!range.matches()) return whole;
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty() && last.isEmpty()) return whole;
        if (first.isEmpty()) {
            BigInteger suffix = new BigInteger(last).min(LENGTH);
            return suffix.signum() == 0 ? none : part(LENGTH.subtract(suffix), LENGTH);
        }
        BigInteger from = new BigInteger(first);
        BigInteger to = last.isEmpty() ? LENGTH.max(from) : new BigInteger(last);
        if (to.compareTo(from) < 0) return whole;
        return from.compareTo(LENGTH) < 0 ? part(from, to.add(BigInteger.ONE).min(LENGTH)) : none;
    }

    private static Answer part(BigInteger from, BigInteger end) {
        String content = Tree.NUMBERS.substring(from.intValueExact(), end.intValueExact());
        String range = "bytes " + from + "-" + end.subtract(BigInteger.ONE) + "/" + LENGTH;
        return new Answer(206, content, Optional.of(range));
    }
}
