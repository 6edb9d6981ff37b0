package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.closedInOrder;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Heads that are too large, and heads in small pieces (RFC 6585 section 5). */
final class LimitCases {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int ENDLESS = 8 << 20;

    static final List<ServerCase> CASES = List.of(row("R6585-5-01", LimitCases::oversized), row("PX-IO-01", server -> {
        String request = "POST {POST} HTTP/1.0\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhello";
        Answer whole = server.send(request);
        whole.expect(status(200), content("hello"), oneReply()).or(statusClass(2));
        try (Conversation conversation = server.connect()) {
            same(conversation.dribble(request).finish(), whole);
        }
        // inside the line end of the request-line, a field name, the empty line, the content
        for (int at : List.of(
                request.indexOf('\n'), request.indexOf("ength"), request.indexOf("\nhello"), request.length() - 2)) {
            try (Conversation conversation = server.connect()) {
                conversation.send(request.substring(0, at)).pause(BETWEEN);
                same(conversation.send(request.substring(at)).finish(), whole);
            }
        }
    }));

    private LimitCases() {}

    private static void same(Answer answer, Answer whole) {
        answer.expect(Check.of(
                "the answer to the request in one piece",
                other -> other.status() == whole.status() && other.body().equals(whole.body())));
    }

    /** A server may allow for as much as that; but what does not end, it cannot. */
    private static void oversized(Trial server) throws IOException {
        String start = "GET {O} HTTP/1.0\r\n";
        String much = "a".repeat(100_000);
        for (String lines : List.of(
                "X-A: " + much,
                much + ": b",
                "X-A: b\r\n".repeat(1_999) + "X-A: b",
                ("X-A: " + "a".repeat(7_995) + "\r\n").repeat(124) + "X-A: b")) {
            tooLarge(server.send(start + lines + "\r\n\r\n"), closedInOrder()).or(status(200));
        }
        try (Conversation conversation = server.connect()) {
            tooLarge(conversation.send(start + "X-A: ").stream(ENDLESS).finish(), closed())
                    .orWarn(noReply());
        }
    }

    /** The end is in order where what is left unread can be drained. */
    private static Expectation tooLarge(Answer answer, Check end) {
        return answer.expect(status(431), oneReply(), end)
                .or(statusClass(4, 5), oneReply(), closed())
                .or(noReply(), closed());
    }
}
