package http10.server;

import http10.message.ContentRange;
import http10.message.Octets;
import java.util.OptionalLong;

/**
 * What a Range means for a representation: one part of it, or none; or nothing, and the whole is sent (RFC 9110 section
 * 14.1.2 and 14.2). HTTP/1.0 has no ranges, and whoever sends no Range gets none.
 */
sealed interface RequestedRange {
    /** The field does not count: it breaks the grammar, or has another unit than octets, or several ranges. */
    record Whole() implements RequestedRange {}

    /**
     * One part.
     *
     * @param range what there is of the octets asked for
     */
    record Part(ContentRange range) implements RequestedRange {}

    /** There are no octets where the range is. */
    record Unsatisfiable() implements RequestedRange {}

    /**
     * Reads {@code bytes=0-499}, {@code bytes=500-} or {@code bytes=-500}.
     *
     * @param value of the field
     * @param complete how many octets the whole has
     */
    static RequestedRange of(String value, long complete) {
        int equals = value.indexOf('=');
        if (equals < 0 || !Octets.equalsIgnoreCase(value.substring(0, equals), "bytes")) return new Whole();
        String range = Octets.trimOws(value.substring(equals + 1));
        int dash = range.indexOf('-');
        if (dash < 0) return new Whole();
        String firstDigits = significant(range.substring(0, dash));
        String lastDigits = significant(range.substring(dash + 1));
        OptionalLong first = position(firstDigits);
        OptionalLong last = position(lastDigits);
        if (first.isPresent() != dash > 0 || last.isPresent() != dash < range.length() - 1) return new Whole();
        if (first.isEmpty()) return last.isPresent() ? suffix(last.getAsLong(), complete) : new Whole();
        if (last.isPresent() && isLess(lastDigits, firstDigits)) return new Whole();
        return from(first.getAsLong(), last.orElse(Long.MAX_VALUE), complete);
    }

    private static RequestedRange from(long first, long last, long complete) {
        return first < complete ? part(first, Math.min(last, complete - 1), complete) : new Unsatisfiable();
    }

    private static RequestedRange suffix(long octets, long complete) {
        if (octets == 0 || complete == 0) return new Unsatisfiable();
        return part(Math.max(0, complete - octets), complete - 1, complete);
    }

    private static RequestedRange part(long first, long last, long complete) {
        return new Part(new ContentRange(first, last, OptionalLong.of(complete)));
    }

    /** Without leading zeros, of which there may be as many as the peer likes. */
    private static String significant(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') zeros++;
        return digits.substring(zeros);
    }

    /** Of numbers without leading zeros, which may be larger than a {@code long}. */
    private static boolean isLess(String digits, String than) {
        return digits.length() != than.length() ? digits.length() < than.length() : digits.compareTo(than) < 0;
    }

    /** {@code 1*DIGIT}; a number that no file is long enough for is as good as the largest. Empty for anything else. */
    private static OptionalLong position(String digits) {
        for (int i = 0; i < digits.length(); i++) if (!Octets.isDigit(digits.charAt(i))) return OptionalLong.empty();
        if (digits.isEmpty()) return OptionalLong.empty();
        return OptionalLong.of(Octets.decimal(digits).orElse(Long.MAX_VALUE));
    }
}
