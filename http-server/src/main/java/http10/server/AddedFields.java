package http10.server;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.Octets;
import http10.message.Request;
import http10.message.Response;
import http10.message.ResponseHead;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Adds fields to every response of another handler: pages of errors, redirections and 304 among them. Where the response has
 * a field of that name, the added one takes its place. What the server answers before a handler is asked, as to a request
 * that is malformed, has none of them.
 */
public final class AddedFields implements Handler {
    /** What it says holds beside what the answer says itself: a field more takes nothing from it. */
    private static final FieldName VARY = FieldName.of("Vary");

    private static final int MOST_RECENT = 64;

    /** What the server says itself, of this response alone; by names in lower case. */
    private static final Set<String> REFUSED = Set.of(
            "accept-ranges",
            "allow",
            "connection",
            "content-encoding",
            "content-length",
            "content-range",
            "content-type",
            "date",
            "etag",
            "keep-alive",
            "last-modified",
            "location",
            "server",
            "transfer-encoding",
            "upgrade",
            "www-authenticate");

    private final List<Field> added;
    private final Handler handler;
    // By several threads at once, without a lock: who sees an old one makes it anew.
    private final Made[] recent = new Made[MOST_RECENT];

    /** A head that is given again and again, as that of a file in memory, and what was made of it. */
    private record Made(ResponseHead given, ResponseHead complete) {}

    private AddedFields(List<Field> added, Handler handler) {
        this.added = List.copyOf(added);
        this.handler = handler;
    }

    /**
     * A handler that adds fields.
     *
     * @param added the fields, repeated names too
     * @param handler makes the responses
     * @return the handler; {@code handler} itself where there are no fields
     * @throws IllegalArgumentException if a field is one that {@link #allows} not
     */
    public static Handler of(List<Field> added, Handler handler) {
        for (Field field : added) {
            if (!allows(field.name())) throw new IllegalArgumentException("the server says itself: " + field.name());
        }
        return added.isEmpty() ? handler : new AddedFields(added, handler);
    }

    /**
     * Whether a field may be added.
     *
     * @param name of the field
     * @return false for those that the server says itself, such as Content-Length and Date
     */
    public static boolean allows(FieldName name) {
        return !REFUSED.contains(Octets.lowerCase(name.text()));
    }

    @Override
    public boolean isQuick() {
        return handler.isQuick();
    }

    @Override
    public Response handle(Request request) throws IOException {
        Response response = handler.handle(request);
        ResponseHead given = response.head();
        int slot = System.identityHashCode(given) % MOST_RECENT;
        Made made = recent[slot];
        if (made == null || made.given != given) {
            made = new Made(given, complete(given));
            recent[slot] = made;
        }
        return new Response(made.complete, response.content());
    }

    private ResponseHead complete(ResponseHead given) {
        FieldSection fields = given.fields();
        for (Field field : added) if (!field.name().equals(VARY)) fields = fields.without(field.name());
        for (Field field : added) fields = fields.with(field.name(), field.value());
        return given.withFields(fields);
    }
}
