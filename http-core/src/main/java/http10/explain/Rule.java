package http10.explain;

import http10.message.Octets;

/**
 * A rule of HTTP that --explain names.
 *
 * @param sentence what it says, without a full stop
 * @param section where it is written, such as {@code RFC 1945 section 5.1}
 */
public record Rule(String sentence, String section) {
    private static final Rule REQUEST_LINE =
            new Rule("a request-line is method, request-target and version", "RFC 1945 section 5.1");
    private static final Rule SIMPLE_REQUEST =
            new Rule("a request without version is answered by content alone", "RFC 1945 section 4.1");
    private static final Rule EMPTY_LINE =
            new Rule("an empty line before a request-line is part of no message", "RFC 9112 section 2.2");
    private static final Rule STATUS_LINE =
            new Rule("a status line is version, three digits and a reason phrase", "RFC 1945 section 6.1");
    private static final Rule HEAD_END =
            new Rule("an empty line ends the head; what follows is content", "RFC 1945 section 4.1");
    private static final Rule FOLDED =
            new Rule("a line that begins with a blank goes on with the field before", "RFC 1945 section 4.2");
    private static final Rule SIMPLE_RESPONSE =
            new Rule("a reply without status line is content alone", "RFC 1945 section 6");
    private static final Rule FIELD = new Rule("a field line is a name, a colon and a value", "RFC 1945 section 4.2");

    /** The rule for the first line of a message. */
    static Rule ofFirstLine(boolean ofRequest, String line) {
        if (!ofRequest) return line.startsWith("HTTP/") ? STATUS_LINE : SIMPLE_RESPONSE;
        if (isEmpty(line)) return EMPTY_LINE;
        return line.contains(" HTTP/") ? REQUEST_LINE : SIMPLE_REQUEST;
    }

    /** The rule for a later line of a head. */
    static Rule ofLaterLine(String line) {
        if (isEmpty(line)) return HEAD_END;
        if (Octets.isOws(line.charAt(0))) return FOLDED;
        int colon = line.indexOf(':');
        return ofField(colon < 0 ? "" : Octets.lowerCase(line.substring(0, colon)));
    }

    static boolean isEmpty(String line) {
        return line.equals("\r\n") || line.equals("\n");
    }

    /** The rule that is about a field; the general one for a field that HTTP/1.0 does not know. */
    private static Rule ofField(String lowerCaseName) {
        return switch (lowerCaseName) {
            case "host" -> new Rule("Host tells apart the sites of one address", "RFC 9110 section 7.2");
            case "user-agent" -> new Rule("User-Agent says which program asks", "RFC 1945 section 10.15");
            case "server" -> new Rule("Server says which program answers", "RFC 1945 section 10.14");
            case "accept" -> new Rule("Accept names the media types that are welcome", "RFC 1945 section D.2.1");
            case "accept-encoding" -> new Rule("Accept-Encoding names welcome codings", "RFC 1945 section D.2.3");
            case "authorization" -> new Rule("Authorization may be sent without a 401", "RFC 1945 section 10.2");
            case "www-authenticate" -> new Rule("WWW-Authenticate asks for credentials", "RFC 1945 section 10.16");
            case "content-length" -> new Rule("Content-Length is one row of digits", "RFC 1945 section 10.4");
            case "content-type" -> new Rule("Content-Type says what the content is", "RFC 1945 section 10.5");
            case "content-encoding" -> new Rule("Content-Encoding names what to undo", "RFC 1945 section 10.3");
            case "transfer-encoding" ->
                new Rule("HTTP/1.0 has no Transfer-Encoding; HTTP/1.1 may send chunks", "RFC 9112 section 6.1");
            case "connection", "keep-alive" ->
                new Rule("a connection ends with its response unless both sides agree", "RFC 1945 section 1.3");
            case "date" -> new Rule("Date says when the message was made", "RFC 1945 section 10.6");
            case "expires" -> new Rule("Expires says until when the content may be kept", "RFC 1945 section 10.7");
            case "from" -> new Rule("From is sent only with the user's approval", "RFC 1945 section 10.8");
            case "if-modified-since" -> new Rule("not modified since a valid date: 304", "RFC 1945 section 10.9");
            case "last-modified" -> new Rule("Last-Modified is never later than Date", "RFC 1945 section 10.10");
            case "location" -> new Rule("Location says where it is instead", "RFC 1945 section 10.11");
            case "pragma" -> new Rule("no-cache insists on fresh content", "RFC 1945 section 10.12");
            case "referer" -> new Rule("Referer says where the URI came from", "RFC 1945 section 10.13");
            case "allow" -> new Rule("Allow lists the methods of the resource", "RFC 1945 section 10.1");
            case "cookie" -> new Rule("Cookie gives back what Set-Cookie gave", "RFC 6265 section 5.4");
            case "set-cookie" -> new Rule("Set-Cookie stands on a line of its own", "RFC 6265 section 4.1");
            case "etag" -> new Rule("ETag names this state of the content", "RFC 9110 section 8.8.3");
            case "range" -> new Rule("Range asks for a part; it may be ignored", "RFC 9110 section 14.2");
            case "content-range" -> new Rule("Content-Range says which part this is", "RFC 9110 section 14.4");
            default -> FIELD;
        };
    }
}
