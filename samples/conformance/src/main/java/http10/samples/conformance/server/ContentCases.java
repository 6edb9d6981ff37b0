package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.closedInOrder;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noContent;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.simple;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ReplyChecks.lacks;
import static http10.samples.conformance.server.ReplyChecks.nothingBeyond;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Content and the fields that describe it (RFC 1945 section 7). */
final class ContentCases {
    static final List<ServerCase> CASES = List.of(
            row(
                    "R1945-7.1-01",
                    server -> server.send("POST {POST} HTTP/1.0\r\nContent-Foo: x\r\nContent-Length: 5\r\n\r\nhello")
                            .expect(status(200), content("hello"))
                            .or(statusClass(2))),
            row(
                    "R1945-7.2-01",
                    server -> server.send("POST {POST} HTTP/1.0\r\nContent-Length: 5\r\n\r\nhelloEXTRA")
                            .expect(status(200), content("hello"), oneReply(), nothingBeyond(), closed())
                            .or(statusClass(2), lacks("EXTRA"), oneReply(), closed())
                            .orWarn(status(400), oneReply(), closed())),
            row("R1945-7.2-03", server -> {
                for (String fixture : List.of("O", "MISS", "AUTH", "REDIR", "DIR", "DYN", "BOOM", "BIG")) {
                    if (!fixture.equals("O") && !server.has(fixture)) continue;
                    server.send("HEAD {" + fixture + "} HTTP/1.0\r\n\r\n")
                            .expect(full(), oneReply(), nothingBeyond(), closed());
                }
            }),
            row("R1945-7.2-04", ContentCases::withoutContent),
            row(
                    "R1945-7.2-06", // what handlers leave empty is for unit tests
                    server -> server.get("EMPTY")
                            .expect(status(200), field("Content-Length", "0"), noContent(), nothingBeyond())
                            // content that ends with the connection may be empty, too, but the client cannot tell
                            .orWarn(status(200), noField("Content-Length"), noContent(), closedInOrder())),
            row(
                    "R1945-7.2-07",
                    server -> server.send("GET {O} HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello")
                            .expect(status(200), contentOf("O"), oneReply(), nothingBeyond(), closed())
                            .or(statusClass(4), oneReply(), closed())),
            row("R1945-7.2.1-01", server -> {
                server.get("O").expect(status(200), field("Content-Type"));
                server.send("GET {O} HTTP/1.0 extra\r\n\r\n")
                        .expect(status(400), field("Content-Type"))
                        .or(noReply(), closed())
                        .or(simple()) // which has no fields; whether it may be, is another row's
                        .or(statusClass(4, 5), noContent())
                        .or(statusClass(2, 4, 5), field("Content-Type"));
                if (server.has("MISS")) {
                    server.get("MISS")
                            .expect(status(404), field("Content-Type"))
                            .or(status(404), noContent());
                }
            }),
            row(
                    "R1945-7.2.1-03",
                    server -> server.get("UNKNOWN")
                            .expect(status(200), field("Content-Type", "application/octet-stream"))
                            // RFC 9110 section 8.3: the recipient then takes it for octets
                            .or(status(200), noField("Content-Type"))),
            row("R1945-7.2.1-04", ContentCases::coded),
            row("R1945-10.3-01", ContentCases::coded),
            row("R1945-7.2.2-06", server -> {
                for (String fixture : List.of("O", "EMPTY", "ONE", "BLOCK", "BIG")) {
                    if (!fixture.equals("O") && !server.has(fixture)) continue;
                    server.get(fixture)
                            .expect(status(200), exactLength(), nothingBeyond(), closed())
                            .or(status(200), noField("Content-Length"), closedInOrder());
                }
            }),
            row("R1945-C.4-01", server -> {
                for (String fixture : List.of("O", "OCTETS", "IMAGE")) {
                    if (!fixture.equals("O") && !server.has(fixture)) continue;
                    server.get(fixture).expect(full(), noField("Content-Transfer-Encoding"));
                }
            }),
            row(
                    "R9110-8.4-01",
                    server -> server.send(
                                    "POST {POST} HTTP/1.0\r\nContent-Encoding: foo\r\nContent-Length: 5\r\n\r\nhello")
                            .expect(status(200), content("hello"))
                            .or(status(415))
                            .or(statusClass(2))),
            row(
                    "R9110-8.6-02",
                    server -> server.get("NC").expect(status(204), noField("Content-Length"), nothingBeyond())));

    private ContentCases() {}

    private static void withoutContent(Trial server) throws IOException {
        boolean dated = server.reference("O").has("Last-Modified");
        server.need(dated || server.has("NC"), "needs an answer that has no content: {NC}, or a 304 for {O}");
        if (server.has("NC")) server.get("NC").expect(status(204), oneReply(), nothingBeyond(), closed());
        if (!dated) return;
        server.get(
                        "O",
                        "If-Modified-Since: "
                                + server.reference("O").field("Last-Modified").orElseThrow())
                .expect(status(304), oneReply(), nothingBeyond(), closed())
                .or(status(200)); // that it ought to be 304 is another row's
    }

    private static void coded(Trial server) throws IOException {
        server.get("CODED", "Accept-Encoding: gzip, x-gzip")
                .expect(
                        status(200),
                        field("Content-Type", "text/html(;.*)?"),
                        field("Content-Encoding", "(x-)?gzip"),
                        exactLength(),
                        Check.of("content in gzip", answer -> answer.body().startsWith("\u001f\u008b")))
                .or(
                        status(200),
                        field("Content-Type", "text/html(;.*)?"),
                        field("Content-Encoding", "(x-)?gzip"),
                        noField("Content-Length"));
    }
}
