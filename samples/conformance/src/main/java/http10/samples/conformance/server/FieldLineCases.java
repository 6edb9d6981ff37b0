package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.HeadChecks.contentLike;
import static http10.samples.conformance.server.HeadChecks.echoes;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** How field lines are read: cut apart, unfolded, refused (RFC 1945 sections 2.2 and 4.2, RFC 9112 sections 2.2 and 5). */
final class FieldLineCases {
    private static final String POST = "POST {POST} HTTP/1.0\r\n";
    private static final String ECHO = "POST {ECHOHDR} HTTP/1.0\r\nContent-Length: 0\r\n";

    static final List<ServerCase> CASES = List.of(
            row("R1945-2.1-03", server -> {
                server.get("AUTH", "authorization: bAsIc QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
                        .expect(status(200), closed());
                server.get("AUTH", "Authorization: BASIC   QWxhZGRpbjpvcGVuIHNlc2FtZQ==  ")
                        .expect(status(200), closed())
                        .or(status(400, 401), closed()); // by RFC 7617 section 2 there is one SP
            }),
            row(
                    "R1945-2.2-03",
                    server -> server.send(
                                    "POST {ECHOHDR} HTTP/1.0\r\nX-A: one\r\n two\r\n\tthree\r\nContent-Length: 0\r\n\r\n")
                            .expect(status(200), echoes("X-A: one two three"), closed())
                            .or(status(400), closed())
                            .or(status(200), contentLike("(?i).*X-A:[ \t]*one[ \t]+two[ \t]+three[ \t]*\r?\n.*"))),
            row("R1945-2.2-05", server -> server.get("O", "X-Note: caf\u00e9").expect(served("O"))),
            row(
                    "R1945-4.1-01",
                    server -> server.send(POST + "Content-Length: 5\r\n\r\n\r\nabc")
                            .expect(statusClass(2), content("\r\nabc"), closed())),
            row(
                    "R1945-4.2-02",
                    server -> server.send(POST + "cOnTeNt-LeNgTh: 5\r\n\r\nhello")
                            .expect(statusClass(2), content("hello"), closed())),
            row("R1945-4.2-03", server -> {
                for (String value : List.of("5", " \t 5 \t")) {
                    server.send(POST + "Content-Length:" + value + "\r\n\r\nhello")
                            .expect(statusClass(2), content("hello"), closed());
                }
            }),
            row("R1945-4.2-04", server -> {
                server.get("O", "X-Empty:").expect(served("O"));
                if (server.has("ECHOHDR")) {
                    server.send(ECHO + "X-Empty:\r\n\r\n")
                            .expect(contentLike("(?i)(.*\n)?X-Empty: ?\r?\n.*"))
                            .or(status(200)); // a gateway may leave out what is empty (RFC 3875 section 4.1.18)
                }
            }),
            row("R1945-4.2-05", server -> {
                String host = "Host: {HOST}:{PORT}\r\n";
                String length = "Content-Length: 5\r\n";
                String type = "Content-Type: text/plain\r\n";
                List<String> orders = List.of(
                        host + length + type,
                        host + type + length,
                        length + host + type,
                        length + type + host,
                        type + host + length,
                        type + length + host);
                for (String order : orders) {
                    server.send(POST + order + "\r\nhello").expect(statusClass(2), content("hello"), closed());
                }
            }),
            row("R1945-4.2-09", FieldLineCases::repeated),
            row("R1945-4.2-10", server -> {
                for (String line : List.of("NoColonHere", ": value", "X A: b", "X\u00e9: b", "X(: b")) {
                    server.get("O", line).expectRefusal();
                }
            }),
            row(
                    "R1945-4.3-01",
                    server -> server.get("O", "X-Unknown: 1", "Cache-Control: max-age=0", "If-None-Match: \"x\"")
                            .expect(served("O"))),
            row("R9112-2.2-01", server -> {
                server.get("O", "X-A: \u00c4", "X-B: \u00e2\u0082").expect(served("O"));
                if (server.has("ECHOHDR")) {
                    server.send(ECHO + "X-A: \u00c4\r\nX-B: \u00e2\u0082\r\n\r\n")
                            .expect(echoes("X-A: \u00c4"), echoes("X-B: \u00e2\u0082"));
                }
            }),
            row("R9112-2.2-06", server -> {
                for (String lines : List.of(" X-Evil: 1\r\nHost: {HOST}:{PORT}", " ")) {
                    server.get("O", lines)
                            .expect(status(400), full(), closed())
                            .or(served("O"))
                            .or(noReply(), closed());
                }
            }));

    private static void repeated(Trial server) throws IOException {
        String modified = server.reference("O").field("Last-Modified").orElse("Thu, 01 Jan 2026 00:00:00 GMT");
        server.get("O", "If-Modified-Since: " + modified, "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT")
                .expect(served("O"))
                .or(status(400), closed())
                .orWarn(status(304), closed()); // by the first one: RFC 9110 section 13.1.3 would have both ignored
        if (server.has("POST")) {
            server.send(POST + "Content-Type: text/plain\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello")
                    .expect(status(400), closed())
                    .or(statusClass(2), closed());
        }
        if (server.has("AUTH")) {
            String right = "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";
            String wrong = "Authorization: Basic eDp5";
            for (List<String> both : List.of(List.of(right, wrong), List.of(wrong, right))) {
                server.get("AUTH", both.get(0), both.get(1))
                        .expect(status(400), closed())
                        .or(status(401), closed())
                        .orWarn(status(200), closed());
            }
        }
    }

    private FieldLineCases() {}
}
