package http10.server;

import http10.message.Request;
import http10.message.Response;
import java.io.IOException;

/**
 * Answers requests. It is called by many threads at once. What is not found or not allowed is a response, not an
 * exception.
 */
@FunctionalInterface
public interface Handler {
    /**
     * Answers one request. The server adds Date, Server and Content-Length, makes Location absolute where the
     * request names this host, leaves the content out where the method or the status code has none, and closes the response.
     *
     * @param request its content may be read until this method returns, and need not be
     * @return the response
     * @throws IOException if the content cannot be read, or the answer not be made; a fault of the peer's in the request
     *     is answered as the protocol says, a {@link http10.message.ContentTooLargeException} about its content by 413,
     *     anything else by 500
     */
    Response handle(Request request) throws IOException;

    /**
     * Whether {@link #handle} never waits for long, as for another server or for a lock. The thread that accepts
     * connections runs such a handler itself, which saves handing the connection over.
     *
     * @return false unless overridden
     */
    default boolean isQuick() {
        return false;
    }
}
