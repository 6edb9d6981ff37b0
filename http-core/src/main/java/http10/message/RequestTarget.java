package http10.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a request is about: a path, or a whole URI (RFC 1945 section 5.1.2, RFC 9112 section 3.2). The forms of CONNECT
 * and OPTIONS are not HTTP/1.0.
 */
public sealed interface RequestTarget {

    /**
     * The target as it stands in the request-line.
     *
     * @return printable ASCII without blanks
     */
    String text();

    /**
     * The path, escapes as sent. Decode it once, after splitting it at its slashes.
     *
     * @return begins with "/"
     */
    String path();

    /**
     * What follows the first "?", escapes as sent.
     *
     * @return the query; empty where there is no "?"
     */
    Optional<String> query();

    /**
     * Reads a target: origin-form if it begins with "/", else absolute-form.
     *
     * @param text any text
     * @return the target; empty where the text is neither, holds an octet a URI may not hold, a broken escape, a fragment
     *     or userinfo
     */
    static Optional<RequestTarget> parse(String text) {
        // R1945-3.2.1-05, R1945-5.1.2-04, R9112-3.2.1-01
        if (!text.startsWith("/")) {
            // R9110-7.1-02, R9110-4.2.4-02
            return HttpUri.parse(text)
                    .filter(uri -> uri.fragment().isEmpty() && uri.userinfo().isEmpty())
                    .map(AbsoluteForm::new);
        }
        return HttpUri.isTarget(text) ? Optional.of(new OriginForm(text, true)) : Optional.empty();
    }

    /**
     * Reads a target in the octets of a head, as {@link #parse(String)} does.
     *
     * @param octets of the head
     * @param from where the target begins
     * @param to where it ends
     * @return the target, or empty
     */
    static Optional<RequestTarget> parse(byte[] octets, int from, int to) {
        if (to - from == 1 && octets[from] == '/') return OriginForm.ROOT;
        String text = new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
        // What holds no escape is checked by its octets alone.
        boolean plain = from < to && octets[from] == '/' && Octets.plainTargetEnd(octets, from, to) == to;
        return plain ? Optional.of(new OriginForm(text, true)) : parse(text);
    }

    /**
     * Path and query. Two slashes at its start are part of the path, not an authority (RFC 9112 section 3.2.1).
     */
    final class OriginForm implements RequestTarget {
        private static final Optional<RequestTarget> ROOT = Optional.of(new OriginForm("/"));

        private final String text;

        /**
         * A path and query.
         *
         * @param text as sent
         * @throws IllegalArgumentException if it does not begin with "/", or holds what a path and query may not hold
         */
        public OriginForm(String text) {
            // R1945-5.1-02
            this(text, text.startsWith("/") && HttpUri.isTarget(text));
        }

        private OriginForm(String text, boolean isTarget) {
            if (!isTarget) throw new IllegalArgumentException("not a path and query: " + Quoted.of(text));
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public String path() {
            int mark = text.indexOf('?');
            return mark < 0 ? text : text.substring(0, mark);
        }

        @Override
        public Optional<String> query() {
            int mark = text.indexOf('?');
            // R3986-3.4-01
            return mark < 0 ? Optional.empty() : Optional.of(text.substring(mark + 1));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OriginForm target && text.equals(target.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A whole URI, as sent to a proxy; its authority overrules Host (RFC 9112 section 3.2.2).
     *
     * @param uri the URI; its userinfo and fragment are never sent
     */
    record AbsoluteForm(HttpUri uri) implements RequestTarget {
        @Override
        public String text() {
            return uri.withoutFragment().toString();
        }

        @Override
        public String path() {
            return uri.path();
        }

        @Override
        public Optional<String> query() {
            return uri.query();
        }

        @Override
        public String toString() {
            return text();
        }
    }
}
