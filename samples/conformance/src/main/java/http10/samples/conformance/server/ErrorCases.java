package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.closedInOrder;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.simple;
import static http10.samples.conformance.server.Checks.someContent;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.HeadChecks.http10;
import static http10.samples.conformance.server.ReplyChecks.complete;
import static http10.samples.conformance.server.ReplyChecks.lacks;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Client errors and server errors (RFC 1945 sections 9.4 and 9.5). */
final class ErrorCases {
    private static final int REPEATED = 50;
    private static final int MUCH = 10_000_000;
    private static final String SOME = "x".repeat(150_000);

    static final List<ServerCase> CASES = List.of(
            row("R1945-9.4-02", server -> {
                server.send("GET {O} HTTP/1.0 extra\r\n\r\n")
                        .expect(status(400), someContent(), field("Content-Type"))
                        .or(statusClass(4, 5), someContent(), field("Content-Type"))
                        .or(simple()) // it explains itself, if not in HTTP/1.0
                        .or(status(200), contentOf("O"))
                        .or(noReply(), closed());
                server.send("FOO {O} HTTP/1.0\r\n\r\n")
                        .expect(status(501), someContent(), field("Content-Type"))
                        .or(statusClass(4, 5), someContent(), field("Content-Type"));
                if (!server.has("MISS")) return;
                server.get("MISS")
                        .expect(status(404), someContent(), field("Content-Type"))
                        .or(statusClass(4, 5), someContent(), field("Content-Type"));
            }),
            row("R1945-9.4-03", ErrorCases::readDespiteContent),
            row("R1945-9.4-04", server -> {
                for (String request : List.of(
                        "\u0016\u0003\u0001\u0002\0\u0001\r\n\r\n", // the first octets of a TLS hello
                        "GET\r\n\r\n",
                        "GET / HTTP/1.0 extra\r\n\r\n")) {
                    server.send(request)
                            .expect(status(400), http10(), oneReply(), closed())
                            .or(status(400), full(), oneReply(), closed())
                            .or(noReply(), closed())
                            // 400 is a SHOULD, RFC 9112 section 2.2
                            .orWarn(statusClass(2, 3, 4, 5), oneReply())
                            .orWarn(simple(), closed());
                }
            }),
            row("R1945-9.4-09", server -> server.get("MISS").expect(status(404)).or(status(403, 410))),
            row("R1945-9.5-01", server -> {
                server.get("BOOM")
                        .expect(status(500), someContent(), closed(), saysNothingOfItself())
                        .orWarn(noReply(), closed()); // RFC 1945 section 1.3 foresees that a program fails so
                server.get("O").expect(status(200), contentOf("O"));
            }));

    private ErrorCases() {}

    private static Check saysNothingOfItself() {
        return Check.all(lacks("Exception"), lacks("\tat "), lacks(".java"), lacks("Traceback"), lacks("secret"));
    }

    /** While the content is still being sent, the refusal must come through whole. */
    private static void readDespiteContent(Trial server) throws IOException {
        for (int i = 0; i < REPEATED; i++) {
            // Some of it, and few enough octets to be drained, so there is no need for a reset.
            Answer early = server.send("POST {O} HTTP/1.0\r\nContent-Length: " + MUCH + "\r\n\r\n" + SOME);
            early.expect(status(405), complete(), closedInOrder())
                    .or(statusClass(2, 3, 4, 5), complete())
                    .or(noReply()); // for the rest of it
            if (early.end() != Answer.End.CLOSED) break;
        }
        for (int i = 0; i < REPEATED; i++) {
            try (Conversation conversation = server.connect()) {
                Answer answer = conversation.send("POST {O} HTTP/1.0\r\nContent-Length: " + MUCH + "\r\n\r\n").stream(
                                MUCH)
                        .finish();
                answer.expect(status(405), complete(), closed()).or(statusClass(2, 3, 4, 5), complete());
                if (!complete().test().test(answer)) return; // once is enough
            }
        }
    }
}
