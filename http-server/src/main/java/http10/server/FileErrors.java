package http10.server;

import http10.message.Method;
import http10.message.Response;
import http10.message.StatusCode;
import java.util.List;

/** What is answered where there is no file to answer with. */
final class FileErrors {
    private FileErrors() {}

    static Response refused(Method method) {
        if (method.expectsContent() || method.equals(Method.DELETE)) {
            // R1945-5.1.1-04, R1945-D.1.1-01, R1945-D.1.1-02, R1945-D.1.2-01
            return ErrorPage.notAllowed(
                    "Files are served here, to GET and HEAD only.", List.of(Method.GET, Method.HEAD));
        }
        // R1945-5.1.1-02, R1945-8-01, R9112-3-01, R1945-D.1.3-01, R1945-D.1.4-01, R9110-9.3.8-01, R9112-3.2.3-01,
        // R9112-3.2.4-01
        return ErrorPage.of(StatusCode.NOT_IMPLEMENTED, "This server knows the methods GET and HEAD.");
    }

    static Response malformed() {
        return ErrorPage.of(
                StatusCode.BAD_REQUEST, "The path in this address is not well-formed, or leads too far up.");
    }

    /** The same for what does not exist and for what may not be seen. */
    static Response notFound() {
        // R1945-9.4-09
        return ErrorPage.of(StatusCode.NOT_FOUND, "Nothing on this server has this address.");
    }

    static Response forbidden() {
        return ErrorPage.of(StatusCode.FORBIDDEN, "This server is not allowed to read what has this address.");
    }

    static Response notListed() {
        return ErrorPage.of(StatusCode.FORBIDDEN, "This folder has no page, and is not listed.");
    }

    static Response changing() {
        return ErrorPage.of(StatusCode.SERVICE_UNAVAILABLE, "What has this address is changing right now. Ask again.");
    }
}
