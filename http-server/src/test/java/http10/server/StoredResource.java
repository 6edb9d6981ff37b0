package http10.server;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One resource in memory that PUT replaces and DELETE removes, each at once or not at all. */
final class StoredResource implements Handler {
    private final AtomicReference<Optional<byte[]>> stored = new AtomicReference<>(Optional.empty());

    @Override
    public Response handle(Request request) throws IOException {
        return switch (request.method().token()) {
            case "GET", "HEAD" ->
                stored.get()
                        .map(octets -> Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(octets)))
                        .orElseGet(StoredResource::nothing);
            case "PUT" -> put(request);
            case "DELETE" ->
                stored.getAndSet(Optional.empty()).isPresent() ? Response.of(StatusCode.NO_CONTENT) : nothing();
            default ->
                ErrorPage.notAllowed(
                        "This is stored and removed, nothing else.",
                        List.of(Method.GET, Method.HEAD, Method.PUT, Method.DELETE));
        };
    }

    /** All of the content is read before any of it is stored. */
    private Response put(Request request) throws IOException {
        byte[] octets = request.content().octets(1 << 20);
        boolean replaced = stored.getAndSet(Optional.of(octets)).isPresent();
        return replaced
                ? Response.of(StatusCode.NO_CONTENT)
                : Response.created(request.target().path());
    }

    private static Response nothing() {
        return ErrorPage.of(StatusCode.NOT_FOUND, "Nothing is stored here.");
    }
}
