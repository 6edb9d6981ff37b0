package http10.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entity tag: by it one version of a representation is told from others (RFC 9110 section 8.8.3). It is unknown to RFC
 * 1945, whose recipients ignore the fields that hold it.
 *
 * @param weak whether other octets may have the same tag
 * @param opaque what stands between the quotes: octets 0x21 and 0x23 to 0xFF but 0x7F; may be empty
 */
public record EntityTag(boolean weak, String opaque) {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it holds a quote, a blank, a control octet or a char above 0xFF
     */
    public EntityTag {
        if (end(opaque, 0) < opaque.length()) throw new IllegalArgumentException("not a tag: " + Quoted.of(opaque));
    }

    /**
     * {@code entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE}; a backslash escapes nothing.
     *
     * @param text the value of ETag, or of If-Range
     * @return the tag; empty for anything else, a tag without quotes among it
     */
    public static Optional<EntityTag> parse(String text) {
        Optional<EntityTag> tag = at(text, 0);
        return tag.filter(read -> read.length() == text.length());
    }

    /**
     * {@code #entity-tag}: the tags of If-None-Match or If-Match, over all lines.
     *
     * @param values of the field's lines
     * @return the tags before the first octet that is not as it should be
     */
    public static List<EntityTag> list(List<String> values) {
        List<EntityTag> tags = new ArrayList<>();
        for (String value : values) {
            for (int from = 0; from < value.length(); ) {
                char c = value.charAt(from);
                if (Octets.isOws(c) || c == ',') {
                    from++;
                    continue;
                }
                Optional<EntityTag> tag = at(value, from);
                if (tag.isEmpty()) return tags;
                tags.add(tag.get());
                from += tag.get().length();
            }
        }
        return tags;
    }

    private static Optional<EntityTag> at(String text, int from) {
        boolean weak = text.startsWith("W/", from); // in upper case, RFC 9110 section 8.8.3
        int open = weak ? from + 2 : from;
        if (!text.startsWith("\"", open)) return Optional.empty();
        int close = end(text, open + 1);
        if (close == text.length() || text.charAt(close) != '"') return Optional.empty();
        return Optional.of(new EntityTag(weak, text.substring(open + 1, close)));
    }

    /** Where the octets end that a tag may hold. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == ' ' || c == '\t' || !Octets.isFieldOctet(c)) break;
            at++;
        }
        return at;
    }

    private int length() {
        return opaque.length() + (weak ? 4 : 2);
    }

    /**
     * The weak comparison: whether both mean the same, as If-None-Match asks (RFC 9110 section 8.8.3.2).
     *
     * @param other any tag
     * @return whether what stands between the quotes is the same
     */
    public boolean matchesWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /**
     * The strong comparison: whether both have the same octets, as If-Range asks (RFC 9110 section 8.8.3.2).
     *
     * @param other any tag
     * @return whether neither is weak and what stands between the quotes is the same
     */
    public boolean matchesStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** As it stands in a field. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + '"';
    }
}
