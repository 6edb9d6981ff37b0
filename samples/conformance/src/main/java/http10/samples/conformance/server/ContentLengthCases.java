package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noContent;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ReplyChecks.complete;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How long the content of a request is (RFC 1945 sections 7.2.2 and 10.4, RFC 9112 section 6.3). */
final class ContentLengthCases {
    private static final Duration LATE = Duration.ofSeconds(15);
    private static final List<String> NO_LENGTHS = List.of(
            "+5",
            "-5",
            "-0",
            "0x5",
            "5.0",
            "5e0",
            "5 5",
            "5;",
            "five",
            "",
            "5_0",
            "\"5\"",
            "\u00d9\u00a5",
            "\u00ef\u00bc\u0095");

    static final List<ServerCase> CASES = List.of(
            row("R1945-7.2.2-04", server -> {
                withoutLength(server.send("POST {POST} HTTP/1.0\r\n\r\n"));
                if (server.has("PUT")) withoutLength(server.send("PUT {PUT} HTTP/1.0\r\n\r\nhello"));
            }),
            row("R1945-10.4-01", server -> {
                for (String value : NO_LENGTHS) refused(server.send(post(value, "hello")));
            }),
            row(
                    "R1945-10.4-03",
                    server -> server.send(post("0", ""))
                            .expect(statusClass(2), noContent(), oneReply(), closed())
                            .or(statusClass(2), oneReply(), closed())),
            row("R1945-10.4-04", server -> {
                server.send(post("0005", "hello"))
                        .expect(status(200), content("hello"), oneReply())
                        .or(status(400), closed());
                server.send(post("010", "0123456789"))
                        .expect(status(200), content("0123456789"), oneReply())
                        .or(status(400), closed());
            }),
            row("R9110-8.6-01", server -> {
                for (String value : List.of(
                        "2147483648",
                        "4294967301",
                        "9223372036854775807",
                        "9223372036854775808",
                        "18446744073709551621",
                        "9".repeat(400))) {
                    server.sendAndHalfClose(post(value, "hello"))
                            .expect(status(413), oneReply(), closed())
                            .or(status(400), oneReply(), closed())
                            .or(statusClass(4, 5), oneReply()) // it may take the content before it closes
                            .or(noReply()); // it may well wait for as much as that
                }
            }),
            row(
                    "R9110-15.5.14-01",
                    server -> server.send("POST {POST} HTTP/1.0\r\nContent-Length: 99999999999999\r\n\r\n")
                            .expect(status(413), oneReply(), closed())
                            .or(status(413, 400), oneReply()) // it may take the content before it closes
                            .or(noReply())), // without a limit
            row("R9112-6.3-01", server -> {
                for (String value : NO_LENGTHS) refused(server.send(post(value, "helloGET {O} HTTP/1.0\r\n\r\n")));
            }),
            row("R9112-6.3-02", server -> {
                refused(server.send(post("5\r\nContent-Length: 6", "hello!")));
                refused(server.send(post("5, 6", "hello!")));
            }),
            row("R9112-6.3-03", server -> {
                for (String value : List.of("5\r\nContent-Length: 5", "5, 5", "5,5,5")) {
                    server.send(post(value, "hello"))
                            .expect(status(400), oneReply(), closed())
                            .or(statusClass(2), content("hello"), oneReply())
                            .or(noReply(), closed());
                }
            }),
            row("R9112-6.3-04", ContentLengthCases::tooShort),
            row("R9112-6.3-05", server -> {
                server.send("GET {O} HTTP/1.0\r\n\r\nhello")
                        .expect(status(200), contentOf("O"), complete(), oneReply(), closed())
                        .orWarn(status(400), oneReply(), closed());
                if (!server.has("POST")) return;
                server.send(post("3", "abc\r\n"))
                        .expect(statusClass(2), content("abc"), oneReply(), closed())
                        .orWarn(status(400), oneReply(), closed());
            }),
            row(
                    "R9110-17.10-01",
                    server -> server.send(post("5\r\nContent_Length: 3", "hello"))
                            .expect(status(200), content("hello"), oneReply())
                            .or(status(400), closed())),
            row("R9112-6-01", server -> {
                for (String method : List.of("DELETE", "HEAD", "FOO")) thenGet(server, method + " {O}");
            }),
            row("R9112-9.3-03", server -> thenGet(server, "POST {O}")));

    private ContentLengthCases() {}

    private static String post(String length, String content) {
        return "POST {POST} HTTP/1.0\r\nContent-Length: " + length + "\r\n\r\n" + content;
    }

    /** Other refusals, and silence before the close, protect as well; RFC 9112 section 6.3 asks for 400. */
    private static void refused(Answer answer) {
        answer.expect(status(400), oneReply(), closed())
                .or(noReply(), closed())
                .orWarn(statusClass(4, 5), oneReply(), closed());
    }

    private static void withoutLength(Answer answer) {
        answer.expect(status(400), oneReply(), closed())
                .or(status(411), closed())
                .or(statusClass(2), Check.not(content("hello")));
    }

    private static void tooShort(Trial server) throws IOException {
        server.sendAndHalfClose(post("10", "hello"))
                .expect(status(400), oneReply(), closed())
                .or(statusClass(4, 5), closed())
                .or(noReply())
                .orWarn(full(), closed()); // by a handler that was given the content as it came
        try (Conversation conversation = server.connect()) {
            conversation
                    .send(post("10", "hello"))
                    .finish(LATE)
                    .expect(status(408), oneReply(), closed())
                    .or(statusClass(4, 5), closed())
                    .or(noReply()); // its deadline may be later than a case can wait
        }
    }

    /** The content belongs to the first request, whatever its method: what comes after it is the next one, or is dropped. */
    private static void thenGet(Trial server, String request) throws IOException {
        String kept = " HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 5\r\n\r\nhello";
        server.send(request + kept + "GET {O} HTTP/1.0\r\n\r\n")
                .expect(oneReply(), closed(), statusClass(2, 4, 5))
                .or(ReplyChecks.nextIs(200), closed());
    }
}
