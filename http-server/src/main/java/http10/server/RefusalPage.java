package http10.server;

import http10.message.Response;
import http10.message.StatusCode;
import http10.transport.NotTlsException;
import http10.wire.ProtocolException;
import http10.wire.Violation;
import java.io.IOException;

/** What a request is told that no handler answers. */
final class RefusalPage {
    private RefusalPage() {}

    /** For a request that breaks a rule, or did not come in time. */
    static Response of(IOException fault) {
        if (fault instanceof NotTlsException) {
            return ErrorPage.of(
                    StatusCode.BAD_REQUEST, "This port speaks TLS alone. Write https:// instead of http://.");
        }
        if (!(fault instanceof ProtocolException violated)) {
            // R9110-15.5.9-01
            return ErrorPage.of(StatusCode.REQUEST_TIMEOUT, "The request did not arrive in time.");
        }
        Violation violation = violated.violation();
        // R1945-9.4-04, R1945-9.4-02
        return ErrorPage.of(violation.status(), violation.rule() + " (" + violation.section() + ").");
    }

    /** For content that a handler reads no more of. */
    static Response tooLarge() {
        return ErrorPage.of(StatusCode.CONTENT_TOO_LARGE, "The request has more content than is taken here.");
    }

    static Response overloaded() {
        // R1945-9.5-02
        return ErrorPage.of(
                StatusCode.SERVICE_UNAVAILABLE, "Too many requests are on their way to this server. Try again later.");
    }
}
