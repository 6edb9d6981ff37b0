package http10.server;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.Method;
import http10.message.Response;
import http10.message.StatusCode;
import java.util.List;

/**
 * The page that explains a status code to a person (RFC 1945 section 9.4 and 9.5). It is whole in itself, and says
 * nothing of the machine or of what the client sent.
 */
public final class ErrorPage {
    private ErrorPage() {}

    /**
     * A response with this status and a page that says why.
     *
     * @param status a code of class 4xx or 5xx
     * @param sentence what went wrong and what to do, as plain text; escaped here
     * @return the response, in HTML coded in UTF-8
     */
    public static Response of(StatusCode status, String sentence) {
        StringBuilder body = new StringBuilder("<main>\n<p class=\"status\">").append(status);
        Page.escape(status.reason(), body.append("</p>\n<h1>")).append("</h1>\n<p class=\"say\">");
        // R1945-9.4-02
        Page.escape(sentence, body).append("</p>\n");
        if (status.equals(StatusCode.NOT_FOUND) || status.equals(StatusCode.FORBIDDEN)) {
            body.append("<p><a href=\"/\">Start page</a></p>\n");
        }
        return Page.of(
                status, status + " " + status.reason(), body.append("</main>\n").toString());
    }

    /**
     * 405, with Allow.
     *
     * @param sentence as in {@link #of}
     * @param allowed the methods that the target has; none if it has none for now, and Allow is empty then, as in no other
     *     response (RFC 9110 section 10.2.1)
     * @return the response
     */
    public static Response notAllowed(String sentence, List<Method> allowed) {
        // R9110-10.2.1-01
        Field allow = allowed.isEmpty()
                ? new Field(FieldName.ALLOW, "")
                : Field.list(
                        FieldName.ALLOW, allowed.stream().map(Method::token).toList());
        // R7231-6.5.5-01, R1945-10.1-01
        return of(StatusCode.METHOD_NOT_ALLOWED, sentence).with(allow);
    }
}
