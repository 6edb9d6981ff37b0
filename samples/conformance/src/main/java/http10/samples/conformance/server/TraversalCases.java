package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ReplyChecks.lacks;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Paths that lead where nothing is served (RFC 1945 section 12.5). */
final class TraversalCases {
    private static final List<String> CLIMBING = List.of(
            "/../etc/passwd",
            "/a/../../etc/passwd",
            "/..",
            "/../",
            "/./../x",
            "/a/b/../../../x",
            "/%2e%2e/etc/passwd",
            "/.%2e/x",
            "/..%00/x",
            "/%c0%ae%c0%ae/x");
    private static final List<String> STRANGE =
            List.of("/%2e%2e%2fetc/passwd", "/..%5c..%5cx", "/..;/x", "/%252e%252e/x", "/....//x");
    private static final List<String> SPECIAL = List.of(
            "/con",
            "/aux.txt",
            "/nul",
            "/a::$DATA",
            "/index.html::$DATA",
            "/index.html.",
            "/index.html%20",
            "/INDEX~1.HTM",
            "/C:/x",
            "/%5c%5chost%5cshare",
            "/dev/null");

    static final List<ServerCase> CASES = List.of(
            row("R1945-12.5-01", server -> {
                String top = server.send("GET / HTTP/1.0\r\n\r\n").body();
                for (String path : CLIMBING) outside(server, path, 400).or(status(200), content(top));
                for (String path : STRANGE) outside(server, path, 404);
            }),
            row("R1945-12.5-02", server -> {
                String index = server.path("INDEX");
                int name = index.lastIndexOf('/');
                String there = index.substring(0, name) + "/.";
                String escaped = index.substring(0, name) + "/%2e";
                for (String path : List.of(
                        "{SUB}/.." + index.substring(name),
                        "{SUB}/not-there/../.." + index.substring(name),
                        escaped + index.substring(name),
                        there + index.substring(name))) {
                    server.send("GET " + path + " HTTP/1.0\r\n\r\n")
                            .expect(status(200), contentOf("INDEX"))
                            .or(status(400, 403, 404))
                            .or(status(301, 302, 307, 308), field("Location", "[^?]*" + index));
                }
            }),
            // of x.bak~ nothing is required: whether that is internal, only the owner of the folder knows
            row("R1945-12.5-03", server -> {
                server.get("HIDDEN").expect(status(404)).or(status(403));
                if (server.has("HIDDENDIR"))
                    server.get("HIDDENDIR").expect(status(404)).or(status(403));
            }),
            row(
                    "R1945-12.5-04",
                    server -> server.get("LINK").expect(status(404)).or(status(403))),
            row("R1945-12.5-05", server -> {
                for (String path : SPECIAL) {
                    server.send("GET " + path + " HTTP/1.0\r\n\r\n")
                            .expect(status(404))
                            .or(status(400, 403));
                }
            }),
            row("R9110-17.3-01", TraversalCases::otherwiseSpelt));

    private TraversalCases() {}

    /** A redirection to the path without its dots is as good as a refusal; so is the top, as what lies above the top. */
    private static Expectation outside(Trial server, String path, int code) throws IOException {
        return server.send("GET " + path + " HTTP/1.0\r\n\r\n")
                .expect(status(code), noField("Location"))
                .or(status(400, 403, 404), noField("Location"))
                .or(statusClass(3), field("Location", "[^.]*|https?://[^/]*/[^.]*"))
                .or(noReply())
                .or(statusClass(4, 5), noField("Location"))
                .orWarn(statusClass(2, 3), lacks("root:"));
    }

    /** Other spellings of the name of a file that is hidden. */
    private static void otherwiseSpelt(Trial server) throws IOException {
        String path = server.path("HIDDEN");
        server.need(server.get("HIDDEN").status() / 100 == 4, "the server does not hide {HIDDEN}");
        int at = path.lastIndexOf('/') + 1;
        String name = path.substring(at);
        StringBuilder escaped = new StringBuilder();
        StringBuilder upper = new StringBuilder();
        for (char octet : name.toCharArray()) {
            escaped.append('%').append(Integer.toHexString(octet));
            upper.append(octet >= 'a' && octet <= 'z' ? (char) (octet - 0x20) : octet);
        }
        for (String spelt : List.of(upper.toString(), name + "/", name + "%20", escaped.toString())) {
            server.send("GET " + path.substring(0, at) + spelt + " HTTP/1.0\r\n\r\n")
                    .expect(status(404))
                    .or(status(400, 403));
        }
    }
}
