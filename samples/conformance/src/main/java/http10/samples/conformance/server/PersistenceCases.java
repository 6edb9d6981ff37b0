package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.leftOpen;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.ReplyChecks.keepAlive;
import static http10.samples.conformance.server.ReplyChecks.persistsAsSaid;
import static http10.samples.conformance.server.ReplyChecks.replies;
import static http10.samples.conformance.server.ReplyChecks.statusLine;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Which connections are kept (RFC 2068 section 19.7.1, RFC 9112 section 9). */
final class PersistenceCases {
    private static final String KEEP = "Connection: keep-alive";
    private static final String AGAIN = "GET {O} HTTP/1.0\r\n" + KEEP + "\r\n\r\n";
    private static final String PLAIN = "GET {O} HTTP/1.0\r\n\r\n";

    /** Long enough to tell a connection that is kept; short enough that it is not idle. */
    private static final Duration SOON = Duration.ofSeconds(1);

    static final List<ServerCase> CASES = List.of(
            row("R2068-19.7.1-01", PersistenceCases::threeTimes),
            row(
                    "R2068-19.7.1-02",
                    server -> server.send(PLAIN + PLAIN)
                            .expect(status(200), contentOf("O"), oneReply(), Check.not(keepAlive()), closed())
                            .or(status(400), oneReply(), Check.not(keepAlive()), closed())),
            row("R2068-19.7.1-03", PersistenceCases::needsLength),
            row(
                    "R2068-19.7.1.1-01",
                    server -> server.get("O", "Keep-Alive: timeout=5")
                            .expect(status(200), contentOf("O"), oneReply(), Check.not(keepAlive()), closed())),
            row("R9112-9.3-01", server -> {
                for (String connection : List.of("Connection: Keep-Alive", "Connection: foo, KEEP-ALIVE")) {
                    kept(server, "GET {O} HTTP/1.0\r\n" + connection + "\r\n\r\n");
                }
                server.get("O", "Connection: close, keep-alive").expect(status(200), oneReply(), closed());
                server.get("O").expect(status(200), oneReply(), closed());
            }),
            row("R9112-9.3-02", server -> {
                String request = "GET {O} HTTP/1.1\r\nHost: {HOST}:{PORT}\r\n";
                exchange(server, request + "\r\n")
                        .expect(statusLine("HTTP/1\\.0 200.*"), persistsAsSaid(), closesAsSaid())
                        .or(statusLine("HTTP/1\\.0 .*"), closed())
                        .or(closesAsSaid());
                // Who is asked not to persist is a server that does not.
                exchange(server, request + "Connection: close\r\n\r\n")
                        .expect(statusLine("HTTP/1\\.0 200.*"), field("Connection", "close"), closed())
                        .or(statusLine("HTTP/1\\.0 .*"), closed())
                        .or(closesAsSaid());
            }),
            row("R9112-9.3.2-01", PersistenceCases::inOrder),
            row(
                    "R9112-9.6-01",
                    server -> server.send("GET {O} HTTP/1.0\r\nConnection: close\r\n\r\n" + PLAIN)
                            .expect(status(200), contentOf("O"), oneReply(), closed())
                            .orWarn(status(400), oneReply(), closed())));

    private PersistenceCases() {}

    private static Answer exchange(Trial server, String request) throws IOException {
        try (Conversation conversation = server.connect()) {
            return conversation.send(request).receiveReply().finish(SOON);
        }
    }

    /** A server may grant it or not; it may also close after all, but then a client has hoped in vain. */
    private static Answer kept(Trial server, String request) throws IOException {
        Answer answer = exchange(server, request);
        answer.expect(full(), persistsAsSaid()).orWarn(full());
        return answer;
    }

    private static void threeTimes(Trial server) throws IOException {
        if (kept(server, AGAIN).end() != Answer.End.OPEN) return;
        try (Conversation conversation = server.connect()) {
            for (int i = 0; i < 3; i++) conversation.send(AGAIN).receiveReply();
            conversation
                    .finish(SOON)
                    .expect(replies(3), everyReplyIsKept(), leftOpen())
                    .orWarn(full(), closed()); // it may have had enough of them
        }
    }

    private static Check everyReplyIsKept() {
        return Check.of(
                "keep-alive and a Content-Length in each",
                answer -> answer.replies().stream()
                        .allMatch(reply -> ReplyChecks.option(reply, "keep-alive") && reply.has("Content-Length")));
    }

    private static void needsLength(Trial server) throws IOException {
        kept(server, "HEAD {O} HTTP/1.0\r\n" + KEEP + "\r\n\r\n");
        if (server.has("NC")) kept(server, "GET {NC} HTTP/1.0\r\n" + KEEP + "\r\n\r\n");
        if (server.has("DYN")) {
            exchange(server, "GET {DYN} HTTP/1.0\r\n" + KEEP + "\r\n\r\n")
                    .expect(status(200), Check.not(keepAlive()), closed())
                    .or(status(200), keepAlive(), exactLength());
        }
        if (!server.reference("O").has("Last-Modified")) return;
        String modified = "If-Modified-Since: " + ConditionalGetCases.lastModified(server);
        kept(server, "GET {O} HTTP/1.0\r\n" + KEEP + "\r\n" + modified + "\r\n\r\n");
    }

    private static Check closesAsSaid() {
        return Check.of(
                "Connection: close, and a closed connection, or neither",
                answer -> answer.isFull()
                        && ReplyChecks.option(answer.last(), "close") != (answer.end() == Answer.End.OPEN));
    }

    private static void inOrder(Trial server) throws IOException {
        boolean granted = ReplyChecks.option(exchange(server, AGAIN).last(), "keep-alive");
        server.need(granted, "the server offers no keep-alive");
        String other = "GET {" + (server.has("ONE") ? "ONE" : "INDEX") + "} HTTP/1.0\r\n" + KEEP + "\r\n\r\n";
        server.send(AGAIN + other + "GET {O} HTTP/1.0\r\nConnection: close\r\n\r\n")
                .expect(replies(3), inOrder("O", server.has("ONE") ? "ONE" : "INDEX", "O"), closed())
                .orWarn(contentOf("O"), closed()); // a client that gets fewer asks again
    }

    private static Check inOrder(String... fixtures) {
        return Check.of("answers in order", answer -> {
            for (int i = 0; i < fixtures.length; i++) {
                String body = answer.trial().reference(fixtures[i]).body();
                if (!answer.replies().get(i).body().equals(body)) return false;
            }
            return true;
        });
    }
}
