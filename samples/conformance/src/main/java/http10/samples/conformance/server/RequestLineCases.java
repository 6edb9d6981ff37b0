package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.simple;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.ServerCase.row;

import java.util.List;

/** The request line: method, request-target, version (RFC 1945 sections 3.1, 5.1). */
final class RequestLineCases {
    static final List<ServerCase> CASES = List.of(
            row(
                    "R1945-2.2-06",
                    server -> server.send("G@T {O} HTTP/1.0\r\n\r\n")
                            .expect(status(400), closed())
                            .or(status(501))),
            row(
                    "R1945-3.1-01",
                    server -> server.send("GET {O}\r\n")
                            .expect(simple(), closed(), contentOf("O"))
                            .or(status(400))
                            .or(noReply(), closed())),
            row("R1945-3.1-12", server -> {
                for (String version : List.of("HTTP/1", "HTTP/1.", "HTTP/.0", "HTTP/1.0.0", "HTTP/1.0x", "junk")) {
                    server.send("GET {O} " + version + "\r\n\r\n")
                            .expect(status(400), full(), closed())
                            .or(status(505), closed())
                            .or(noReply(), closed());
                }
            }));

    private RequestLineCases() {}
}
