package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.crlfOnly;
import static http10.samples.conformance.server.Checks.full;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.HeadChecks.atMostOnce;
import static http10.samples.conformance.server.HeadChecks.eachLine;
import static http10.samples.conformance.server.ServerCase.row;

import http10.message.Octets;
import java.util.List;

/** The form of the field lines that the server sends (RFC 1945 sections 2 and 4.2). */
final class SentFieldCases {
    private static final String NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]+:";
    private static final Check HEAD_ENDS = Check.of(
            "an empty line, ended by CR LF, after the head",
            answer -> answer.first().head().endsWith("\r\n\r\n"));

    /** General fields, those of the response, those of its content: the order that RFC 1945 section 4.2 calls good. */
    private static final List<List<String>> ORDER = List.of(
            List.of("Date", "Pragma", "Connection", "Cache-Control"),
            List.of("Server", "Location", "WWW-Authenticate"),
            List.of("Allow", "Content-Encoding", "Content-Length", "Content-Type", "Expires", "Last-Modified"));

    static final List<ServerCase> CASES = List.of(
            row("R1945-2.1-05", server -> {
                for (Answer answer : Assortment.of(server)) answer.expect(eachLine(NAME + "( [^ \t](.*[^ \t])?)?"));
            }),
            row("R1945-2.2-01", server -> {
                server.get("O").expect(full(), crlfOnly(), HEAD_ENDS);
                server.send("GET " + Assortment.missing(server) + " HTTP/1.0\r\n\r\n")
                        .expect(full(), crlfOnly(), HEAD_ENDS);
                server.send("GET {O} HTTP/1.0\n\n")
                        .expect(full(), crlfOnly(), HEAD_ENDS)
                        .or(noReply()); // whether LF alone ends a line is for another row
                server.send("BAD\1 / HTTP/1.0\r\n\r\n")
                        .expect(full(), crlfOnly(), HEAD_ENDS)
                        .or(noReply(), closed());
            }),
            row("R1945-2.2-04", server -> {
                for (Answer answer : Assortment.of(server)) answer.expect(eachLine("[^ \t].*"));
            }),
            row("R1945-4.2-01", server -> {
                for (Answer answer : Assortment.of(server)) {
                    answer.expect(eachLine(NAME + "( [^ ].*| ?)"))
                            .orWarn(eachLine(NAME + ".*")); // any white space since RFC 9112 section 5
                }
            }),
            row("R1945-4.2-06", server -> {
                for (Answer answer : Assortment.of(server)) {
                    answer.expect(
                            Check.of("general fields first, those of the content last", SentFieldCases::isOrdered));
                }
            }),
            row("R1945-4.2-07", server -> {
                Check once = atMostOnce(
                        "Content-Length", "Content-Type", "Date", "Location", "Server", "Last-Modified", "Expires");
                for (Answer answer : Assortment.of(server)) answer.expect(once);
            }));

    private static boolean isOrdered(Answer answer) {
        int group = 0;
        for (String line : answer.first().lines()) {
            int next = group(line.substring(0, Math.max(0, line.indexOf(':'))));
            if (next < 0) continue;
            if (next < group) return false;
            group = next;
        }
        return true;
    }

    /** Which group a field belongs to; -1 where RFC 1945 does not know it. */
    private static int group(String name) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).stream().anyMatch(known -> Octets.equalsIgnoreCase(known, name))) return i;
        }
        return -1;
    }

    private SentFieldCases() {}
}
