package http10.server;

import http10.message.FieldName;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Octets;
import http10.message.RequestHead;
import http10.message.Response;
import http10.wire.BodyFraming;
import http10.wire.BodyWriter;

/** Whether a connection outlives an exchange, and why (RFC 2068 section 19.7.1, RFC 9112 section 9.3). */
enum Persistence {
    KEPT("the request asks for it, and the client can tell where the response ends", "RFC 9112 section 9.3"),
    REFUSED("nothing is looked at behind a request that is refused", "RFC 9112 section 11.2"),
    UNREAD("content of the request was left unread, and would be taken for another one", "RFC 9112 section 9.3"),
    SWITCHED_OFF("this server keeps no connection", "RFC 1945 section 1.3"),
    STOPPING("this server is about to stop", "RFC 9112 section 9.6"),
    SHORT("too many connections are open already", "RFC 9112 section 9.4"),
    NOT_ASKED_FOR(
            "the request does not ask for more, which HTTP/1.0 does by Connection: keep-alive and HTTP/1.1 unless it says"
                    + " close",
            "RFC 9112 section 9.3"),
    UNDELIMITED("only the end of the connection tells where the response ends", "RFC 9112 section 9.3");

    final String reason;
    final String section;

    Persistence(String reason, String section) {
        this.reason = reason;
        this.section = section;
    }

    /** What becomes of the connection after this response, as far as that hangs on the response and on the server. */
    static Persistence of(RequestHead request, Response response, Engine engine) {
        if (engine.options().keepAliveIdle().isZero()) return SWITCHED_OFF;
        if (engine.connections().isDraining()) return STOPPING;
        if (engine.connections().areShort()) return SHORT;
        if (!isAskedFor(request)) return NOT_ASKED_FOR;
        return isDelimited(request, response) ? KEPT : UNDELIMITED;
    }

    /** Close wins; HTTP/1.1 need not ask. A Simple-Request has no fields, and no way to ask. */
    static boolean isAskedFor(RequestHead request) {
        // R9112-9.3-01, R2068-19.7.1-02, R2068-19.7.1.1-01: Connection alone decides, not Keep-Alive
        boolean asked = request.version().isAtLeast(HttpVersion.HTTP_1_1);
        for (String option : request.fields().members(FieldName.CONNECTION)) {
            // R9110-7.6.1-01, R9112-9.6-01
            if (Octets.equalsIgnoreCase(option, "close")) return false;
            asked |= Octets.equalsIgnoreCase(option, "keep-alive");
        }
        return asked;
    }

    /** The client must know where the response ends without the end of the stream. */
    private static boolean isDelimited(RequestHead request, Response response) {
        // R2068-19.7.1-03
        return request.method().equals(Method.HEAD)
                || response.status().forbidsContent()
                || !(BodyWriter.framingOf(response.content()) instanceof BodyFraming.UntilClose);
    }
}
