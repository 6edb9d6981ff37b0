package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.HeadChecks.contentLike;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Content, how it is labelled and that nothing is done to it (RFC 1945 sections 3.4, 3.6, 3.7). */
final class MediaTypeCases {
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    private static final String PRODUCT = "(" + TOKEN + "(/" + TOKEN + ")?|\\(.*\\))";

    static final List<ServerCase> CASES = List.of(
            row("R1945-3.4-03", server -> {
                List<Answer> pages = pages(server);
                server.need(!pages.isEmpty(), "the server makes no pages of its own");
                for (Answer answer : pages) {
                    answer.expect(field("Content-Type", "(?i)text/[a-z]+ ?; ?charset=.+"))
                            .or(field("Content-Type", "[^;]*"), contentLike("[\\x00-\\x7f]*"))
                            .or(noField("Content-Type"), content(""));
                }
            }),
            row("R1945-3.6-02", server -> {
                String parameter = "; ?[^\\s=]+=(\"[^\"]*\"|[^\\s;]+)";
                Check form = field("Content-Type", "[^\\s/]+/[^\\s;]+(" + parameter + ")*");
                server.get("O").expect(form).or(noField("Content-Type"));
                for (Answer answer : Assortment.of(server)) answer.expect(Check.any(noField("Content-Type"), form));
            }),
            row("R1945-3.6-04", server -> server.get("IMAGE").expect(field("Content-Type", "image/png"))),
            // A server of files can be told the charset but cannot know it: a missing label is doubtful, a wrong one is
            // not.
            row(
                    "R1945-3.6.1-03",
                    server -> server.get("UTF8")
                            .expect(status(200), field("Content-Type", "(?i)text/plain; ?charset=\"?utf-8\"?"))
                            .or(status(200), field("Content-Type", "application/octet-stream"))
                            .orWarn(status(200), noField("Content-Type"))
                            .orWarn(status(200), field("Content-Type", "[^;]*"))),
            row("R1945-3.6.1-04", server -> {
                StringBuilder octets = new StringBuilder();
                for (char octet = 0; octet < 256; octet++) octets.append(octet);
                expectExactly(server.get("OCTETS"), octets.toString());
                if (server.has("LINES")) expectExactly(server.get("LINES"), "a\nb\rc");
            }),
            row(
                    "R1945-3.6.2-03",
                    server -> server.get("O", "Range: bytes=0-1,4-5").expect(served("O"))),
            row(
                    "R1945-3.7-01",
                    server -> server.get("O")
                            .expect(field("Server", PRODUCT + "( " + PRODUCT + ")*"))
                            .or(noField("Server"))
                            // RFC 1945 implies white space that may be none, RFC 9110 does not.
                            .orWarn(field("Server", PRODUCT + "( ?" + PRODUCT + ")*"))));

    /** Pages that the server makes itself. */
    private static List<Answer> pages(Trial server) throws IOException {
        return Assortment.of(server).stream()
                .filter(answer -> answer.status() >= 400 && !answer.body().isEmpty())
                .toList();
    }

    private static void expectExactly(Answer answer, String octets) {
        answer.expect(content(octets), exactLength(), closed())
                .or(content(octets), noField("Content-Length"), closed());
    }

    private MediaTypeCases() {}
}
