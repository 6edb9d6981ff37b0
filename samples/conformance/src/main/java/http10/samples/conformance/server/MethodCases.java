package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.someContent;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ServerCase.row;

import java.util.List;

/** Methods, known and unknown (RFC 1945 section 5.1.1), and the forms of target that go with only one of them. */
final class MethodCases {
    static final List<ServerCase> CASES = List.of(
            row(
                    "R1945-2.2-06",
                    server -> server.send("G@T {O} HTTP/1.0\r\n\r\n")
                            .expectRefusal()
                            .or(status(405, 501))),
            row("R1945-5.1.1-01", server -> {
                for (String method : List.of("get", "Get")) {
                    server.send(method + " {O} HTTP/1.0\r\n\r\n")
                            .expect(status(501), closed())
                            .or(statusClass(4, 5), closed())
                            .or(noReply(), closed());
                }
            }),
            row("R1945-5.1.1-02", server -> {
                for (String method : List.of("BREW", "LINK", "PATCH")) {
                    server.send(method + " {O} HTTP/1.0\r\n\r\n")
                            .expect(status(501), someContent(), closed())
                            .or(status(400, 405), closed());
                }
            }),
            // 501 is what a server "should return" by section 5.1.1; 400 takes a token for an error of grammar.
            row("R1945-5.1.1-03", server -> {
                for (String method : List.of("M-SEARCH", "X!#$%&'*+-.^_`|~")) {
                    server.send(method + " {O} HTTP/1.0\r\n\r\n")
                            .expect(status(501), closed())
                            .or(status(403, 404, 405), closed())
                            .orWarn(status(400), closed())
                            .orWarn(noReply(), closed());
                }
            }),
            row(
                    "R1945-5.1.1-04",
                    server -> server.send("POST {O} HTTP/1.0\r\nContent-Length: 0\r\n\r\n")
                            .expect(status(405), field("Allow"), closed())
                            .or(status(400, 403, 501), closed())
                            .orWarn(
                                    statusClass(2, 3, 4),
                                    closed())), // whether it has a POST is the resource's own affair
            row(
                    "R9112-3-01",
                    server -> server.send("A".repeat(5000) + " {O} HTTP/1.0\r\n\r\n")
                            .expect(status(501), closed())
                            .or(status(400, 405, 414, 431), closed())
                            .or(noReply(), closed())),
            row("R9112-3.2.3-01", server -> {
                expectNoConnect(server.send("CONNECT example.org:80 HTTP/1.0\r\n\r\n"), status(501));
                expectNoConnect(server.send("GET example.org:80 HTTP/1.0\r\n\r\n"), status(400));
                expectNoConnect(server.send("CONNECT / HTTP/1.0\r\n\r\n"), status(501));
            }),
            row("R9112-3.2.4-01", server -> {
                server.send("OPTIONS * HTTP/1.0\r\n\r\n")
                        .expect(status(501), closed())
                        .or(statusClass(2), closed())
                        .or(statusClass(4, 5), closed());
                server.send("GET * HTTP/1.0\r\n\r\n")
                        .expect(status(400), closed())
                        .or(statusClass(4, 5), closed())
                        .or(noReply(), closed());
                server.send("OPTIONS {O} HTTP/1.0\r\n\r\n")
                        .expect(status(501), closed())
                        .or(statusClass(2), closed())
                        .or(status(403, 405), closed());
            }));

    private static void expectNoConnect(Answer answer, Check strict) {
        answer.expect(strict, closed()).or(statusClass(4, 5)).or(noReply(), closed());
    }

    private MethodCases() {}
}
