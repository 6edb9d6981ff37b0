package http10.message;

/**
 * A status code (RFC 1945 section 6.1.1, RFC 9110 section 15). Unknown codes are understood by their first digit.
 *
 * @param code 0 to 999, or -1 for {@link #NONE}
 */
public record StatusCode(int code) {
    /** What a Simple-Response has: none (RFC 1945 section 6). */
    public static final StatusCode NONE = new StatusCode(-1);

    /** 200. */
    public static final StatusCode OK = new StatusCode(200);

    /** 201. */
    public static final StatusCode CREATED = new StatusCode(201);

    /** 202. */
    public static final StatusCode ACCEPTED = new StatusCode(202);

    /** 204; has no content. */
    public static final StatusCode NO_CONTENT = new StatusCode(204);

    /** 300. */
    public static final StatusCode MULTIPLE_CHOICES = new StatusCode(300);

    /** 301. */
    public static final StatusCode MOVED_PERMANENTLY = new StatusCode(301);

    /** 302. */
    public static final StatusCode FOUND = new StatusCode(302);

    /** 303; unknown to RFC 1945. */
    public static final StatusCode SEE_OTHER = new StatusCode(303);

    /** 206; unknown to RFC 1945. */
    public static final StatusCode PARTIAL_CONTENT = new StatusCode(206);

    /** 304; has no content. */
    public static final StatusCode NOT_MODIFIED = new StatusCode(304);

    /** 400. */
    public static final StatusCode BAD_REQUEST = new StatusCode(400);

    /** 401. */
    public static final StatusCode UNAUTHORIZED = new StatusCode(401);

    /** 403. */
    public static final StatusCode FORBIDDEN = new StatusCode(403);

    /** 404. */
    public static final StatusCode NOT_FOUND = new StatusCode(404);

    /** 405; unknown to RFC 1945. */
    public static final StatusCode METHOD_NOT_ALLOWED = new StatusCode(405);

    /** 408; unknown to RFC 1945. */
    public static final StatusCode REQUEST_TIMEOUT = new StatusCode(408);

    /** 413; unknown to RFC 1945. */
    public static final StatusCode CONTENT_TOO_LARGE = new StatusCode(413);

    /** 414; unknown to RFC 1945. */
    public static final StatusCode URI_TOO_LONG = new StatusCode(414);

    /** 416; unknown to RFC 1945. */
    public static final StatusCode RANGE_NOT_SATISFIABLE = new StatusCode(416);

    /** 431; unknown to RFC 1945 (RFC 6585 section 5). */
    public static final StatusCode FIELDS_TOO_LARGE = new StatusCode(431);

    /** 500. */
    public static final StatusCode INTERNAL_SERVER_ERROR = new StatusCode(500);

    /** 501. */
    public static final StatusCode NOT_IMPLEMENTED = new StatusCode(501);

    /** 502; what a client makes of a server that breaks HTTP. */
    public static final StatusCode BAD_GATEWAY = new StatusCode(502);

    /** 503. */
    public static final StatusCode SERVICE_UNAVAILABLE = new StatusCode(503);

    /** 505; unknown to RFC 1945. */
    public static final StatusCode VERSION_NOT_SUPPORTED = new StatusCode(505);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the code has not at most three digits
     */
    public StatusCode {
        if (code < -1 || code > 999) throw new IllegalArgumentException("a status code is 000 to 999: " + code);
    }

    // As with HttpVersion.
    @Override
    public boolean equals(Object other) {
        return other instanceof StatusCode status && code == status.code;
    }

    @Override
    public int hashCode() {
        return code;
    }

    /**
     * The class by the first digit; what lies outside 100 to 599 counts as a server's error (RFC 9110 section 15).
     *
     * @return 1 to 5; 2 for {@link #NONE}, whose content is all there is
     */
    public int statusClass() {
        if (code < 0) return 2;
        // R1945-6.1.1-01, R9110-15-01
        return code < 100 || code > 599 ? 5 : code / 100;
    }

    /**
     * Whether a response with this code never has content (RFC 1945 section 7.2).
     *
     * @return whether it is 1xx, 204 or 304
     */
    public boolean forbidsContent() {
        // R1945-7.2-04, R1945-7.2-05
        return statusClass() == 1 || code == 204 || code == 304;
    }

    /**
     * Whether it sends the client on to the Location (RFC 1945 section 9.3, RFC 9110 section 15.4).
     *
     * @return whether it is 301, 302, 303, 307 or 308
     */
    public boolean isRedirect() {
        return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
    }

    /**
     * The recommended reason phrase.
     *
     * @return the phrase; the class's name for an unknown code
     */
    public String reason() {
        // R1945-6.1.1-04
        return switch (code) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 204 -> "No Content";
            case 206 -> "Partial Content";
            case 300 -> "Multiple Choices";
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 303 -> "See Other";
            case 304 -> "Not Modified";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 416 -> "Range Not Satisfiable";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 505 -> "HTTP Version Not Supported";
            default ->
                switch (statusClass()) {
                    case 1 -> "Informational";
                    case 2 -> "Successful";
                    case 3 -> "Redirection";
                    case 4 -> "Client Error";
                    default -> "Server Error";
                };
        };
    }

    /** The three digits, or {@code ---} for {@link #NONE}. */
    @Override
    public String toString() {
        if (code < 0) return "---";
        // R1945-6.1-01
        return "" + (char) ('0' + code / 100) + (char) ('0' + code / 10 % 10) + (char) ('0' + code % 10);
    }
}
