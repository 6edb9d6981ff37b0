package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.HeadChecks.noLocationTo;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Escapes, delimiters and segments of the request-target (RFC 1945 sections 3.2.1 and 5.1.2, RFC 3986). */
final class UriCases {
    private static final Check ENCODED = Check.of(
            "a Location without blanks",
            answer -> answer.first()
                    .field("Location")
                    .filter(at -> at.indexOf(' ') < 0)
                    .isPresent());

    static final List<ServerCase> CASES = List.of(
            row("R1945-3.2.1-01", server -> {
                for (String path : List.of("/a%zz", "/a%", "/a%4", "/%u0041", "/% 41")) expectNoUri(server, path);
            }),
            row("R1945-3.2.1-02", server -> {
                for (String path : List.of("/a\"b", "/a<b", "/a>b", "/a\177b", "/a\1b")) expectNoUri(server, path);
            }),
            row("R1945-3.2.1-03", server -> {
                for (String path : List.of("/\u00c3\u00a9", "/a|b", "/a\\b")) expectNoUri(server, path);
            }),
            row(
                    "R1945-3.2.1-04",
                    server -> get(server, "{O};v=1")
                            .expect(status(404), closed())
                            .or(status(400, 403), closed())
                            .or(status(200), closed())),
            row("R1945-5.1.2-03", server -> {
                get(server, escaped(server.path("O"))).expect(served("O"));
                if (server.has("SPACE")) get(server, "{SPACE}").expect(status(200), closed());
            }),
            row("R3986-2.1-01", server -> {
                String path = server.path("DOT");
                for (String dot : List.of("%2e", "%2E")) {
                    get(server, path.replace(".", dot)).expect(served("DOT"), status(200));
                }
            }),
            // That the handler sees "&" as the query's value is for tests within.
            row("R3986-2.2-01", server -> {
                if (server.has("SUB"))
                    get(server, "{SUB}%2F")
                            .expect(status(404), closed())
                            .or(status(400), closed())
                            .orWarn(
                                    statusClass(2, 3, 4),
                                    closed()); // not equivalent, but who names its own may take both
                get(server, "{O}%3Fx").expect(status(404), closed()).or(statusClass(4), closed());
                get(server, "{O}?a=%26").expect(served("O"));
            }),
            row("R3986-2.4-01", server -> {
                get(server, "{PERCENT}")
                        .expect(status(200), closed())
                        .orWarn(status(400, 403), closed()); // refused, rather than decoded twice
                get(server, server.path("PERCENT").replace("%25", "%"))
                        .expect(status(404), closed())
                        .or(statusClass(4), closed());
                get(server, "/%252e%252e/x").expect(status(404), closed()).or(statusClass(4), closed());
            }),
            row("R3986-2.5-01", server -> {
                List<String> broken =
                        List.of("/%c0%af", "/%c0%ae%c0%ae/", "/%ed%a0%80", "/%f4%90%80%80", "/%e2%82", "/%ff");
                for (String path : broken) {
                    get(server, path)
                            .expect(status(400), closed())
                            .or(status(404), closed())
                            .or(noReply(), closed());
                }
                if (server.has("ACCENT")) get(server, "{ACCENT}").expect(status(200), closed());
            }),
            row("R3986-3.3-01", server -> {
                get(server, "{O}/")
                        .expect(status(404), closed())
                        .or(statusClass(4), closed())
                        .orWarn(statusClass(2, 3), closed()); // another URI, but perhaps of the same resource
                get(server, "/{O}")
                        .expect(status(404), closed())
                        .or(served("O"))
                        .or(status(400, 403), closed())
                        .or(statusClass(3), noLocationTo(server.path("O").substring(1)), closed());
            }),
            row("R3986-3.4-01", server -> {
                get(server, "{O}?../../x?y=/z").expect(served("O"));
                get(server, "{O}?").expect(served("O"));
            }),
            row("R3986-7.3-01", server -> {
                for (String path : List.of("{O}%00.txt", "/%0a", "/%7f")) expectNoUri(server, path);
            }),
            // By RFC 9112 section 3.2 a redirect to the encoded target is the other way.
            row(
                    "R9112-3.2-01",
                    server -> get(server, server.path("SPACE").replace("%20", " "))
                            .expect(status(400), closed())
                            .or(statusClass(3), ENCODED, closed())
                            .or(noReply(), closed())),
            row("R9112-3.2.1-01", server -> {
                for (String path : List.of("//evil.example/a", "///x")) {
                    get(server, path)
                            .expect(status(404), noLocationTo("evil.example"), closed())
                            .or(statusClass(2, 3, 4), noLocationTo("evil.example"), noLocationTo("x"), closed());
                }
            }),
            row(
                    "R9110-7.1-02",
                    server -> get(server, "{O}#frag")
                            .expect(status(400), closed())
                            .or(status(200), contentOf("O"), closed())
                            .or(status(404), closed())
                            .or(noReply(), closed())));

    private static Answer get(Trial server, String path) throws IOException {
        return server.send("GET " + path + " HTTP/1.0\r\n\r\n");
    }

    private static void expectNoUri(Trial server, String path) throws IOException {
        get(server, path)
                .expect(status(400), closed())
                .or(status(403, 404), closed())
                .or(noReply(), closed());
    }

    /** The path with every letter and dot escaped, though none needs it. */
    private static String escaped(String path) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char octet = path.charAt(i);
            boolean plain = octet == '/'
                    || octet == '%'
                    || i > 0 && path.charAt(i - 1) == '%'
                    || i > 1 && path.charAt(i - 2) == '%';
            out.append(plain ? "" + octet : String.format("%%%02X", (int) octet));
        }
        return out.toString();
    }

    private UriCases() {}
}
