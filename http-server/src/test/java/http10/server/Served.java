package http10.server;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a handler answers, read to its end and closed. */
record Served(int status, FieldSection fields, byte[] octets) {
    static Served get(Handler handler, String target, Field... fields) throws IOException {
        return of(handler, Method.GET, target, fields);
    }

    static Served of(Handler handler, Method method, String target, Field... fields) throws IOException {
        try (Response response = handler.handle(request(method, target, fields))) {
            return new Served(
                    response.status().code(),
                    response.fields(),
                    response.content().octets(1 << 26));
        }
    }

    static Request request(Method method, String target, Field... fields) {
        RequestTarget read = RequestTarget.parse(target).orElseThrow();
        return new Request(new RequestHead(method, read, HttpVersion.HTTP_1_0, FieldSection.of(fields)), Content.NONE);
    }

    String field(String name) {
        return fields.only(FieldName.of(name)).orElse("(none)");
    }

    boolean has(String name) {
        return fields.contains(FieldName.of(name));
    }

    String text() {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
