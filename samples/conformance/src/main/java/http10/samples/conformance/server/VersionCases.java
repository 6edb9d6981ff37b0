package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.simple;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.HeadChecks.http10;
import static http10.samples.conformance.server.HeadChecks.http11;
import static http10.samples.conformance.server.HeadChecks.version;
import static http10.samples.conformance.server.ServerCase.row;

import java.util.List;

/** The version of requests and responses (RFC 1945 section 3.1, RFC 2145, RFC 9110 section 6.2). */
final class VersionCases {
    /** With close, since a server may keep the connection of a higher version (RFC 9112 section 9.3). */
    private static final String HOST = "\r\nHost: {HOST}:{PORT}\r\nConnection: close\r\n\r\n";

    /** RFC 1945 section 4.1: a Simple-Response "should only be sent" where HTTP/0.9 was asked for. */
    private static final Check BARE_PAGE = Check.all(simple(), Check.not(contentOf("O")));

    static final List<ServerCase> CASES = List.of(
            row(
                    "R1945-3.1-02",
                    server -> server.send("GET {O} HTTP/1.10" + HOST)
                            .expect(http10(), served("O"))
                            .or(status(200), contentOf("O"))
                            .or(status(400, 505))
                            .or(noReply(), closed())),
            row(
                    "R1945-3.1-03",
                    server -> server.send("GET {O} HTTP/01.00\r\n\r\n")
                            .expect(served("O"))
                            .or(status(400, 505), closed())
                            .or(noReply(), closed())),
            row("R1945-3.1-04", server -> {
                String number = "(0|[1-9][0-9]*)";
                for (Answer answer : Assortment.of(server)) {
                    answer.expect(http10()).or(version("HTTP/" + number + "\\." + number));
                }
            }),
            row("R1945-3.1-05", server -> {
                for (Answer answer : Assortment.of(server))
                    answer.expect(http10()).or(http11());
            }),
            // A server of several names cannot tell which is meant; one that refuses says so by a status code.
            row(
                    "R1945-3.1-08",
                    server -> server.get("O")
                            .expect(served("O"))
                            .or(statusClass(2, 3), closed())
                            .orWarn(statusClass(4), closed())),
            row("R1945-3.1-12", server -> {
                for (String junk : List.of("HTTP/1", "HTTP/1.", "HTTP/.0", "HTTP/1.0.0", "HTTP/1.0x", "HTTP/-1.0"))
                    expectNoVersion(server.send("GET {O} " + junk + "\r\n\r\n"));
                for (String junk : List.of("HTTP/+1.0", "HTTP/1,0", "HTTP 1.0", "HTTP/ 1.0", "FTP/1.0", "junk"))
                    expectNoVersion(server.send("GET {O} " + junk + "\r\n\r\n"));
                expectNoVersion(server.send("GET {O} HTTP/\u00d9\u00a1.0\r\n\r\n"));
            }),
            row("R1945-3.1-13", server -> {
                server.send("GET {O} HTTP/1.99999999999999999999\r\n\r\n")
                        .expect(status(400), closed())
                        .or(status(505), closed())
                        .or(full(), status(200))
                        .or(noReply(), closed())
                        .orWarn(BARE_PAGE);
                server.send("GET {O} HTTP/4294967297.0\r\n\r\n")
                        .expect(status(400), closed())
                        .or(status(505), closed())
                        .or(noReply(), closed())
                        .orWarn(status(200)) // no overflow, but no look at the version either
                        .orWarn(BARE_PAGE);
            }),
            row("R1945-3.1-14", server -> {
                for (String name : List.of("http", "Http")) {
                    server.send("GET {O} " + name + "/1.0\r\n\r\n")
                            .expect(status(400), full(), closed())
                            .or(served("O"))
                            .or(status(505), closed())
                            .or(noReply(), closed())
                            .orWarn(BARE_PAGE);
                }
            }),
            row("R2145-2.2-02", server -> {
                for (Answer answer : Assortment.of(server)) answer.expect(noField("Transfer-Encoding"), closed());
            }),
            row(
                    "R2145-2.3-02",
                    server -> server.sendForReply("GET {O} HTTP/1.1" + HOST)
                            .expect(http10(), status(200))
                            .or(http11(), status(200))),
            row("R2145-2.3-03", server -> {
                for (String version : List.of("2.0", "3.0")) {
                    server.send("GET {O} HTTP/" + version + "\r\n\r\n")
                            .expect(http10(), status(505), closed())
                            .or(status(400, 505), closed())
                            .or(noReply(), closed())
                            .orWarn(BARE_PAGE);
                }
            }),
            row("R9110-6.2-01", server -> {
                for (String version : List.of("1.1", "1.2", "1.9")) {
                    server.send("GET {O} HTTP/" + version + HOST)
                            .expect(served("O"))
                            .or(http11(), status(200)); // kept open, perhaps in chunks
                }
            }),
            row("R9110-6.2-02", server -> {
                for (String version : List.of("1.0", "1.1", "1.2", "2.0", "9.9")) {
                    server.sendForReply("GET {O} HTTP/" + version + HOST)
                            .expect(http10())
                            .or(http11())
                            .or(noReply(), closed())
                            .orWarn(BARE_PAGE);
                }
            }));

    private static void expectNoVersion(Answer answer) {
        answer.expect(http10(), status(400), closed())
                .or(status(400, 505), closed())
                .or(noReply(), closed())
                .orWarn(full()) // RFC 9112 section 3 would refuse it, with SHOULD
                .orWarn(BARE_PAGE);
    }

    private VersionCases() {}
}
