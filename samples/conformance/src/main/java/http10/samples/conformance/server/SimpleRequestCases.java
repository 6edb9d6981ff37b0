package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.leftOpen;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.simple;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.ServerCase.row;

import java.util.List;

/** Requests without a version (RFC 1945 sections 4.1 and 5). Since RFC 9112 appendix C.1 a server may refuse them. */
final class SimpleRequestCases {
    private static final String ALADDIN = "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";

    static final List<ServerCase> CASES = List.of(
            row("R1945-3.1-01", server -> expectSimple(server.send("GET {O}\r\n"), contentOf("O"))),
            row("R1945-3.1-07", server -> {
                expectSimple(server.send("GET {O}\r\n"), contentOf("O"));
                server.get("O").expect(served("O"));
            }),
            row("R1945-3.1-09", server -> {
                expectSimple(server.send("GET {O}\r\n"), contentOf("O"));
                expectSimple(server.send("GET {MISS}\r\n"), Check.not(contentOf("O")));
                server.get("O").expect(full(), served("O"));
            }),
            row("R1945-4.1-02", server -> {
                expectNoSimpleRequest(server.send("HEAD {O}\r\n\r\n"));
                String posted = server.has("POST") ? "{POST}" : "{O}";
                expectNoSimpleRequest(server.send("POST " + posted + "\r\n\r\n"));
                expectNoSimpleRequest(server.send("get {O}\r\n\r\n"));
            }),
            row("R1945-4.1-03", server -> expectSimple(server.send("GET {O}\r\nX-A: b\r\n\r\n"), contentOf("O"))),
            row("R1945-5-01", server -> {
                expectSimple(server.send("GET {O}\r\n"), contentOf("O"));
                for (String fixture : List.of("MISS", "REDIR")) {
                    if (!server.has(fixture)) continue;
                    String page = server.get(fixture).body();
                    expectSimple(
                                    server.send("GET {" + fixture + "}\r\n"),
                                    Check.of(
                                            "the page of HTTP/1.0",
                                            answer -> answer.body().equals(page)))
                            .or(simple(), Check.not(contentOf("O")), closed());
                }
                if (server.has("AUTH")) {
                    String secret = server.get("AUTH", ALADDIN).body();
                    expectSimple(
                            server.send("GET {AUTH}\r\n"),
                            Check.of(
                                    "a page that keeps the secret",
                                    answer -> !answer.body().equals(secret)));
                }
            }),
            row("R1945-B-05", server -> {
                expectSimple(server.send("GET {O}\n"), contentOf("O"));
                expectSimple(server.send("GET  {O}\r\n"), contentOf("O"));
                server.send("GET {O} \r\n")
                        .expect(status(400), full(), closed())
                        .or(simple(), closed())
                        .or(noReply(), closed());
            }));

    private static Expectation expectSimple(Answer answer, Check... more) {
        return answer.expect(simple(), Check.all(more), closed())
                .or(status(400, 505), closed())
                .or(noReply(), closed())
                .orWarn(full())
                .orWarn(noReply(), leftOpen()); // for the rest of a head that will not come
    }

    private static void expectNoSimpleRequest(Answer answer) {
        answer.expect(status(400), full(), closed())
                .or(status(405, 501, 505), closed())
                .or(noReply(), closed())
                .or(simple(), Check.not(contentOf("O")), closed()); // a page for a sender of HTTP/0.9
    }

    private SimpleRequestCases() {}
}
