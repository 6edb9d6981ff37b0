package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.closedInOrder;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.simple;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ServerCase.row;

import java.util.List;

/** The request line as a whole: its three words, what stands between them, how long it is (RFC 1945 section 5.1). */
final class RequestLineCases {
    private static final int LEAST = 8000; // octets of a request line that ought to be supported, RFC 9112 section 3

    static final List<ServerCase> CASES = List.of(
            // By RFC 9112 section 2.2 the CR may be read as SP, which leaves four words.
            row(
                    "R1945-5.1-02",
                    server -> server.send("GET /a\rb HTTP/1.0\r\n\r\n")
                            .expect(status(400), full(), closed())
                            .or(statusClass(4), closed())
                            .or(noReply(), closed())),
            row("R1945-5.1.2-04", server -> {
                for (String target : List.of("index.html", "?q", "*", "", "http:", "localhost:80")) {
                    server.send("GET " + target + " HTTP/1.0\r\n\r\n").expectRefusal();
                }
            }),
            row("R1945-B-02", server -> {
                for (String line : List.of("GET  {O}  HTTP/1.0", "GET\t{O}\tHTTP/1.0", "GET \t {O} HTTP/1.0")) {
                    server.send(line + "\r\n\r\n")
                            .expect(served("O"))
                            .or(status(400), closed())
                            .or(noReply(), closed());
                }
            }),
            row("R1945-B-04", server -> {
                for (String line : List.of("GET /a b HTTP/1.0", "GET /a HTTP/1.0 HTTP/1.0")) {
                    server.send(line + "\r\n\r\n").expectRefusal().or(statusClass(3), closed());
                }
            }),
            row("R9112-2.2-03", server -> {
                String lines = "GET {O} HTTP/1.0\rX-A: b\r\r";
                // 4xx at the server's deadline, for which a case need not wait
                Answer answer = server.send(lines);
                if (answer.octets().isEmpty()) answer.expect(noReply());
                else expectNoLines(answer);
                expectNoLines(server.sendAndHalfClose(lines)).orWarn(full(), closed()); // ended by the half-close
            }),
            row("R9112-2.2-05", server -> {
                server.send("\r\nGET {O} HTTP/1.0\r\n\r\n").expect(served("O"));
                try (Conversation conversation = server.connect()) {
                    conversation
                            .dribble("\r\nGET {O} HTTP/1.0\r\n\r\n")
                            .finish()
                            .expect(served("O"));
                }
                for (String lines : List.of("\n", "\r\n\r\n\r\n")) {
                    server.send(lines + "GET {O} HTTP/1.0\r\n\r\n")
                            .expect(served("O"))
                            .or(status(400), closed())
                            .or(noReply(), closed());
                }
                server.send("\r\n".repeat(10_000) + "GET {O} HTTP/1.0\r\n\r\n")
                        .expect(status(400), closed())
                        .or(noReply(), closed())
                        .or(statusClass(2, 4), closed());
            }),
            row(
                    "R9112-3-02",
                    server -> server.send("GET /" + "a".repeat(100_000) + " HTTP/1.0\r\n\r\n")
                            .expect(status(414), exactLength(), closedInOrder())
                            .or(status(400, 404, 414, 431), closed()) // 404: it does parse so long a target
                            .or(noReply(), closed())),
            row("R9112-3-03", server -> {
                String start = server.server().fill("GET {MISS}?");
                String end = " HTTP/1.0";
                String line = start + "q".repeat(LEAST - start.length() - end.length()) + end;
                server.send(line + "\r\n\r\n").expect(status(404), closed());
            }),
            // RFC 9112 section 3 lets whoever wants cut the line at white space of any kind.
            row("R9112-3-04", server -> {
                for (String line : List.of(" GET {O} HTTP/1.0", "GET {O} HTTP/1.0 ", "GET\013{O}\fHTTP/1.0")) {
                    server.send(line + "\r\n\r\n")
                            .expect(status(400), closed())
                            .or(served("O"))
                            .or(status(501), closed())
                            .or(noReply(), closed());
                }
            }));

    private RequestLineCases() {}

    private static Expectation expectNoLines(Answer answer) {
        return answer.expect(status(400, 408), full(), closed())
                .or(noReply())
                .or(Check.not(contentOf("O")), Check.any(statusClass(4, 5), simple()), closed());
    }
}
