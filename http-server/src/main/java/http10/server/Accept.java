package http10.server;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.MediaType;
import http10.message.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which media types a client likes best (RFC 9110 section 12.5.1).
 *
 * @param ranges as the field has them, in order; what breaks the grammar is left out
 */
record Accept(List<Range> ranges) {
    private static final FieldName ACCEPT = FieldName.of("Accept");

    /**
     * One member of the field.
     *
     * @param type lower case, or {@code *}
     * @param subtype lower case, or {@code *}
     * @param weight in thousandths, 0 for what is not wanted
     */
    record Range(String type, String subtype, int weight) {
        /** How closely it names the type: 2 itself, 1 its kind, 0 anything, -1 not at all. */
        int closeness(MediaType other) {
            if (type.equals("*")) return 0;
            if (!type.equals(other.type())) return -1;
            if (subtype.equals("*")) return 1;
            return subtype.equals(other.subtype()) ? 2 : -1;
        }
    }

    static Accept of(FieldSection fields) {
        List<Range> ranges = new ArrayList<>();
        for (String member : fields.members(ACCEPT)) {
            MediaType.parse(member).flatMap(Accept::range).ifPresent(ranges::add);
        }
        return new Accept(ranges);
    }

    /** A type with parameters, as {@code text/html;level=1}, is another one than the same without, and never offered. */
    private static Optional<Range> range(MediaType range) {
        boolean unusual = range.type().equals("*") && !range.subtype().equals("*");
        for (String name : range.parameters().keySet()) unusual |= !name.equals("q") && !name.equals("charset");
        if (unusual) return Optional.empty();
        int weight = weight(range.parameters().getOrDefault("q", "1"));
        return weight < 0 ? Optional.empty() : Optional.of(new Range(range.type(), range.subtype(), weight));
    }

    /** {@code ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )}, in thousandths; -1 where it is none. */
    private static int weight(String text) {
        boolean dotted = text.length() < 2 || text.charAt(1) == '.';
        if (text.isEmpty() || text.length() > 5 || !dotted) return -1;
        int weight = 0;
        for (int i = 0; i < 5; i++) {
            if (i == 1) continue;
            char digit = i < text.length() ? text.charAt(i) : '0';
            if (!Octets.isDigit(digit)) return -1;
            weight = weight * 10 + digit - '0';
        }
        return weight <= 1000 ? weight : -1;
    }

    /**
     * The one that is liked best: by weight, then the one that is named most closely, then named first. So a client that
     * names a type and takes anything else as well gets what it named.
     *
     * @param offered one or more; the first is sent also to who says nothing, or takes none of them
     */
    MediaType best(List<MediaType> offered) {
        MediaType best = offered.get(0);
        long most = 0;
        for (MediaType type : offered) {
            long liking = liking(type);
            if (liking > most) {
                best = type;
                most = liking;
            }
        }
        return best;
    }

    /** What the range that names it most closely says of it: weight, closeness and place as one number. */
    private long liking(MediaType type) {
        int closest = -1;
        long liking = 0;
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            int closeness = range.closeness(type);
            if (closeness <= closest) continue;
            closest = closeness;
            liking = range.weight == 0 ? 0 : ((long) range.weight * 3 + closeness) * 1_000 + ranges.size() - i;
        }
        return liking;
    }
}
