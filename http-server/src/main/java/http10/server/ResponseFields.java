package http10.server;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.FieldSectionBuilder;
import http10.message.HttpVersion;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.ResponseHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Completes the head of a response: general fields first, then those of the response, then those of its content (RFC 1945
 * section 4.2).
 */
final class ResponseFields {
    /** What a handler has no say in. */
    private static final List<FieldName> OURS = List.of(
            FieldName.CONTENT_LENGTH,
            FieldName.DATE,
            FieldName.SERVER,
            FieldName.CONNECTION,
            FieldName.TRANSFER_ENCODING);

    // R2068-19.7.1-01
    private static final Optional<Field> KEEP_ALIVE = Optional.of(new Field(FieldName.CONNECTION, "keep-alive"));
    // R9112-9.3-02
    private static final Optional<Field> CLOSE = Optional.of(new Field(FieldName.CONNECTION, "close"));
    private static final int ROOM = 120; // for what is added here, as a rule

    private ResponseFields() {}

    /** The head of a Full-Response. */
    static ResponseHead complete(
            Response response, Optional<RequestHead> request, Field date, Optional<Field> connection, Engine engine) {
        FieldSection given = response.fields();
        FieldSectionBuilder fields = new FieldSectionBuilder(ROOM + given.octets());
        // R1945-10.6-01
        fields.add(date);
        connection.ifPresent(fields::add);
        String product = engine.options().product();
        // R1945-10.14-01
        if (!product.isEmpty()) fields.add(new Field(FieldName.SERVER, product));
        // R9110-8.6-02, R1945-9.3-08
        boolean bare = response.status().forbidsContent();
        // R1945-4.2-06
        if (isPlain(given, bare)) fields.addAll(given);
        else addInOrder(given, bare, request, engine.hosts(), fields);
        // R1945-7.2-06, R1945-10.4-02, R1945-7.2.2-06, R1945-8.2-01: for HEAD as for GET
        OptionalLong length = response.content().length();
        if (!bare && length.isPresent()) {
            fields.add(new Field(FieldName.CONTENT_LENGTH, Long.toString(length.getAsLong())));
        }
        return response.head().withFields(fields.build());
    }

    /** What is said of the connection, if anything; the same object for the same. */
    static Optional<Field> connection(Optional<RequestHead> request, boolean kept) {
        if (kept) return KEEP_ALIVE;
        return request.map(ResponseFields::mayHope).orElse(true) ? CLOSE : Optional.empty();
    }

    /** Whether nothing of the request but its connection decides on the head. */
    static boolean areTheSameForAll(Response response) {
        return !response.fields().contains(FieldName.LOCATION);
    }

    /** Whether all of these fields are sent, and as they are. */
    private static boolean isPlain(FieldSection given, boolean bare) {
        if (bare && given.contains(FieldName.CONTENT_TYPE)) return false;
        for (FieldName name : OURS) if (given.contains(name)) return false;
        return !given.contains(FieldName.LOCATION) && !given.contains(FieldName.WWW_AUTHENTICATE);
    }

    private static void addInOrder(
            FieldSection given,
            boolean bare,
            Optional<RequestHead> request,
            HostPolicy hosts,
            FieldSectionBuilder fields) {
        List<Field> ofContent = new ArrayList<>();
        for (Field field : given) {
            FieldName name = field.name();
            // R1945-4.2-07, R1945-6.2-01, R2145-2.2-02
            if (OURS.contains(name)) continue;
            // R1945-7.2.1-04, R1945-10.3-01, R1945-10.7-03: all else as the handler says
            if (name.equals(FieldName.LOCATION)) fields.add(location(field, request, hosts));
            else if (name.equals(FieldName.WWW_AUTHENTICATE)) fields.add(field);
            else if (!bare || !name.equals(FieldName.CONTENT_TYPE)) ofContent.add(field);
        }
        ofContent.forEach(fields::add);
    }

    /** A peer of HTTP/1.1, or one that asked, would otherwise expect the connection to persist (RFC 9112 section 9.3). */
    private static boolean mayHope(RequestHead request) {
        return request.version().isAtLeast(HttpVersion.HTTP_1_1) || Persistence.isAskedFor(request);
    }

    private static Field location(Field field, Optional<RequestHead> request, HostPolicy hosts) {
        return request.map(head -> new Field(FieldName.LOCATION, hosts.location(field.value(), head)))
                .orElse(field);
    }
}
