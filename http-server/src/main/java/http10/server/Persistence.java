package http10.server;

import http10.message.FieldName;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Octets;
import http10.message.RequestHead;
import http10.message.Response;
import http10.wire.BodyFraming;
import http10.wire.BodyWriter;

/** Whether a connection outlives an exchange (RFC 2068 section 19.7.1, RFC 9112 section 9.3). */
final class Persistence {
    private Persistence() {}

    /** Whether the connection is kept after this response, as far as that hangs on the response and on the server. */
    static boolean isOffered(RequestHead request, Response response, Engine engine) {
        return !engine.options().keepAliveIdle().isZero()
                && !engine.connections().isDraining()
                && !engine.connections().areShort()
                && isAskedFor(request)
                && isDelimited(request, response);
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
