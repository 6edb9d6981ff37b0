package http10.client;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Request;
import http10.message.RequestHead;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The request head as it is sent: origin-form, Host first, User-Agent, the caller's fields, Content-Length. */
final class Outgoing {
    private Outgoing() {}

    /** @throws IllegalArgumentException as {@link HttpClient#send} says */
    static RequestHead head(Request request, HttpUri uri, ClientOptions options) {
        FieldSection given = request.fields();
        List<Field> fields = new ArrayList<>(given.size() + 3);
        if (given.contains(FieldName.HOST))
            fields.add(new Field(FieldName.HOST, given.first(FieldName.HOST).orElse("")));
        else if (options.sendsHost())
            fields.add(new Field(FieldName.HOST, uri.authority().toString()));
        if (!given.contains(FieldName.USER_AGENT) && !options.userAgent().isEmpty()) {
            fields.add(new Field(FieldName.USER_AGENT, options.userAgent()));
        }
        for (int i = 0; i < given.size(); i++) {
            Field field = given.line(i);
            if (isOurs(field.name())) {
                throw new IllegalArgumentException(field.name() + " is not for the caller to send");
            }
            if (!field.name().equals(FieldName.HOST)) fields.add(field);
        }
        addLength(request, fields);
        RequestHead head = request.head();
        return new RequestHead(head.method(), uri.originForm(), head.version(), FieldSection.of(fields));
    }

    /** What decides on framing and on the connection; HTTP/1.0 has no use for any other value of these. */
    private static boolean isOurs(FieldName name) {
        return switch (Octets.lowerCase(name.text())) {
            case "connection",
                    "content-length",
                    "expect",
                    "keep-alive",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade" -> true;
            default -> false;
        };
    }

    private static void addLength(Request request, List<Field> fields) {
        OptionalLong length = request.content().length();
        if (length.isEmpty()) {
            throw new IllegalArgumentException(
                    "the length of a request's content must be known: its end is never told by closing (RFC 1945"
                            + " section 7.2.2)");
        }
        if (request.content() != Content.NONE || request.method().expectsContent()) {
            fields.add(new Field(FieldName.CONTENT_LENGTH, Long.toString(length.getAsLong())));
        }
    }
}
