package http10.message;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The short page with links for whom a Location does not lead on by itself (RFC 1945 section 9.2 and 9.3). */
final class Note {
    private Note() {}

    /** @throws IllegalArgumentException as {@link Response#redirect} says of its location */
    static Response of(StatusCode status, String sentence, List<String> locations) {
        // R1945-9.3-04, R9110-9.3.3-01
        return withoutLocation(status, sentence, locations).with("Location", locations.get(0));
    }

    /** The same without Location. */
    static Response withoutLocation(StatusCode status, String sentence, List<String> locations) {
        String title = status + " " + status.reason();
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<title>" + title + "</title>\n</head>\n<body>\n<p>" + sentence + "</p>\n<ul>\n");
        for (String location : locations) {
            String text = escaped(checked(location));
            html.append("<li><a href=\"" + text + "\">" + text + "</a></li>\n");
        }
        Content content = Content.of(html.append("</ul>\n</body>\n</html>\n").toString(), StandardCharsets.UTF_8);
        return Response.of(status, MediaType.HTML, content);
    }

    private static String checked(String location) {
        // R9112-11.1-01, PX-SEC-03, PX-SEC-05, R9110-4.2.4-01
        if (isAllowed(location)) return location;
        String shown = location.substring(location.lastIndexOf('@') + 1); // what stands before it may be a password
        throw new IllegalArgumentException("not an http or https URI, nor a path: " + Quoted.of(shown));
    }

    /** {@code javascript:} is a URI too, and would be a link on the page; {@code //host} leads away, but looks like a path. */
    private static boolean isAllowed(String location) {
        if (Reference.hasScheme(location)) {
            return HttpUri.parse(location)
                    .filter(uri -> uri.userinfo().isEmpty())
                    .isPresent();
        }
        Reference reference = Reference.split(location);
        return !location.isEmpty()
                && reference.authority().isEmpty()
                && HttpUri.isTarget(reference.path())
                && HttpUri.isTarget(reference.query().orElse(""))
                && HttpUri.isTarget(reference.fragment().orElse(""));
    }

    /** Of what HTML needs escaped, a URI may hold these two. */
    private static String escaped(String uri) {
        // PX-SEC-03
        return uri.replace("&", "&amp;").replace("'", "&#39;");
    }
}
