package http10.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A URI reference without its scheme, cut into its parts (RFC 3986 section 4.2 and appendix B), and the path rules. */
record Reference(Optional<String> authority, String path, Optional<String> query, Optional<String> fragment) {

    /** {@code [ "//" authority ] path [ "?" query ] [ "#" fragment ]}; the first "?" starts the query. */
    static Reference split(String text) {
        int hash = text.indexOf('#');
        Optional<String> fragment = hash < 0 ? Optional.empty() : Optional.of(text.substring(hash + 1));
        String rest = hash < 0 ? text : text.substring(0, hash);

        int mark = rest.indexOf('?');
        Optional<String> query = mark < 0 ? Optional.empty() : Optional.of(rest.substring(mark + 1));
        String hierarchy = mark < 0 ? rest : rest.substring(0, mark);

        if (!hierarchy.startsWith("//")) return new Reference(Optional.empty(), hierarchy, query, fragment);
        int slash = hierarchy.indexOf('/', 2);
        int end = slash < 0 ? hierarchy.length() : slash;
        return new Reference(Optional.of(hierarchy.substring(2, end)), hierarchy.substring(end), query, fragment);
    }

    /** {@code scheme ":"} at the start, {@code scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )}. */
    static boolean hasScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // R1945-3.2.1-05
            if (c == ':') return i > 0;
            boolean allowed = Octets.isAlpha(c) || i > 0 && (Octets.isDigit(c) || c == '+' || c == '-' || c == '.');
            if (!allowed) return false;
        }
        return false;
    }

    /** The path of a reference put in the place of the base's last segment (RFC 3986 section 5.2.3). */
    static String merged(String base, String path) {
        return withoutDotSegments(path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path);
    }

    /** {@code remove_dot_segments} (RFC 3986 section 5.2.4); an escaped dot is a dot. What climbs too far stays at the root. */
    static String withoutDotSegments(String path) {
        List<String> kept = new ArrayList<>();
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            // R3986-5.2.4-01
            switch (Octets.lowerCase(segments[i]).replace("%2e", ".")) {
                case "." -> {
                    if (last) kept.add("");
                }
                case ".." -> {
                    if (kept.size() > 1) kept.remove(kept.size() - 1);
                    if (last) kept.add("");
                }
                default -> kept.add(segments[i]);
            }
        }
        return String.join("/", kept);
    }
}
