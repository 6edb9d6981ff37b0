package http10.server;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.StatusCode;
import java.nio.charset.StandardCharsets;

/**
 * The frame of every page this server makes: one look, whole in itself, nothing loaded from elsewhere. The policy names
 * style sheets and scripts by their digests, so that nothing smuggled into a page would be applied or run.
 */
final class Page {
    /** Colours and type, as on the sample site. */
    static final Asset STYLE = Asset.read("page.css", "+yVq3hkmsEohHzicX84rpj0jstXA9Cap3oLvp8NJr+Y=");

    /** What a page may use that has this style sheet alone. */
    static final String SOURCES = "; style-src " + STYLE.source();

    /** A mark in the tab, for which no browser has to ask the server. */
    private static final String ICON = "<link rel=\"icon\" href=\"data:image/svg+xml,"
            + "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 18 18'%3E"
            + "%3Cpath fill='%23158a80' d='M1 4a1.5 1.5 0 0 1 1.5-1.5H7l2 2h6.5A1.5 1.5 0 0 1 17 6v8"
            + "a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 1 14z'/%3E%3C/svg%3E\">\n";

    private Page() {}

    /** A page with this style sheet alone. */
    static Response of(StatusCode status, String title, String body) {
        StringBuilder html = new StringBuilder(3500 + body.length());
        start(title, html);
        end(html.append("</head>\n<body>\n").append(body));
        Content content = Content.of(html.toString(), StandardCharsets.UTF_8);
        // R1945-3.4-03, PX-SEC-02
        return secured(Response.of(status, MediaType.HTML, content), SOURCES);
    }

    /**
     * A response with the fields that everything made here has.
     *
     * @param sources directives for styles and scripts
     */
    static Response secured(Response response, String sources) {
        return response.with("X-Content-Type-Options", "nosniff")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:" + sources
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    /** Opens the page and its head, which whoever goes on closes. */
    static StringBuilder start(String title, StringBuilder html) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        escape(title, html).append("</title>\n").append(ICON);
        return html.append("<style>").append(STYLE.text()).append("</style>\n");
    }

    static StringBuilder end(StringBuilder html) {
        return html.append("</body>\n</html>\n");
    }

    /**
     * Appends text so that it is nothing but text, in an element as well as in a quoted attribute. Control characters,
     * which HTML cannot hold, and those that turn the direction of what follows become U+FFFD.
     */
    static StringBuilder escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // PX-SEC-03
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(isUnfit(c) ? '\ufffd' : c);
            }
        }
        return html;
    }

    /** Whether it is a control character, or turns the direction of what follows. */
    static boolean isUnfit(char c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
