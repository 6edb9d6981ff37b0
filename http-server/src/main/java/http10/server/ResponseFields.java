package http10.server;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.ResponseHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Completes the head of a response: general fields first, then those of the response, then those of its content (RFC 1945
 * section 4.2).
 */
final class ResponseFields {
    private ResponseFields() {}

    static ResponseHead complete(Response response, Optional<RequestHead> request, boolean kept, Engine engine) {
        // R1945-3.1-09, R1945-5-01, R1945-6-01
        if (request.map(RequestHead::isSimple).orElse(false)) return ResponseHead.SIMPLE;

        // R9110-8.6-02, R1945-9.3-08
        boolean bare = response.status().forbidsContent();
        List<Field> general = new ArrayList<>();
        List<Field> ofResponse = new ArrayList<>();
        List<Field> ofContent = new ArrayList<>();
        for (Field field : response.fields()) {
            FieldName name = field.name();
            // R1945-4.2-07, R1945-6.2-01, R2145-2.2-02
            if (name.equals(FieldName.CONTENT_LENGTH) || isOurs(name)) continue;
            // R1945-7.2.1-04, R1945-10.3-01, R1945-10.7-03: all else as the handler says
            if (name.equals(FieldName.LOCATION)) ofResponse.add(location(field, request, engine.hosts()));
            else if (name.equals(FieldName.WWW_AUTHENTICATE)) ofResponse.add(field);
            else if (!bare || !name.equals(FieldName.CONTENT_TYPE)) ofContent.add(field);
        }
        // R1945-10.6-01
        general.add(new Field(FieldName.DATE, DateField.now()));
        if (kept) {
            // R2068-19.7.1-01
            general.add(new Field(FieldName.CONNECTION, "keep-alive"));
        } else if (request.map(ResponseFields::mayHope).orElse(true)) {
            // R9112-9.3-02
            general.add(new Field(FieldName.CONNECTION, "close"));
        }
        String product = engine.options().product();
        // R1945-10.14-01
        if (!product.isEmpty()) general.add(new Field(FieldName.SERVER, product));
        // R1945-7.2-06, R1945-10.4-02, R1945-7.2.2-06, R1945-8.2-01: for HEAD as for GET
        if (!bare) addLength(response.content(), ofContent);

        // R1945-4.2-06
        general.addAll(ofResponse);
        general.addAll(ofContent);
        return response.head().withFields(FieldSection.of(general));
    }

    /** A peer of HTTP/1.1, or one that asked, would otherwise expect the connection to persist (RFC 9112 section 9.3). */
    private static boolean mayHope(RequestHead request) {
        return request.version().isAtLeast(HttpVersion.HTTP_1_1) || Persistence.isAskedFor(request);
    }

    private static boolean isOurs(FieldName name) {
        return name.equals(FieldName.DATE)
                || name.equals(FieldName.SERVER)
                || name.equals(FieldName.CONNECTION)
                || name.equals(FieldName.TRANSFER_ENCODING);
    }

    private static Field location(Field field, Optional<RequestHead> request, HostPolicy hosts) {
        return request.map(head -> new Field(FieldName.LOCATION, hosts.location(field.value(), head)))
                .orElse(field);
    }

    private static void addLength(Content content, List<Field> fields) {
        content.length().ifPresent(length -> fields.add(new Field(FieldName.CONTENT_LENGTH, Long.toString(length))));
    }
}
