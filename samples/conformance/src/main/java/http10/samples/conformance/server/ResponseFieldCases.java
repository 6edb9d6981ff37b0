package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.fixdate;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.once;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.simple;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ReplyChecks.datedSince;
import static http10.samples.conformance.server.ReplyChecks.modifiedByDate;
import static http10.samples.conformance.server.ReplyChecks.nothingBeyond;
import static http10.samples.conformance.server.ServerCase.row;

import http10.message.HttpDate;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Fields of responses: Location, Content-Length, Date, Last-Modified, Server (RFC 1945 sections 9.3 and 10). */
final class ResponseFieldCases {
    private static final String OUR_HOST = "Host: {HOST}:{PORT}";

    static final List<ServerCase> CASES = List.of(
            row(
                    "R1945-9.3-04",
                    server -> server.get("REDIR")
                            .expect(status(302), field("Location", ".+"))
                            .or(status(301, 303, 307, 308), field("Location", ".+"))),
            row("R1945-9.3-05", server -> {
                server.get("REDIR", OUR_HOST).expect(status(302), field("Content-Type", "text/html.*"), linked());
                server.send("HEAD {REDIR} HTTP/1.0\r\n" + OUR_HOST + "\r\n\r\n")
                        .expect(statusClass(3), oneReply(), nothingBeyond());
            }),
            row("R1945-10.4-02", server -> {
                for (String fixture : List.of("O", "MISS", "REDIR")) {
                    if (!fixture.equals("O") && !server.has(fixture)) continue;
                    server.get(fixture).expect(full(), exactLength(), nothingBeyond());
                }
                server.send("FOO {O} HTTP/1.0\r\n\r\n").expect(full(), exactLength(), nothingBeyond());
            }),
            row("R1945-10.6-01", ResponseFieldCases::dated),
            row(
                    "R1945-10.10-01",
                    server -> server.get("FUTURE")
                            .expect(status(200), modifiedByDate())
                            .or(status(200), noField("Last-Modified"))),
            row(
                    "R1945-10.10-02",
                    server -> server.get("O")
                            .expect(status(200), field("Last-Modified", HttpDate.format(FixtureFolder.PAST)))
                            .or(status(200), fixdate("Last-Modified")) // a file of another time
                            .or(status(200), noField("Last-Modified"))),
            row("R1945-10.11-01", server -> {
                boolean redirected = server.has("REDIR") || server.has("DIR");
                server.need(redirected, "needs " + Fixture.described("REDIR") + ", or {DIR}");
                for (String fixture : List.of("REDIR", "DIR")) {
                    if (server.has(fixture)) located(server, fixture);
                }
            }),
            row(
                    "R1945-10.14-01",
                    server -> server.get("O")
                            .expect(field("Server", "[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+( .*)?"))
                            .or(noField("Server"))
                            .or(field("Server", "[!-~].*"))),
            row("R9112-11.1-02", server -> {
                server.send("GET {DIR}%0d%0aX-Evil:%201 HTTP/1.0\r\n\r\n")
                        .expect(status(400), unsplit())
                        .or(statusClass(3, 4), unsplit())
                        .or(noReply());
                server.send("GET /%0d%0a%0d%0a<html> HTTP/1.0\r\n\r\n")
                        .expect(status(400), unsplit())
                        .or(statusClass(3, 4), unsplit())
                        .or(noReply());
                if (!server.has("REDIR")) return;
                server.send("GET {REDIR}?x=%0d%0aX-Evil:1 HTTP/1.0\r\n\r\n").expect(statusClass(3, 4), unsplit());
            }));

    private ResponseFieldCases() {}

    private static Check unsplit() {
        return Check.all(full(), noField("X-Evil"), oneReply());
    }

    /** Absolute where the client said by which name it asks; a server that does not know must not make one up. */
    private static void located(Trial server, String fixture) throws IOException {
        server.get(fixture, OUR_HOST)
                .expect(statusClass(3), once("Location"), field("Location", "https?://[^/]+/.*"))
                .or(statusClass(3), once("Location"), field("Location", ".+")) // RFC 9110 section 10.2.2
                .or(statusClass(2, 4), noField("Location")); // of a folder, which need not be redirected
        server.get(fixture)
                .expect(statusClass(3), once("Location"), field("Location", "(https?://[^/]+)?/.*"))
                .or(statusClass(3), once("Location"), field("Location", ".+"))
                .or(statusClass(2, 4), noField("Location"));
    }

    /** A link to what Location says, whole or by its path, with what HTML escapes escaped. */
    private static Check linked() {
        return Check.of("a link to its Location", answer -> {
            String location = answer.first().field("Location").orElse("-").replace("&", "&amp;");
            int path = location.indexOf('/', location.indexOf("://") + 3);
            return answer.body().contains("href=\"" + location + "\"")
                    || path >= 0 && answer.body().contains("href=\"" + location.substring(path) + "\"");
        });
    }

    private static void dated(Trial server) throws IOException {
        Instant start = Instant.now();
        server.get("O")
                .expect(status(200), once("Date"), fixdate("Date"), datedSince(start))
                .or(once("Date"), fixdate("Date")); // clocks of two machines differ
        server.send("GET {O} HTTP/1.0 extra\r\n\r\n")
                .expect(status(400), once("Date"), fixdate("Date"), datedSince(start))
                .or(once("Date"), fixdate("Date"))
                .or(simple()) // which has no fields; whether it may be, is another row's
                .or(noReply());
        server.send("FOO {O} HTTP/1.0\r\n\r\n")
                .expect(status(501), once("Date"), fixdate("Date"), datedSince(start))
                .or(once("Date"), fixdate("Date"))
                .or(statusClass(5), noField("Date")); // MAY, RFC 9110 section 6.6.1
        if (server.has("MISS")) {
            server.get("MISS")
                    .expect(status(404), once("Date"), fixdate("Date"), datedSince(start))
                    .or(once("Date"), fixdate("Date"));
        }
        if (server.has("BOOM")) {
            server.get("BOOM")
                    .expect(status(500), once("Date"), fixdate("Date"), datedSince(start))
                    .or(once("Date"), fixdate("Date"))
                    .or(statusClass(5), noField("Date"))
                    .or(noReply());
        }
        if (!server.reference("O").has("Last-Modified")) return;
        server.get("O", "If-Modified-Since: " + ConditionalGetCases.lastModified(server))
                .expect(status(304), once("Date"), fixdate("Date"), datedSince(start))
                .or(once("Date"), fixdate("Date"));
    }
}
