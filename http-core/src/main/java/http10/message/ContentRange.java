package http10.message;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which octets of a representation a 206 holds: the field Content-Range, read strictly (RFC 9110 section 14.4).
 *
 * @param first the position of the first octet, 0 or more
 * @param last the position of the last octet, not before the first
 * @param complete how many octets the whole has, more than {@code last}; empty where the server does not know
 */
public record ContentRange(long first, long last, OptionalLong complete) {
    private static final String UNIT = "bytes ";

    /**
     * Checks the positions.
     *
     * @throws IllegalArgumentException if they are out of their order
     */
    public ContentRange {
        if (first < 0 || last < first || last == Long.MAX_VALUE || complete.orElse(Long.MAX_VALUE) <= last) {
            throw new IllegalArgumentException("not a range: " + first + "-" + last + "/" + complete);
        }
    }

    /**
     * Reads {@code bytes first-last/complete}, where {@code *} stands for a complete length that is not known.
     *
     * @param value of the field
     * @return the range; empty for anything else
     */
    public static Optional<ContentRange> parse(String value) {
        int dash = value.indexOf('-');
        int slash = value.indexOf('/');
        if (!hasUnit(value) || dash < 0 || slash < dash) return Optional.empty();
        OptionalLong first = Octets.decimal(value.substring(UNIT.length(), dash));
        OptionalLong last = Octets.decimal(value.substring(dash + 1, slash));
        String length = value.substring(slash + 1);
        OptionalLong complete = Octets.decimal(length);
        if (first.isEmpty() || last.isEmpty() || complete.isEmpty() && !length.equals("*")) return Optional.empty();
        boolean inOrder = first.getAsLong() <= last.getAsLong() && last.getAsLong() < complete.orElse(Long.MAX_VALUE);
        return inOrder
                ? Optional.of(new ContentRange(first.getAsLong(), last.getAsLong(), complete))
                : Optional.empty();
    }

    /**
     * Reads {@code bytes *}{@code /complete}, which a 416 has.
     *
     * @param value of the field
     * @return how many octets the whole has; empty for anything else
     */
    public static OptionalLong unsatisfied(String value) {
        boolean is = hasUnit(value) && value.startsWith("*/", UNIT.length());
        return is ? Octets.decimal(value.substring(UNIT.length() + 2)) : OptionalLong.empty();
    }

    private static boolean hasUnit(String value) {
        return value.length() > UNIT.length() && Octets.equalsIgnoreCase(value.substring(0, UNIT.length()), UNIT);
    }

    /**
     * How many octets there are.
     *
     * @return 1 or more
     */
    public long octets() {
        return last - first + 1;
    }

    /** As in the field, without its unit. */
    @Override
    public String toString() {
        return first + "-" + last + "/" + (complete.isPresent() ? Long.toString(complete.getAsLong()) : "*");
    }
}
