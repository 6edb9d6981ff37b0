package http10.message;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The short page with links for whom a Location does not lead on by itself (RFC 1945 section 9.2 and 9.3). */
final class Note {
    private static final HttpUri ANY = HttpUri.of("http://localhost/");

    private Note() {}

    /** @throws IllegalArgumentException as {@link Response#redirect} says of its location */
    static Response of(StatusCode status, String sentence, List<String> locations) {
        // R1945-9.3-04, R9110-9.3.3-01
        return withoutLocation(status, sentence, locations).with("Location", locations.get(0));
    }

    /** The same without Location. */
    static Response withoutLocation(StatusCode status, String sentence, List<String> locations) {
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<title>")
                .append(status)
                .append(' ')
                .append(status.reason())
                .append("</title>\n</head>\n<body>\n");
        // R1945-9.3-03, R1945-9.3-05, R1945-8.3-03, R1945-9.2-02
        html.append("<p>").append(sentence).append("</p>\n<ul>\n");
        for (String location : locations) {
            String text = escaped(checked(location));
            html.append("<li><a href=\"")
                    .append(text)
                    .append("\">")
                    .append(text)
                    .append("</a></li>\n");
        }
        Content content = Content.of(html.append("</ul>\n</body>\n</html>\n").toString(), StandardCharsets.UTF_8);
        return Response.of(status, MediaType.HTML, content);
    }

    /** {@code javascript:} is a URI too, and would be a link on the page. */
    private static String checked(String location) {
        boolean allowed =
                HttpUri.isTarget(location.replace('#', '/').replace('[', '/').replace(']', '/'));
        // R9112-11.1-01, PX-SEC-03
        if (location.isEmpty() || !allowed || ANY.resolve(location).isEmpty()) {
            throw new IllegalArgumentException("not an http or https URI, nor a path: " + Quoted.of(location));
        }
        return location;
    }

    /** Of what HTML needs escaped, a URI may hold these two. */
    private static String escaped(String uri) {
        // PX-SEC-03
        return uri.replace("&", "&amp;").replace("'", "&#39;");
    }
}
