package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.content;
import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ReplyChecks.nothingBeyond;
import static http10.samples.conformance.server.ServerCase.row;

import http10.message.HttpDate;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditional GET (RFC 1945 section 10.9). */
final class ConditionalGetCases {
    private static final Duration DAY = Duration.ofDays(1);

    static final List<ServerCase> CASES = List.of(
            row("R1945-9.3-08", server -> {
                Answer answer = since(server, lastModified(server));
                server.need(answer.status() == 304, "{O} is not answered by 304");
                answer.expect(field("Date"), noField("Content-Type"), noField("Content-Encoding"), noLength())
                        .or(
                                field("Date"),
                                noField("Content-Type"),
                                noField("Content-Encoding"),
                                field(
                                        "Content-Length",
                                        server.reference("O").body().length() + ""));
            }),
            row("R1945-10.9-01", server -> {
                unmodified(since(server, lastModified(server)));
                Instant later = modified(server).plus(DAY);
                if (later.isBefore(Instant.now())) unmodified(since(server, HttpDate.format(later)));
            }),
            row("R1945-10.9-02", server -> {
                for (String date :
                        List.of(HttpDate.format(modified(server).minusSeconds(1)), "Sun, 06 Nov 1994 08:49:37 GMT")) {
                    since(server, date).expect(status(200), contentOf("O"));
                }
            }),
            row("R1945-10.9-03", server -> {
                for (String date : List.of(HttpDate.format(Instant.now().plus(DAY)), "Tue, 31 Dec 2999 23:59:59 GMT")) {
                    since(server, date).expect(status(200), contentOf("O")).or(status(304), nothingBeyond());
                }
            }),
            row("R1945-10.9-04", server -> {
                for (String date : List.of("yesterday", "", "0", "Sun, 06 Nov 1994", "Sun, 06-Nov-1994 08:49:37 GMT")) {
                    since(server, date).expect(status(200), contentOf("O"));
                }
                String modified = lastModified(server);
                for (String date : List.of(
                        modified + ", " + modified,
                        modified.replace("GMT", "CET"),
                        Long.toString(Instant.now().getEpochSecond()))) {
                    since(server, date).expect(status(200), contentOf("O")).orWarn(status(304), nothingBeyond());
                }
            }),
            row("R1945-10.9-05", ConditionalGetCases::elsewhere),
            row("R1945-10.9-06", server -> {
                String rest = " HTTP/1.0\r\nIf-Modified-Since: "
                        + HttpDate.format(Instant.now().minus(DAY)) + "\r\nContent-Length: 5\r\n\r\nhello";
                server.send("POST {O}" + rest).expect(status(405), oneReply()).or(Check.not(status(304)), oneReply());
                server.send("POST {POST}" + rest)
                        .expect(status(200), content("hello"), oneReply())
                        .or(statusClass(2), oneReply());
            }),
            row(
                    "R1945-10.9-07",
                    server -> since(server, lastModified(server) + "; length=12")
                            .expect(status(200), contentOf("O"))
                            .or(status(304))),
            row(
                    "R9110-13.1.3-01",
                    server -> server.get(
                                    "O", "If-Modified-Since: " + lastModified(server), "If-None-Match: \"nomatch\"")
                            .expect(status(200), contentOf("O"))
                            .or(status(304))),
            row("R9110-13.1.3-02", server -> {
                String line = "If-Modified-Since: " + lastModified(server);
                server.get("O", line, line)
                        .expect(status(200), contentOf("O"))
                        .or(status(304))
                        .or(status(400), closed());
            }),
            row("R9110-14.2-01", server -> {
                String whole = server.reference("O").body();
                Check first = Check.all(
                        status(206),
                        field("Content-Range", "bytes 0-0/" + whole.length()),
                        content(whole.substring(0, Math.min(1, whole.length()))));
                server.get("O", "Range: bytes=0-0")
                        .expect(Check.any(Check.all(status(200), contentOf("O")), first))
                        .or(status(416));
                server.get("O", "Range: bytes=abc")
                        .expect(status(200), contentOf("O"))
                        .or(status(416));
            }));

    private ConditionalGetCases() {}

    /** The Last-Modified of {O} as the server says it; goes no further without. */
    static String lastModified(Trial server) {
        Optional<String> modified = server.reference("O").field("Last-Modified");
        server.need(modified.isPresent(), "the answer for {O} has no Last-Modified");
        return modified.orElseThrow();
    }

    private static Instant modified(Trial server) {
        Optional<Instant> modified = HttpDate.parse(lastModified(server), Instant.now());
        server.need(modified.isPresent(), "the Last-Modified of {O} is no date");
        return modified.orElseThrow();
    }

    private static Answer since(Trial server, String date) throws IOException {
        return server.get("O", "If-Modified-Since: " + date);
    }

    /** RFC 9110 section 13.1.3 makes it a SHOULD; some servers want the exact date back. */
    private static void unmodified(Answer answer) {
        answer.expect(status(304), oneReply(), nothingBeyond(), closed()).orWarn(status(200), contentOf("O"));
    }

    private static Check noLength() {
        return noField("Content-Length");
    }

    private static void elsewhere(Trial server) throws IOException {
        Map<String, Integer> codes = Map.of("MISS", 404, "DIR", 301, "AUTH", 401, "REDIR", 302, "BOOM", 500);
        List<String> offered = codes.keySet().stream().filter(server::has).toList();
        server.need(!offered.isEmpty(), "needs an answer that is not 200, such as " + Fixture.described("MISS"));
        String line = "If-Modified-Since: " + HttpDate.format(Instant.now().minus(DAY));
        for (String fixture : offered) {
            server.get(fixture, line)
                    .expect(status(codes.get(fixture)))
                    .or(statusClass(3, 4, 5), Check.not(status(304)))
                    .or(noReply(), closed());
        }
    }
}
