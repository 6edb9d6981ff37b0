package http10.samples.embedding;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.ErrorPage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows a form, and reads what is posted from it. */
final class FormPost {
    private static final MediaType FORM = MediaType.of("application/x-www-form-urlencoded");
    private static final String PAGE = "<!DOCTYPE html><html lang=en><title>Who are you?</title>"
            + "<form method=post><label>Your name: <input name=name></label> <button>Send</button></form>\n";

    private FormPost() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Running.untilStopped(FormPost::answer);
    }

    // shown: form
    static Response answer(Request request) throws IOException {
        if (request.method().isSafe()) {
            return Response.of(StatusCode.OK, MediaType.HTML, Content.of(PAGE, StandardCharsets.UTF_8));
        }
        if (!request.method().equals(Method.POST)) {
            return ErrorPage.notAllowed("This is a form.", List.of(Method.GET, Method.HEAD, Method.POST));
        }
        if (!request.contentType().equals(FORM)) {
            return ErrorPage.of(new StatusCode(415), "Send it as " + FORM + ".");
        }
        try {
            Map<String, String> form = fields(request.contentAsText(10_000)); // more is answered 413
            return Response.text(StatusCode.OK, "Hello, " + form.getOrDefault("name", "whoever you are") + "!\n");
        } catch (IllegalArgumentException e) {
            return ErrorPage.of(StatusCode.BAD_REQUEST, "A \"%\" of the form has no two hexadecimal digits behind it.");
        }
    }

    static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&")) {
            String[] pair = field.split("=", 2); // both halves are coded alone, so that a value may hold "&" and "="
            String value = pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            fields.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), value);
        }
        return fields;
    }
    // end
}
