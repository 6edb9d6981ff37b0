package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.closedInOrder;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ServerCase.alone;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One request, one response, one connection, whoever ends it and when (RFC 1945 section 1.3, RFC 9110 section 7). */
final class ExchangeCases {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String HALF = "POST {POST} HTTP/1.0\r\nContent-Length: 5\r\n\r\nhel";

    static final List<ServerCase> CASES = List.of(
            row("R1945-1.3-01", server -> {
                try (Conversation conversation = server.connect()) {
                    conversation
                            .send("GET {O} HTTP/1.0\r\n\r\n")
                            .receive(1)
                            .finish(SOON)
                            .expect(status(200), exactLength(), contentOf("O"), closedInOrder())
                            .or(status(200), noField("Content-Length"), contentOf("O"), closedInOrder());
                }
            }),
            row("R1945-1.3-03", server -> {
                for (String request : List.of("GET {BIG} HTTP/1.0\r\n\r\n", "GET {O} HT", "")) {
                    try (Conversation conversation = server.connect(4096)) {
                        conversation.send(request);
                        if (request.endsWith("\n")) conversation.receive(1);
                        conversation.reset();
                    }
                    server.get("O").expect(served("O"));
                }
            }),
            alone("R1945-1.3-04", ExchangeCases::unfinished),
            alone("R9110-5.3-01", server -> {
                server.send("PUT {PUT} HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello")
                        .expect(statusClass(2), closed());
                try (Conversation conversation = server.connect()) {
                    conversation.send("DELETE {PUT} HTTP/1.0\r\nX: y\r\n").pause(Duration.ofSeconds(1));
                }
                server.get("PUT").expect(status(200), closed());
            }),
            row("R9110-5.6.1-01", server -> {
                if (offersKeepAlive(server)) {
                    server.sendAndHalfClose("GET {O} HTTP/1.0\r\nConnection: ,,keep-alive,,\r\n\r\n")
                            .expect(field("Connection", "(?i).*keep-alive.*"), contentOf("O"))
                            .orWarn(contentOf("O")); // not read, but nothing is lost by a connection that closes
                }
                server.get("O", "Connection: " + ",".repeat(60_000))
                        .expect(status(400, 431), closed())
                        .or(contentOf("O"))
                        .or(status(413, 414), closed())
                        .or(noReply(), closed());
            }),
            row("R9110-7.6.1-01", server -> {
                Check consistent = Check.any(noField("Keep-Alive"), field("Connection", "(?i).*keep-alive.*"));
                server.get("O", "Connection: FOO, Close").expect(served("O"), consistent);
                server.sendAndHalfClose("GET {O} HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
                        .expect(status(200), contentOf("O"), consistent);
            }),
            row("R9110-7.8-01", server -> {
                for (String version : List.of("1.1", "1.0")) {
                    for (String protocol : List.of("websocket", "h2c")) {
                        server.sendForReply("GET {O} HTTP/" + version
                                        + "\r\nHost: {HOST}:{PORT}\r\nConnection: Upgrade\r\nUpgrade: " + protocol
                                        + "\r\n\r\n")
                                .expect(status(200), contentOf("O"))
                                .or(status(200));
                    }
                }
            }));

    /** Two requests that break off, one after the other, so that the server has done with the first one. */
    private static void unfinished(Trial server) throws IOException {
        String before = server.get("COUNT").body();
        try (Conversation conversation = server.connect()) {
            conversation.send(HALF);
        }
        server.sendAndHalfClose(HALF)
                .expect(statusClass(4), closed())
                .or(noReply(), closed())
                .orWarn(full(), closed()); // by a handler that was given the content as it came
        server.check(server.get("COUNT").body().equals(before), "a POST that broke off was counted");
        server.send("POST {POST} HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello").expect(statusClass(2), closed());
        server.check(!server.get("COUNT").body().equals(before), "a whole POST was not counted");
    }

    static boolean offersKeepAlive(Trial server) throws IOException {
        return server.sendAndHalfClose("GET {O} HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                .first()
                .field("Connection")
                .orElse("")
                .matches("(?i).*keep-alive.*");
    }

    private ExchangeCases() {}
}
