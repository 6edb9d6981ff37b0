package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.HeadChecks.contentLike;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Control octets in a head (RFC 1945 section 2.2, RFC 9112 section 2.2, RFC 9110 section 5.5). */
final class ControlOctetCases {
    private static final String ECHO = "POST {ECHOHDR} HTTP/1.0\r\nContent-Length: 0\r\n";

    static final List<ServerCase> CASES = List.of(
            row("R1945-2.2-10", server -> {
                for (char octet = 1; octet <= 0x7f; octet++) {
                    if (octet == '\t' || octet == '\n' || octet == '\r' || octet >= ' ' && octet < 0x7f) continue;
                    server.get("O", "X-A: a" + octet + "b")
                            .expect(status(400), closed())
                            .or(statusClass(2), closed()) // replaced by SP, or of no concern: RFC 9110 section 5.5
                            .or(noReply(), closed());
                }
            }),
            row("R9112-2.2-02", ControlOctetCases::bareCr),
            row("R9110-5.5-01", ControlOctetCases::nul));

    /** A CR alone is an error or a blank (RFC 9112 section 2.2), but never the end of a line. */
    private static void bareCr(Trial server) throws IOException {
        List<String> requests = List.of(
                "GET {O} HTTP/1.0\r\nX-A: a\rb\r\n\r\n",
                "GET {O} HTTP/1.0\r\r\n\r\n",
                "GET\r{O} HTTP/1.0\r\n\r\n",
                "GET {O} HTTP/1.0\r\nX-A: b\r\rX-C: d\r\n\r\n");
        for (String request : requests) {
            server.send(request)
                    .expect(status(400), full(), closed())
                    .or(served("O"))
                    .or(status(501, 505), closed())
                    .or(noReply(), closed())
                    .orWarn(noReply()); // it takes the line for an unfinished one, and waits
        }
        if (server.has("ECHOHDR")) {
            server.send(ECHO + "X-A: b\rX-C: d\r\n\r\n")
                    .expect(status(400), closed())
                    .or(Check.not(contentLike("(?i)(.*\n)?X-C.*")), Check.not(contentLike(".*\r[^\n].*")))
                    .or(noReply(), closed());
        }
    }

    private static void nul(Trial server) throws IOException {
        server.get("O", "X-A: a\0b")
                .expect(status(400), full(), closed())
                .or(served("O")) // replaced by SP
                .or(noReply(), closed());
        List<String> heads = List.of(
                "G\0ET {O} HTTP/1.0", "GET {O}\0 HTTP/1.0", "GET {O} HTTP/1.\0000", "GET {O} HTTP/1.0\r\nX\0A: b");
        for (String head : heads) {
            server.send(head + "\r\n\r\n").expectRefusal().or(status(501, 505), closed());
        }
        if (server.has("ECHOHDR")) {
            server.send(ECHO + "X-A: a\0b\r\n\r\n")
                    .expect(status(400), closed())
                    .or(Check.not(contentLike(".*\0.*")))
                    .or(noReply(), closed());
        }
    }

    private ControlOctetCases() {}
}
