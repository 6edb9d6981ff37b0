package http10.message;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * User and password of the Basic scheme (RFC 1945 section 11.1, RFC 7617). They travel in clear: use them over TLS.
 *
 * @param user without ":" and control octets; may be empty
 * @param password without control octets; may hold ":"
 */
public record BasicCredentials(String user, String password) {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the scheme cannot carry them
     */
    public BasicCredentials {
        // R7617-2-02
        if (user.indexOf(':') >= 0) throw new IllegalArgumentException("a user name for Basic holds no colon");
        // R7617-2-03
        if (hasControl(user) || hasControl(password)) {
            throw new IllegalArgumentException("user and password for Basic hold no control characters");
        }
    }

    /**
     * Reads the value of an Authorization field.
     *
     * @param value any text
     * @return the credentials; empty where the scheme is another one or the value is malformed
     */
    public static Optional<BasicCredentials> parse(String value) {
        int space = value.indexOf(' ');
        // R1945-2.1-03, R1945-11-01
        if (space < 0 || !Octets.equalsIgnoreCase(value.substring(0, space), "Basic")) return Optional.empty();
        try {
            byte[] octets = Base64.getDecoder().decode(Octets.trimOws(value.substring(space)));
            String text = new String(octets, StandardCharsets.ISO_8859_1);
            // R1945-11.1-02
            int colon = text.indexOf(':');
            // R1945-11.1-03, R7617-2-03
            if (colon < 0 || hasControl(text)) return Optional.empty();
            return Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64
        }
    }

    /**
     * The value of an Authorization field.
     *
     * @param charset how user and password are coded: ISO-8859-1 unless the challenge asked for UTF-8
     * @return {@code Basic} and one line of base64
     * @throws IllegalArgumentException if the charset cannot express them
     */
    public String toFieldValue(Charset charset) {
        try {
            // R7617-2.1-01: an encoder that reports, where getBytes would write "?"
            var octets = charset.newEncoder().encode(CharBuffer.wrap(user + ":" + password));
            byte[] exact = Arrays.copyOf(octets.array(), octets.limit());
            // R1945-11.1-01
            return "Basic " + Base64.getEncoder().encodeToString(exact);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("user and password cannot be written in " + charset, e);
        }
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    }

    /** Hides both. */
    @Override
    public String toString() {
        // R1945-12.1-01
        return "BasicCredentials(hidden)";
    }
}
