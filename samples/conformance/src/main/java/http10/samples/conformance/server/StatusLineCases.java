package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.crlfOnly;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.someContent;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.HeadChecks.http10;
import static http10.samples.conformance.server.ReplyChecks.statusLine;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** The status line and its codes (RFC 1945 sections 6 and 6.1). */
final class StatusLineCases {
    private static final String LONG = "a".repeat(100_000);

    static final List<ServerCase> CASES = List.of(
            row("R1945-6-01", server -> {
                for (String request : List.of(
                        "GET {O} HTTP/1.0\r\n\r\n",
                        "HEAD {O} HTTP/1.0\r\n\r\n",
                        "FOO {O} HTTP/1.0\r\n\r\n",
                        "GET {O} HTTP/1.0\r\nno colon\r\n\r\n",
                        "GET / HTTP/x\r\n\r\n")) {
                    server.send(request).expect(http10()).or(full()).or(noReply(), closed());
                }
            }),
            row("R1945-6.1-01", server -> {
                for (Answer answer : answers(server)) {
                    answer.expect(statusLine("HTTP/1\\.0 [1-5][0-9]{2} [^\r\n]*"), crlfOnly())
                            .or(statusLine("HTTP/1\\.1 [1-5][0-9]{2} [^\r\n]*"), crlfOnly());
                }
            }),
            row("R1945-6.1.1-04", server -> {
                // RFC 1945 section 6.1 takes any TEXT for a phrase, or none.
                String text = "HTTP/1\\.[01] [0-9]{3} [\t -~\u0080-\u00ff]*";
                server.get("O").expect(statusLine("HTTP/1\\.0 200 OK")).or(statusLine(text));
                server.send("GET\r\n\r\n")
                        .expect(statusLine("HTTP/1\\.0 400 Bad Request"))
                        .or(statusLine(text))
                        .or(Check.not(full()));
                server.send("FOO {O} HTTP/1.0\r\n\r\n")
                        .expect(statusLine("HTTP/1\\.0 501 Not Implemented"))
                        .or(statusLine(text));
                if (server.has("MISS")) {
                    server.get("MISS")
                            .expect(statusLine("HTTP/1\\.0 404 Not Found"))
                            .or(statusLine(text));
                }
            }),
            row("R1945-6.1.1-06", StatusLineCases::extensionCodes),
            row("R1945-6.2-01", server -> {
                for (Answer answer : answers(server)) {
                    answer.expect(full(), noField("Transfer-Encoding"), noField("Trailer"), noField("Upgrade"));
                }
            }));

    private StatusLineCases() {}

    private static List<Answer> answers(Trial server) throws IOException {
        return List.of(
                server.get("O"),
                server.send("HEAD {O} HTTP/1.0\r\n\r\n"),
                server.send("FOO {O} HTTP/1.0\r\n\r\n"),
                server.send("GET " + (server.has("DYN") ? "{DYN}" : "{O}") + " HTTP/1.0\r\n\r\n"));
    }

    /** Limits and deadlines differ from server to server: where another one does not object, that is no fault. */
    private static void extensionCodes(Trial server) throws IOException {
        explained(server.send("POST {O} HTTP/1.0\r\nContent-Length: 0\r\n\r\n"), 405)
                .or(statusClass(2)); // it takes it
        explained(server.send("GET {O}?" + LONG + " HTTP/1.0\r\n\r\n"), 414).or(status(200));
        explained(server.get("O", "X: " + LONG), 431).or(status(200));
        explained(server.send("GET {O} HTTP/2.0\r\n\r\n"), 505);
        if (server.has("POST")) {
            explained(server.send("POST {POST} HTTP/1.0\r\nContent-Length: 99999999999999\r\n\r\n"), 413)
                    .or(noReply());
        }
        try (Conversation conversation = server.connect()) {
            Answer late = conversation.send("GET {O} HTTP/1.0\r\nX: ").finish(ClosingCases.LATE);
            if (late.end() != Answer.End.OPEN) explained(late, 408).or(noReply());
        }
    }

    private static Expectation explained(Answer answer, int code) {
        return answer.expect(status(code), http10(), someContent(), field("Content-Type"), closed())
                .or(statusClass(4, 5), someContent(), field("Content-Type"), closed());
    }
}
