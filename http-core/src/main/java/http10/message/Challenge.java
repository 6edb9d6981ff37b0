package http10.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server asks for before it answers (RFC 1945 section 11, RFC 9110 section 11.3).
 *
 * @param scheme a token as written; its case means nothing, see {@link #hasScheme}
 * @param parameters values by name in lower case, in order; the first of a repeated name counts
 */
public record Challenge(String scheme, Map<String, String> parameters) {
    /**
     * Checks the names and values; keeps the order of the parameters.
     *
     * @throws IllegalArgumentException if scheme or a name is no token, or a value no text
     */
    public Challenge {
        if (!Octets.isToken(scheme)) throw new IllegalArgumentException("not a scheme: " + Quoted.of(scheme));
        Map<String, String> folded = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!Octets.isToken(name) || !Octets.isText(value)) {
                throw new IllegalArgumentException("not a parameter: " + Quoted.of(name + "=" + value));
            }
            folded.putIfAbsent(Octets.lowerCase(name), value);
        });
        parameters = Collections.unmodifiableMap(folded);
    }

    /**
     * A challenge of the Basic scheme.
     *
     * @param realm what user and password are for, shown to a person; ISO-8859-1 text, may be empty
     * @return the challenge
     * @throws IllegalArgumentException if the realm holds a quote or a backslash, which HTTP/1.0 cannot write (RFC 1945
     *     section 2.2), a control octet or a char above 0xFF
     */
    public static Challenge basic(String realm) {
        // R1945-11-02
        Challenge challenge = new Challenge("Basic", Map.of("realm", realm));
        challenge.toFieldValue(); // throws now rather than at each request
        return challenge;
    }

    /**
     * All challenges of the WWW-Authenticate lines, in order. Commas stand between challenges as well as between the
     * parameters of one. What breaks the grammar is passed over, up to the next comma; of credentials in one piece
     * ({@code Negotiate abc==}) the scheme alone is kept. At most 1,000 challenges and parameters are read.
     *
     * @param fields the fields of a response
     * @return the challenges; none where nothing can be read
     */
    public static List<Challenge> in(FieldSection fields) {
        ChallengeParser parser = new ChallengeParser();
        for (String value : fields.all(FieldName.WWW_AUTHENTICATE)) parser.read(value);
        return parser.challenges();
    }

    /**
     * Compares the scheme without regard to case (RFC 1945 section 11).
     *
     * @param name such as {@code Basic}
     * @return whether it is the scheme's name
     */
    public boolean hasScheme(String name) {
        // R1945-11-01
        return Octets.equalsIgnoreCase(scheme, name);
    }

    /**
     * Which part of the server the credentials are for: an opaque text, to be compared for equality only (RFC 1945
     * section 11.1).
     *
     * @return the realm; empty where the challenge has none
     */
    public Optional<String> realm() {
        // R1945-11.1-04, R1945-11-01
        return Optional.ofNullable(parameters.get("realm"));
    }

    /**
     * As it stands in a WWW-Authenticate field, every value quoted.
     *
     * @return the scheme and the parameters
     * @throws IllegalArgumentException if a value holds a quote or a backslash: they can be read, but HTTP/1.0 cannot
     *     write them (RFC 1945 section 2.2)
     */
    public String toFieldValue() {
        StringBuilder out = new StringBuilder(scheme);
        parameters.forEach((name, value) -> {
            // R1945-2.2-09
            if (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("no quote and no backslash in a parameter: " + Quoted.of(value));
            }
            out.append(out.length() == scheme.length() ? " " : ", ");
            // R1945-11-02
            out.append(name).append("=\"").append(value).append('"');
        });
        return out.toString();
    }
}
