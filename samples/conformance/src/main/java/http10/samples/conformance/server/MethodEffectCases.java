package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noContent;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.someContent;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ReplyChecks.contains;
import static http10.samples.conformance.server.ReplyChecks.headWithin;
import static http10.samples.conformance.server.ReplyChecks.lacks;
import static http10.samples.conformance.server.ReplyChecks.nothingBeyond;
import static http10.samples.conformance.server.ReplyChecks.sameHeadAs;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What methods do (RFC 1945 section 8 and appendix D.1). */
final class MethodEffectCases {
    private static final String GET_AND_HEAD = "GET, *HEAD|HEAD, *GET";

    static final List<ServerCase> CASES = List.of(
            row(
                    "R1945-8-01",
                    server -> server.send("FOO {O} HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc")
                            .expect(status(501), oneReply(), nothingBeyond(), closed())
                            .or(statusClass(4, 5), oneReply(), closed())),
            row("R1945-8.1-01", server -> {
                server.get("ECHOHDR", "X-Probe: 4711").expect(status(200), contains("4711"));
                if (server.has("HIDDEN"))
                    server.get("HIDDEN").expect(status(404, 403)).orWarn(status(200));
            }),
            row("R1945-8.2-01", server -> {
                for (String fixture : List.of("O", "MISS", "REDIR", "DIR", "MARKUP", "AUTH", "DYN", "BOOM", "BIG")) {
                    if (!fixture.equals("O") && !server.has(fixture)) continue;
                    Answer get = server.get(fixture);
                    server.send("HEAD {" + fixture + "} HTTP/1.0\r\n\r\n")
                            .expect(sameHeadAs(get), fixture.equals("DYN") ? full() : exactLengthOf(get))
                            .or(headWithin(get));
                }
            }),
            row("R1945-8.2-02", server -> {
                String modified = ConditionalGetCases.lastModified(server);
                server.send("HEAD {O} HTTP/1.0\r\nIf-Modified-Since: " + modified + "\r\n\r\n")
                        .expect(status(200), field("Last-Modified"), field("Content-Length"), nothingBeyond())
                        .or(status(200), nothingBeyond())
                        .or(status(304), nothingBeyond());
            }),
            row(
                    "R1945-8.3-01",
                    server -> server.send("POST {POST} HTTP/1.0\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: 3\r\n\r\na=1")
                            .expect(statusClass(2), content("a=1"))),
            row("R1945-8.3-02", server -> {
                post(server, "POST").expect(status(200), someContent());
                if (server.has("NC"))
                    post(server, "NC").expect(status(204), noContent()).or(status(405, 501));
            }),
            row("R1945-9.1-01", server -> {
                try (Conversation conversation = server.connect()) {
                    expectant(conversation, "POST {POST} HTTP/1.0\r\n")
                            .expect(status(200), content("hello"), oneReply())
                            .or(statusClass(2, 4, 5), oneReply());
                }
                server.send("POST {POST} HTTP/1.0\r\nExpect: foo\r\nContent-Length: 5\r\n\r\nhello")
                        .expect(status(200), content("hello"), oneReply())
                        .or(statusClass(2), oneReply())
                        .or(status(417), oneReply());
            }),
            row("R9110-10.1.1-01", server -> {
                try (Conversation conversation = server.connect()) {
                    expectant(conversation, "POST {POST} HTTP/1.1\r\nHost: {HOST}:{PORT}\r\n")
                            .expect(status(200), content("hello"), oneReply())
                            .or(statusClass(2, 4, 5), oneReply())
                            // a server of HTTP/1.1 must send it (RFC 9110 section 10.1.1)
                            .or(status(100), ReplyChecks.nextIs(200));
                }
            }),
            row("R9110-9.1-01", server -> {
                server.get("O").expect(status(200));
                server.send("HEAD {O} HTTP/1.0\r\n\r\n").expect(status(200));
            }),
            row(
                    "R9110-9.3.8-01",
                    server -> server.send("TRACE {O} HTTP/1.0\r\nX-A: secret\r\n\r\n")
                            .expect(status(501), lacks("secret"))
                            .or(statusClass(4, 5), lacks("secret"))),
            row("R7231-6.5.5-01", server -> {
                notAllowed(server.send("POST {O} HTTP/1.0\r\nContent-Length: 0\r\n\r\n"));
                notAllowed(server.send("DELETE {O} HTTP/1.0\r\n\r\n"));
            }),
            row(
                    "R1945-10.1-01",
                    server -> server.send("POST {O} HTTP/1.0\r\nContent-Length: 0\r\n\r\n")
                            .expect(status(405), field("Allow", GET_AND_HEAD))
                            .or(
                                    status(405),
                                    field("Allow", "(.*[, ])?GET([, ].*)?"),
                                    Check.not(field("Allow", ".*POST.*")))
                            .or(Check.not(status(405)), field("Allow", "(.*[, ])?GET([, ].*)?"))
                            // that a 405 must have it is RFC 9110's
                            .or(statusClass(2, 3, 4, 5), noField("Allow"))),
            row(
                    "R1945-10.1-02",
                    server -> server.send("POST {POST} HTTP/1.0\r\nAllow: DELETE\r\nContent-Length: 0\r\n\r\n")
                            .expect(statusClass(2))),
            row(
                    "R1945-D.1.3-01",
                    server -> server.send("LINK {O} HTTP/1.0\r\nLink: </b>; rel=\"next\"\r\n\r\n")
                            .expect(status(501))
                            .or(statusClass(2, 4, 5))),
            row(
                    "R1945-D.1.4-01",
                    server -> server.send("UNLINK {O} HTTP/1.0\r\n\r\n")
                            .expect(status(501))
                            .or(statusClass(2, 4, 5))));

    private MethodEffectCases() {}

    private static Answer post(Trial server, String fixture) throws IOException {
        return server.send("POST {" + fixture + "} HTTP/1.0\r\nContent-Length: 3\r\n\r\na=1");
    }

    /** Sends the content only after the server has had time to say 100. */
    private static Answer expectant(Conversation conversation, String start) throws IOException {
        return conversation
                .send(start + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n")
                .pause(Duration.ofSeconds(1))
                .send("hello")
                .finish();
    }

    /** Whoever does not answer 405 need not say what is allowed. */
    private static void notAllowed(Answer answer) {
        answer.expect(status(405), field("Allow", GET_AND_HEAD), someContent(), exactLength())
                .or(status(405), field("Allow"))
                .or(Check.not(status(405)), statusClass(2, 3, 4, 5));
    }

    private static Check exactLengthOf(Answer get) {
        return field("Content-Length", Integer.toString(get.body().length()));
    }
}
