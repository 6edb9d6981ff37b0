package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.closedInOrder;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ReplyChecks.complete;
import static http10.samples.conformance.server.ServerCase.alone;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Connections that end early, late or slowly (RFC 9112 sections 8 and 9, RFC 9110 section 15.5.9). */
final class ClosingCases {
    /** By then a server has given up on a slow client, or is more patient than a case. */
    static final Duration LATE = Duration.ofSeconds(15);

    private static final Duration SOON = Duration.ofSeconds(6);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration PROMPT = Duration.ofSeconds(10);
    private static final String TOO_PATIENT = "the server waits for longer than the 15 s that this case does";
    private static final int REPEATED = 20;
    private static final int SMALL_WINDOW = 4 << 10;

    static final List<ServerCase> CASES = List.of(
            row("R9112-8-01", server -> {
                server.sendAndHalfClose("GET {O} HTTP/1.0\r\nHost: {HOST}:{PORT}")
                        .expect(status(400), oneReply(), closed())
                        .or(statusClass(4, 5), closed())
                        .or(noReply(), closed());
                server.sendAndHalfClose("GET {O}")
                        .expect(status(400), oneReply(), closed())
                        .or(statusClass(4, 5), closed())
                        .or(noReply(), closed());
                server.sendAndHalfClose("").expect(noReply(), closed());
            }),
            row("R9112-9.5-01", server -> {
                for (String request : List.of("", "GET {O} HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")) {
                    try (Conversation conversation = server.connect()) {
                        Answer answer = conversation.send(request).finish(LATE);
                        server.need(answer.end() != Answer.End.OPEN, TOO_PATIENT);
                        answer.expect(request.isEmpty() ? noReply() : status(200), closed())
                                .or(status(408), closed());
                    }
                }
            }),
            row("R9110-15.5.9-01", server -> slowly(server, "GET {O} HTTP/1.0\r\nX: ")),
            row("R9112-9.6-03", server -> {
                try (Conversation conversation = server.connect()) {
                    conversation.send("GET {O} HTTP/1.0\r\n\r\n" + "x".repeat(1 << 20));
                    conversation
                            .rest(Duration.ofMillis(500))
                            .finish()
                            .expect(status(200), contentOf("O"), complete(), closed());
                }
                // Few enough to be drained, so there is no need for a reset.
                for (int i = 0; i < REPEATED; i++) {
                    server.send("GET {O} HTTP/1.0\r\n\r\n" + "x".repeat(100_000))
                            .expect(status(200), contentOf("O"), complete(), closedInOrder())
                            .or(status(200), contentOf("O"), complete(), closed());
                }
            }),
            row(
                    "R9112-9.6-04",
                    server -> server.sendAndHalfClose("GET {BIG} HTTP/1.0\r\n\r\n")
                            .expect(status(200), contentOf("BIG"), complete(), closed())
                            // RFC 9112 section 9.6 says it in a note; that it broke off, the length tells
                            .orWarn(status(200), field("Content-Length"), Check.not(complete()), closed())),
            row("PX-LIM-02", server -> {
                server.path("BIG");
                if (server.has("POST")) slowly(server, "POST {POST} HTTP/1.0\r\nContent-Length: 100000\r\n\r\n");
                unread(server);
            }),
            alone("PX-IO-04", ClosingCases::manyStalled));

    private ClosingCases() {}

    /** One octet a second; each of them must not put the deadline off. */
    private static void slowly(Trial server, String start) throws IOException {
        try (Conversation conversation = server.connect()) {
            conversation.send(start);
            Instant end = Instant.now().plus(LATE);
            while (Instant.now().isBefore(end)
                    && conversation.couldSend()
                    && conversation.soFar().isEmpty()) {
                conversation.send("a").pause(TICK);
            }
            server.need(!conversation.couldSend() || !conversation.soFar().isEmpty(), TOO_PATIENT);
            conversation
                    .finish()
                    .expect(status(408), oneReply(), closed())
                    .or(statusClass(4, 5), closed())
                    .or(noReply(), closed());
        }
    }

    /**
     * A client that asks for much and reads nothing. Reading shows what became of it: what was broken off is not whole.
     * Sending would show it sooner, but a server that has long closed would then be taken for one that breaks off.
     */
    private static void unread(Trial server) throws IOException {
        try (Conversation sooner = server.connect(SMALL_WINDOW);
                Conversation later = server.connect(SMALL_WINDOW)) {
            sooner.send("GET {BIG} HTTP/1.0\r\n\r\n");
            later.send("GET {BIG} HTTP/1.0\r\n\r\n");
            Answer answer = sooner.rest(SOON).finish();
            if (complete().test().test(answer)) {
                answer = later.rest(LATE.minus(SOON)).finish();
            }
            boolean sent = complete().test().test(answer);
            server.need(!sent, TOO_PATIENT + ", or its system has taken all of {BIG} from it");
            answer.expect(full(), closed());
        }
    }

    /** Half of them say nothing, half of them break off in the head. */
    private static void manyStalled(Trial server) throws IOException {
        List<Conversation> stalled = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Conversation conversation = server.connect();
            if (i % 2 == 0) conversation.send("GET {O} HTTP/1.0\r\nX: ");
            stalled.add(conversation);
        }
        Instant start = Instant.now();
        for (int i = 0; i < 100; i++) server.get("O").expect(status(200), contentOf("O"), complete());
        Duration took = Duration.between(start, Instant.now());
        server.check(
                took.compareTo(PROMPT) < 0, "100 requests beside 200 stalled ones took " + took.toMillis() + " ms");
        for (Conversation conversation : stalled) conversation.close();
    }
}
