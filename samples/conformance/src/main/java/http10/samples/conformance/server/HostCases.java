package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.HeadChecks.contentLike;
import static http10.samples.conformance.server.HeadChecks.http10;
import static http10.samples.conformance.server.HeadChecks.noLocationTo;
import static http10.samples.conformance.server.HeadChecks.noUserinfo;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Whom a request is for: Host and absolute-form (RFC 1945 section 5.1.2, RFC 9112 section 3.2). */
final class HostCases {
    private static final String OURS = "http://{HOST}:{PORT}";

    static final List<ServerCase> CASES = List.of(
            row("R1945-3.2.2-04", server -> {
                boolean known = get(server, "http://localhost:{PORT}{O}").status() == 200;
                server.need(known, "the server does not answer for http://localhost");
                get(server, "http://LOCALHOST:{PORT}{O}").expect(served("O"));
            }),
            // RFC 1945 has this form for proxies alone, so whoever never heard of RFC 9112 may find nothing there.
            row(
                    "R1945-5.1.2-02",
                    server -> get(server, OURS + "{O}")
                            .expect(served("O"))
                            .or(status(400), closed())
                            .orWarn(statusClass(4), closed())),
            row("R9112-3.2-02", server -> {
                expectBadHost(server, "a\r\nHost: b");
                expectBadHost(server, "{HOST}:{PORT}\r\nHost: {HOST}:{PORT}");
                for (String host : List.of("a, b", "a/b", "u@a", "a b", "a:xx", "a:-1", "[::1")) {
                    expectBadHost(server, host);
                }
            }),
            row("R9112-3.2-03", server -> {
                server.send("GET {O} HTTP/1.1\r\n\r\n")
                        .expect(status(400), closed())
                        .or(http10(), status(200), closed());
                server.send("GET {O} HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")
                        .expect(status(200, 400), closed())
                        .or(statusClass(3, 4), closed());
            }),
            row("R9112-3.2.2-01", server -> {
                String foreign = " HTTP/1.0\r\nHost: other.example\r\n\r\n";
                server.send("GET " + OURS + "{O}" + foreign)
                        .expect(served("O"))
                        .or(status(400), closed())
                        .orWarn(statusClass(4), closed());
                if (server.has("DIR")) {
                    server.send("GET " + OURS + "{DIR}" + foreign)
                            .expect(statusClass(3), field("Location", own(server)), closed())
                            .or(noLocationTo("other.example"), closed());
                }
            }),
            row("R9112-3.2.2-02", HostCases::foreignTargets),
            row("R9112-3.3-01", server -> {
                String location = own(server);
                server.get("DIR")
                        .expect(statusClass(3), field("Location", location), closed())
                        .or(statusClass(3), field("Location"), closed()); // a configured name
                server.get("DIR", "Host: {HOST}:{PORT}")
                        .expect(statusClass(3), field("Location", location), closed())
                        .or(statusClass(3), field("Location"), noLocationTo("evil.example"), closed());
                server.get("DIR", "Host: evil.example")
                        .expect(status(403), noLocationTo("evil.example"), closed())
                        .or(noLocationTo("evil.example"), closed())
                        .or(statusClass(3), closed()); // any Host will do where no name is configured
            }),
            row("R9110-4.2.4-01", server -> {
                for (Answer answer : Assortment.of(server)) answer.expect(noUserinfo());
                if (server.has("DIR")) {
                    get(server, "http://u:p@{HOST}:{PORT}{DIR}").expect(noUserinfo(), closed());
                    server.get("DIR", "Host: u:p@{HOST}:{PORT}").expect(noUserinfo(), closed());
                }
            }),
            row("R9110-4.2.4-02", server -> {
                for (String authority : List.of("u@{HOST}", "u@{HOST}:{PORT}")) {
                    get(server, "http://" + authority + "/")
                            .expect(status(400), closed())
                            .or(statusClass(4), closed())
                            .or(noReply(), closed());
                }
            }),
            // Whether a configured name stands in Location takes a configuration: see HostPolicyTest.
            row(
                    "PX-SEC-06",
                    server -> server.get("DIR", "Host: a\"><script>")
                            .expect(status(400), Check.not(contentLike(".*<script>.*")), closed())
                            .or(noLocationTo("a\"><script>"), Check.not(contentLike(".*<script>.*")), closed())));

    private static void foreignTargets(Trial server) throws IOException {
        String local = server.send("GET / HTTP/1.0\r\n\r\n").body();
        expectRefused(get(server, "http://example.org/"))
                .or(
                        status(200),
                        Check.of("local content", answer -> answer.body().equals(local)),
                        closed());
        // RFC 9110 section 7.4: what is https must be rejected on a connection that is not secured, unless it comes
        // from
        // a trusted gateway, and whom a server trusts is not seen from outside.
        expectRefused(get(server, "https://{HOST}:{PORT}{O}")).orWarn(served("O"));
        for (String target : List.of("ftp://h/x", "file:///etc/passwd", "http:///x")) {
            expectRefused(get(server, target)).orWarn(statusClass(2, 3), Check.not(contentLike(".*root:.*")));
        }
        // Section 4.2.4 asks for an error, but with SHOULD.
        expectRefused(get(server, "http://u:p@{HOST}:{PORT}/")).orWarn(statusClass(2, 3), closed());
    }

    private static Expectation expectRefused(Answer answer) {
        return answer.expect(status(400), closed())
                .or(status(403, 404, 421), closed())
                .or(status(501, 505), closed())
                .or(noReply(), closed());
    }

    /**
     * RFC 9112 section 3.2 has 400 for any request; a server of RFC 1945 alone does not know Host. Another refusal
     * protects as well.
     */
    private static void expectBadHost(Trial server, String host) throws IOException {
        server.get("O", "Host: " + host)
                .expect(status(400), closed())
                .or(http10(), status(200), closed())
                .or(noReply(), closed())
                .orWarn(statusClass(3, 4), closed());
    }

    /** The folder's address: a path, or the whole URL. */
    private static String own(Trial server) {
        String path = Pattern.quote(server.path("DIR") + "/");
        return "(" + Pattern.quote("http://" + server.server().authority()) + ")?" + path;
    }

    private static Answer get(Trial server, String target) throws IOException {
        return server.send("GET " + target + " HTTP/1.0\r\n\r\n");
    }

    private HostCases() {}
}
