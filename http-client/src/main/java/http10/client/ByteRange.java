package http10.client;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.Octets;
import http10.message.Request;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A range of octets to ask for (RFC 9110 section 14.1.2). HTTP/1.0 has no ranges, but servers of it may have; one that has
 * none sends the whole, so that the answer must be looked at: see {@link RangeAnswer}.
 *
 * @param first the position of the first octet, 0 or more; empty for the end of the whole
 * @param last the position of the last octet, not before {@code first}, empty for all that follow; without {@code first}
 *     how many octets of the end, 1 or more
 */
public record ByteRange(OptionalLong first, OptionalLong last) {
    private static final FieldName RANGE = FieldName.of("Range");
    private static final FieldName IF_RANGE = FieldName.of("If-Range");

    /**
     * Checks the positions.
     *
     * @throws IllegalArgumentException if they are out of their range or order
     */
    public ByteRange {
        boolean suffix = first.isEmpty();
        boolean valid = suffix
                ? last.orElse(0) > 0
                : first.getAsLong() >= 0 && last.orElse(Long.MAX_VALUE) >= first.getAsLong();
        if (!valid) throw new IllegalArgumentException("not a range: " + first + " to " + last);
    }

    /**
     * All from this position on.
     *
     * @param first 0 or more
     * @return the range
     */
    public static ByteRange from(long first) {
        return new ByteRange(OptionalLong.of(first), OptionalLong.empty());
    }

    /**
     * Reads {@code 0-499}, {@code 500-} or {@code -500}.
     *
     * @param text one range without its unit
     * @return the range; empty for anything else
     */
    public static Optional<ByteRange> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) return Optional.empty();
        OptionalLong first = Octets.decimal(text.substring(0, dash));
        OptionalLong last = Octets.decimal(text.substring(dash + 1));
        boolean left = dash > 0 == first.isPresent();
        boolean right = dash < text.length() - 1 == last.isPresent();
        boolean ordered = first.isPresent() ? last.orElse(Long.MAX_VALUE) >= first.getAsLong() : last.orElse(0) > 0;
        return left && right && ordered ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }

    /**
     * A request for this range alone.
     *
     * @param request a GET for the whole
     * @param validator as {@link RangeAnswer#validator} gives it; where the representation is another one by now, the whole of that is
     *     sent. Empty where none is known
     * @return the request with Range in place of any it had
     */
    public Request of(Request request, Optional<String> validator) {
        FieldSection fields = request.fields().without(RANGE).without(IF_RANGE).with(RANGE, "bytes=" + this);
        if (validator.isPresent()) fields = fields.with(IF_RANGE, validator.get());
        return new Request(request.head().withFields(fields), request.content());
    }

    /** As in the field, without its unit. */
    @Override
    public String toString() {
        return (first.isPresent() ? first.getAsLong() : "") + "-" + (last.isPresent() ? last.getAsLong() : "");
    }
}
