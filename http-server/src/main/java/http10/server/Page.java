package http10.server;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.StatusCode;
import java.nio.charset.StandardCharsets;

/**
 * The frame of every page this server makes: one look, no script, nothing loaded from elsewhere. The policy names the
 * style sheets by their digest, so that not even a style smuggled into a page would be applied.
 */
final class Page {
    /** Colours and type, as on the sample site. Its digest stands in {@link #policy}; a test compares the two. */
    static final String STYLE = """
            :root{color-scheme:light dark;--ground:#fbf9f4;--panel:#f3eee3;--ink:#22262b;--quiet:#5b626c;--rule:#ddd6c7;\
            --link:#0a655f;--mark:#a83c17;--serif:ui-serif,"Iowan Old Style",Palatino,Georgia,serif;\
            --mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
            @media(prefers-color-scheme:dark){:root{--ground:#14171b;--panel:#1d2127;--ink:#e3e1db;--quiet:#a0a7b1;\
            --rule:#343a43;--link:#66cbc2;--mark:#f0a078}}
            *{box-sizing:border-box}
            html{text-size-adjust:100%;-webkit-text-size-adjust:100%}
            body{margin:0 auto;max-width:54rem;padding:clamp(1.25rem,5vw,3.5rem) 1.25rem;background:var(--ground);\
            color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;\
            overflow-wrap:anywhere}
            h1{margin:0;font:600 clamp(1.7rem,5.5vw,2.4rem)/1.2 var(--serif);letter-spacing:-.015em}
            a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
            a:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:2px}
            .code{margin:12vh 0 .6rem;color:var(--mark);font:600 1rem/1 var(--mono);letter-spacing:.08em}
            .code::after{content:"";display:block;width:3.2rem;margin-top:.9rem;border-top:3px solid}
            .say{max-width:38rem;margin:.8rem 0 1.6rem;color:var(--quiet);font-size:1.15rem}
            """;

    private static final String STYLE_DIGEST = "CtFc0g39+HyB7CsaRqYgY1u4RcZwIq2raVc60S407Ho=";

    private Page() {}

    /** A page without a style sheet of its own. */
    static Response of(StatusCode status, String title, String body) {
        StringBuilder html = new StringBuilder(2500 + body.length());
        start(title, "", html);
        return of(status, end(html.append(body)), "");
    }

    /**
     * A response with the fields that every page has.
     *
     * @param moreStyles digest of a second style sheet as the policy writes it, or nothing
     */
    static Response of(StatusCode status, CharSequence html, String moreStyles) {
        // R1945-3.4-03, PX-SEC-02
        return Response.of(status, MediaType.HTML, Content.of(html.toString(), StandardCharsets.UTF_8))
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", policy(moreStyles));
    }

    static String policy(String moreStyles) {
        return "default-src 'none'; style-src 'sha256-" + STYLE_DIGEST + "'" + moreStyles
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    static void start(String title, String moreStyle, StringBuilder html) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        escape(title, html).append("</title>\n<style>").append(STYLE).append("</style>\n");
        if (!moreStyle.isEmpty()) html.append("<style>").append(moreStyle).append("</style>\n");
        html.append("</head>\n<body>\n");
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

    private static boolean isUnfit(char c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
