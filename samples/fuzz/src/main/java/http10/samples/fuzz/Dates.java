package http10.samples.fuzz;

import http10.message.HttpDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** A date that is read is one that exists: written, it is read as the same, and Java's own reader does not contradict. */
public final class Dates {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final DateTimeFormatter FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Input.of(input).text();
        Optional<Instant> date = HttpDate.parse(text, NOW);
        if (date.isPresent()) {
            String written = HttpDate.format(date.get());
            Claim.same(date, HttpDate.parse(written, NOW), "written, it is another date");
            Claim.that(text.length() != 29 || isSame(text, written), () -> text + " is read as " + written);
        }
        Optional<Instant> other = byJava(text);
        if (other.isPresent()) Claim.same(other, date, "Java reads another date");
    }

    /** A leap second is read as the one before it. */
    private static boolean isSame(String text, String written) {
        return text.equalsIgnoreCase(written) || text.replace(":60 ", ":59 ").equalsIgnoreCase(written);
    }

    private static Optional<Instant> byJava(String text) {
        if (text.length() != 29) return Optional.empty(); // it reads signs and longer years too
        try {
            return Optional.of(ZonedDateTime.parse(text, FIXDATE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
