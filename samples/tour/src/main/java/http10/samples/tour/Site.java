package http10.samples.tour;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.HttpDate;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The one handler of all accept loops: a request in, a response out, and no word of sockets. */
final class Site {
    private static final Instant MODIFIED = Instant.parse("1996-05-01T12:00:00Z");
    private static final String PAGE = "<!DOCTYPE html><title>tour</title><a href=\"/words.txt\">words</a>\n";

    private Site() {}

    static Response answer(RequestHead request) {
        if (!request.method().equals(Method.GET) && !request.method().equals(Method.HEAD)) {
            boolean known = request.method().equals(Method.POST)
                    || request.method().equals(Method.PUT)
                    || request.method().equals(Method.DELETE);
            if (!known) return Response.text(StatusCode.NOT_IMPLEMENTED, "no such method here\n");
            return Response.text(StatusCode.METHOD_NOT_ALLOWED, "this can only be read\n")
                    .with("Allow", "GET, HEAD");
        }
        return switch (decoded(request.target().path())) {
            case "/" -> page("text/html", PAGE, request);
            case "/words.txt" -> page("text/plain", "hello, world\n", request);
            case "/who" -> Response.text(StatusCode.OK, who());
            default -> Response.text(StatusCode.NOT_FOUND, "there is nothing here\n");
        };
    }

    /** Tells the accept loops apart: which process and thread runs this handler. */
    private static String who() {
        return "process " + ProcessHandle.current().pid() + ", thread "
                + Thread.currentThread().getName() + "\n";
    }

    /** An escape stands for its octet (RFC 1945 section 5.1.2); what looks like one and is none stays, and is not found. */
    private static String decoded(String path) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            int octet = path.charAt(i);
            if (octet == '%' && i + 2 < path.length()) {
                int high = Character.digit(path.charAt(i + 1), 16);
                int low = Character.digit(path.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    octet = high << 4 | low;
                    i += 2;
                }
            }
            out.append((char) octet);
        }
        return out.toString();
    }

    private static Response page(String type, String text, RequestHead request) {
        Field modified = new Field(FieldName.of("Last-Modified"), HttpDate.format(MODIFIED));
        if (request.method().equals(Method.GET) && isUnchanged(request)) {
            return new Response(ResponseHead.of(StatusCode.NOT_MODIFIED, modified), Content.NONE);
        }
        return Response.of(StatusCode.OK, MediaType.parse(type).orElseThrow(), Content.of(text, StandardCharsets.UTF_8))
                .with(modified);
    }

    /** A date in the future, or none at all, asks nothing (RFC 1945 section 10.9). */
    private static boolean isUnchanged(RequestHead request) {
        Instant now = Instant.now();
        Optional<Instant> since =
                request.fields().only(FieldName.of("If-Modified-Since")).flatMap(text -> HttpDate.parse(text, now));
        return since.isPresent() && !since.get().isAfter(now) && !MODIFIED.isAfter(since.get());
    }
}
