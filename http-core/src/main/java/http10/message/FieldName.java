package http10.message;

/**
 * A field name: a token compared without regard to the case of ASCII letters (RFC 1945 section 4.2). {@code -} and
 * {@code _} differ.
 *
 * @param text the name as written
 */
public record FieldName(String text) {
    /** Codings that the client can decode. */
    public static final FieldName ACCEPT_ENCODING = new FieldName("Accept-Encoding");

    /** Units of ranges that the server knows. */
    public static final FieldName ACCEPT_RANGES = new FieldName("Accept-Ranges");

    /** Methods the target allows. */
    public static final FieldName ALLOW = new FieldName("Allow");

    /** Credentials; never shown. */
    public static final FieldName AUTHORIZATION = new FieldName("Authorization");

    /** Options of this connection. */
    public static final FieldName CONNECTION = new FieldName("Connection");

    /** Coding applied to the content. */
    public static final FieldName CONTENT_ENCODING = new FieldName("Content-Encoding");

    /** Octets of content. */
    public static final FieldName CONTENT_LENGTH = new FieldName("Content-Length");

    /** Which part of the whole the content is; unknown to RFC 1945, as are ranges. */
    public static final FieldName CONTENT_RANGE = new FieldName("Content-Range");

    /** Media type of the content. */
    public static final FieldName CONTENT_TYPE = new FieldName("Content-Type");

    /** When the message was made. */
    public static final FieldName DATE = new FieldName("Date");

    /** Tells this version of a representation from others; see {@link EntityTag}. */
    public static final FieldName ETAG = new FieldName("ETag");

    /** Host and port of the target. */
    public static final FieldName HOST = new FieldName("Host");

    /** Condition of a GET. */
    public static final FieldName IF_MODIFIED_SINCE = new FieldName("If-Modified-Since");

    /** Condition by entity tag; unknown to RFC 1945, but it overrules If-Modified-Since. */
    public static final FieldName IF_NONE_MATCH = new FieldName("If-None-Match");

    /** Condition of a Range. */
    public static final FieldName IF_RANGE = new FieldName("If-Range");

    /** When the content last changed. */
    public static final FieldName LAST_MODIFIED = new FieldName("Last-Modified");

    /** Where a redirection leads. */
    public static final FieldName LOCATION = new FieldName("Location");

    /** Which part of the whole is asked for. */
    public static final FieldName RANGE = new FieldName("Range");

    /** The page that a link was on. */
    public static final FieldName REFERER = new FieldName("Referer");

    /** When to ask again. */
    public static final FieldName RETRY_AFTER = new FieldName("Retry-After");

    /** The server's products. */
    public static final FieldName SERVER = new FieldName("Server");

    /** A coding of the message body, unknown to HTTP/1.0. */
    public static final FieldName TRANSFER_ENCODING = new FieldName("Transfer-Encoding");

    /** The client's products. */
    public static final FieldName USER_AGENT = new FieldName("User-Agent");

    /** A server's challenge. */
    public static final FieldName WWW_AUTHENTICATE = new FieldName("WWW-Authenticate");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not a token
     */
    public FieldName {
        // R9112-11.1-01
        if (!Octets.isToken(text)) throw new IllegalArgumentException("not a field name: " + Quoted.of(text));
    }

    /**
     * The name, as {@code new} makes it.
     *
     * @param text any token
     * @return the name
     * @throws IllegalArgumentException if it is not a token
     */
    public static FieldName of(String text) {
        return new FieldName(text);
    }

    /**
     * Whether the value is a secret, kept out of messages, logs and {@code toString}.
     *
     * @return whether it is Authorization, Proxy-Authorization, Cookie or Set-Cookie
     */
    public boolean isSecret() {
        // R1945-12.1-01
        return switch (Octets.lowerCase(text)) {
            case "authorization", "proxy-authorization", "cookie", "set-cookie" -> true;
            default -> false;
        };
    }

    /**
     * Compares octets of a received head without making a string of them.
     *
     * @param octets of the head
     * @param from where a name begins
     * @param to where it ends
     * @return whether it is this name
     */
    public boolean matches(byte[] octets, int from, int to) {
        if (to - from != text.length()) return false;
        for (int i = 0; i < text.length(); i++) {
            // R1945-4.2-02, R9110-17.10-01
            if (Octets.fold(octets[from + i]) != Octets.fold(text.charAt(i))) return false;
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        // R1945-4.2-02, R9110-17.10-01
        return other instanceof FieldName name && Octets.equalsIgnoreCase(text, name.text);
    }

    @Override
    public int hashCode() {
        return Octets.lowerCase(text).hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
