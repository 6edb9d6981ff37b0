package http10.message;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A media type with its parameters (RFC 1945 section 3.6, RFC 9110 section 8.3.1).
 *
 * @param type a token, lower case
 * @param subtype a token, lower case
 * @param parameters values by name in lower case, in order; the first of a repeated name counts
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {
    /** Plain text in UTF-8. */
    public static final MediaType TEXT = new MediaType("text", "plain", Map.of("charset", "utf-8"));

    /** HTML in UTF-8. */
    public static final MediaType HTML = new MediaType("text", "html", Map.of("charset", "utf-8"));

    /** Octets of which nothing is known (RFC 1945 section 7.2.1). */
    public static final MediaType OCTETS = new MediaType("application", "octet-stream", Map.of());

    /**
     * Checks the names and values; keeps the order of the parameters.
     *
     * @throws IllegalArgumentException if a name is no token or a value no text, or holds a quote or backslash, which
     *     HTTP/1.0 cannot write
     */
    public MediaType {
        // R1945-3.6-01
        type = Octets.lowerCase(type);
        subtype = Octets.lowerCase(subtype);
        if (!Octets.isToken(type) || !Octets.isToken(subtype)) {
            throw new IllegalArgumentException("not a media type: " + Quoted.of(type + "/" + subtype));
        }
        Map<String, String> folded = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            // R1945-2.2-09
            if (!Octets.isToken(name) || !Octets.isText(value) || value.indexOf('"') >= 0 || value.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not a parameter: " + Quoted.of(name + "=" + value));
            }
            folded.putIfAbsent(Octets.lowerCase(name), value);
        });
        parameters = Collections.unmodifiableMap(folded);
    }

    /**
     * {@code media-type = type "/" subtype *( OWS ";" OWS [ parameter ] )} (RFC 9110 section 8.3.1).
     *
     * @param text the value of a Content-Type field
     * @return the media type; empty where the text breaks the grammar
     */
    public static Optional<MediaType> parse(String text) {
        return new MediaTypeParser(text).parse();
    }

    /**
     * A media type known to be right.
     *
     * @param text as {@link #parse} reads it
     * @return the media type
     * @throws IllegalArgumentException if the text breaks the grammar
     */
    public static MediaType of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a media type: " + Quoted.of(text)));
    }

    /**
     * Whether it is text of any kind.
     *
     * @return whether the type is {@code text}
     */
    public boolean isText() {
        return type.equals("text");
    }

    /**
     * The charset parameter.
     *
     * @return the charset; empty where none is named or this Java does not know it
     */
    public Optional<Charset> charset() {
        String name = parameters.get("charset");
        if (name == null) return Optional.empty();
        try {
            // R1945-3.4-01
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // a peer may name anything
        }
    }

    /** As it stands in a field; a value is quoted where it is no token. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(type).append('/').append(subtype);
        parameters.forEach((name, value) -> {
            // R1945-3.6-02
            out.append("; ").append(name).append('=');
            if (Octets.isToken(value)) out.append(value);
            else out.append('"').append(value).append('"');
        });
        return out.toString();
    }
}
