package http10.message;

/**
 * A method (RFC 1945 section 5.1.1, RFC 9110 section 9). Case matters: {@code get} is not GET.
 *
 * @param token the method's name; any token
 */
public record Method(String token) {
    /** Transfers a representation of the target. */
    public static final Method GET = new Method("GET");

    /** GET without the content. */
    public static final Method HEAD = new Method("HEAD");

    /** Has the target process the request's content. */
    public static final Method POST = new Method("POST");

    /** Replaces the target by the request's content. */
    public static final Method PUT = new Method("PUT");

    /** Removes the target. */
    public static final Method DELETE = new Method("DELETE");

    /**
     * Checks the token.
     *
     * @throws IllegalArgumentException if it is not a token
     */
    public Method {
        // R1945-5.1.1-03, R1945-5.1-02
        if (!Octets.isToken(token)) throw new IllegalArgumentException("not a method: " + Quoted.of(token));
    }

    /**
     * The method of this name, the shared instance for the usual ones.
     *
     * @param token the method's name; any token
     * @return the method
     * @throws IllegalArgumentException if it is not a token
     */
    public static Method of(String token) {
        return switch (token) {
            case "GET" -> GET;
            case "HEAD" -> HEAD;
            case "POST" -> POST;
            case "PUT" -> PUT;
            case "DELETE" -> DELETE;
            default -> new Method(token);
        };
    }

    /**
     * Whether a request with this method only retrieves (RFC 9110 section 9.2.1); of those, this library knows GET and
     * HEAD.
     *
     * @return whether it is GET or HEAD
     */
    public boolean isSafe() {
        return equals(GET) || equals(HEAD);
    }

    /**
     * Whether a request with this method carries content by its meaning, so that its length must be told even when it
     * is zero (RFC 1945 section 8.3, RFC 9110 section 8.6).
     *
     * @return whether it is POST or PUT
     */
    public boolean expectsContent() {
        return equals(POST) || equals(PUT);
    }

    // What a record generates for these two is put together at run time, which costs a command 40 ms of its start.
    @Override
    public boolean equals(Object other) {
        // R1945-5.1.1-01
        return other instanceof Method method && token.equals(method.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }

    @Override
    public String toString() {
        return token;
    }
}
