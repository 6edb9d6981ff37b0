package http10.wire;

import http10.message.StatusCode;

/** Every rule the parsers enforce: what a server answers, where it is written, what it says. */
// R1945-6.1.1-06
public enum Violation {
    /** A start line or field line ended by LF alone, under {@link Profile#HARDENED}. */
    BARE_LF(400, "RFC 9112 section 2.2", "a line ends with CR LF"),
    /** CR anywhere but before LF. */
    BARE_CR(400, "RFC 9112 section 2.2", "CR stands only before LF"),
    /** More than four empty lines, or under {@link Profile#HARDENED} any. */
    EMPTY_LINES(400, "RFC 9112 section 2.2", "a request begins with its request-line, not with empty lines"),
    /** The start line is not three words apart by blanks. */
    REQUEST_LINE(400, "RFC 1945 section 5.1", "a request-line is method, request-target and version"),
    /** The method is no token. */
    METHOD_SYNTAX(400, "RFC 1945 section 5.1.1", "a method is a token"),
    /** The request-target has a form of CONNECT or OPTIONS, which are not HTTP/1.0. */
    METHOD_UNKNOWN(501, "RFC 1945 section 5.1.1", "this server does not implement the method"),
    /** The request-target is neither path nor URI. */
    TARGET_SYNTAX(400, "RFC 3986 section 3.3", "a request-target is a path or an http URI, in the octets of RFC 3986"),
    /** A request without version whose method is not GET. */
    SIMPLE_REQUEST(400, "RFC 1945 section 4.1", "a request without version is a GET"),
    /** A request without version where HTTP/0.9 is switched off. */
    SIMPLE_REQUEST_REFUSED(400, "RFC 9112 appendix C.1", "this server does not answer requests without version"),
    /** The version is not {@code HTTP/digits.digits}. */
    VERSION_SYNTAX(400, "RFC 1945 section 3.1", "a version is HTTP/1.0 or the like"),
    /** The major version is not 1. */
    VERSION_MAJOR(505, "RFC 9110 section 6.2", "this server speaks HTTP/1.0"),
    /** The request-line is longer than {@link Limits#startLineOctets}. */
    REQUEST_LINE_LENGTH(414, "RFC 9112 section 3", "the request-line is longer than this server reads"),
    /** A field line is longer than {@link Limits#fieldLineOctets}. */
    FIELD_LINE_LENGTH(431, "RFC 6585 section 5", "a field line is longer than this side reads"),
    /** There are more field lines than {@link Limits#fieldLines}. */
    FIELD_LINE_COUNT(431, "RFC 6585 section 5", "there are more field lines than this side reads"),
    /** The head is longer than {@link Limits#headOctets}. */
    HEAD_LENGTH(431, "RFC 6585 section 5", "the head is longer than this side reads"),
    /** A field line without colon, or with nothing before it. */
    FIELD_LINE(400, "RFC 1945 section 4.2", "a field line is a name, a colon and a value"),
    /** A field name that is no token. */
    FIELD_NAME(400, "RFC 1945 section 4.2", "a field name is a token"),
    /** A blank before the colon. */
    BLANK_BEFORE_COLON(400, "RFC 9112 section 5.1", "no blank stands between a field name and its colon"),
    /** A control octet in a field value. */
    FIELD_VALUE(400, "RFC 9110 section 5.5", "a field value holds no control octets"),
    /** A line that begins with a blank before there is a field line to continue. */
    FOLD_FIRST(400, "RFC 9112 section 2.2", "the first field line does not begin with a blank"),
    /** A folded field that decides framing or routing, or under {@link Profile#HARDENED} any folded field. */
    FOLD(400, "RFC 9112 section 5.2", "this field is written on one line"),
    /** A field repeated that has one value only. */
    FIELD_REPEATED(400, "RFC 1945 section 4.2", "this field is sent once"),
    /** A Host that is no host and port. */
    HOST_SYNTAX(400, "RFC 9112 section 3.2", "Host is a host and an optional port"),
    /** HTTP/1.1 without Host. */
    HOST_MISSING(400, "RFC 9112 section 3.2", "an HTTP/1.1 request has a Host field"),
    /** Content-Length that is not {@code 1*DIGIT}. */
    CONTENT_LENGTH_SYNTAX(400, "RFC 9112 section 6.3", "Content-Length is one row of digits"),
    /** Content-Length sent more than once, be it the same. */
    CONTENT_LENGTH_REPEATED(400, "RFC 9112 section 6.3", "Content-Length is sent once"),
    /** POST or PUT without Content-Length. */
    CONTENT_LENGTH_MISSING(400, "RFC 1945 section 7.2.2", "a request with this method has a Content-Length"),
    /** More content than {@link Limits#contentOctets}. */
    CONTENT_LENGTH_LIMIT(413, "RFC 9110 section 15.5.14", "the content is larger than this side reads"),
    /** Transfer-Encoding where HTTP/1.0 has none. */
    TRANSFER_ENCODING(400, "RFC 9112 section 6.1", "an HTTP/1.0 message has no Transfer-Encoding"),
    /** Transfer-Encoding in an HTTP/1.1 request. */
    TRANSFER_ENCODING_UNKNOWN(501, "RFC 9112 section 6.1", "this side implements no such transfer coding"),
    /** Both Transfer-Encoding and Content-Length. */
    TRANSFER_ENCODING_AND_LENGTH(400, "RFC 9112 section 6.3", "a message has one framing, not two"),
    /** A chunk that is not size, data, line end. */
    CHUNK_SYNTAX(400, "RFC 9112 section 7.1", "a chunk is a size, a line end, that many octets, a line end"),
    /** A chunk size line, or a trailer section, that does not end. */
    CHUNK_LENGTH(
            431, "RFC 9112 section 7.1", "a chunk's size line or the trailer section is longer than this side reads"),
    /** {@code HTTP/} at the start of a response, but no status line. */
    STATUS_LINE(502, "RFC 1945 section 6.1", "a status line is version, three digits and a reason phrase"),
    /** A status line of another major version. */
    STATUS_VERSION(502, "RFC 9110 section 6.2", "the response is of another major version"),
    /** A response without status line where HTTP/0.9 is switched off. */
    SIMPLE_RESPONSE_REFUSED(502, "RFC 1945 section 6", "the response has no status line"),
    /** The status line is longer than {@link Limits#startLineOctets}. */
    STATUS_LINE_LENGTH(502, "RFC 9110 section 17.5", "the status line is longer than this client reads"),
    /** Too many responses of class 1xx, or a 101 nobody asked for. */
    INTERIM_RESPONSE(502, "RFC 9110 section 15.2", "a final response follows a few interim ones at the most"),
    /** The connection ended inside the head. */
    HEAD_INCOMPLETE(400, "RFC 9112 section 8", "the message ends before its head does"),
    /** The connection ended before the first octet of a response. */
    RESPONSE_EMPTY(502, "RFC 9112 section 8", "the server closed the connection without a response"),
    /** The connection ended inside the body. */
    BODY_INCOMPLETE(400, "RFC 9112 section 8", "the message ends before its body does");

    private final StatusCode status;
    private final String section;
    private final String rule;

    Violation(int status, String section, String rule) {
        this.status = new StatusCode(status);
        this.section = section;
        this.rule = rule;
    }

    /**
     * What a server answers to a request that breaks the rule.
     *
     * @return a code of class 4xx or 5xx; 502 where only a response can break it
     */
    public StatusCode status() {
        return status;
    }

    /**
     * Where the rule is written.
     *
     * @return such as {@code RFC 9112 section 5.1}
     */
    public String section() {
        return section;
    }

    /**
     * The rule in one sentence, without anything of the peer's.
     *
     * @return the sentence, without a full stop
     */
    public String rule() {
        return rule;
    }
}
