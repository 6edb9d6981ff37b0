package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.HeadChecks.contentLike;
import static http10.samples.conformance.server.HeadChecks.noLocationTo;
import static http10.samples.conformance.server.ServerCase.row;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What is nobody's requirement and everybody's duty: other protocols, reflected data, open redirects. */
final class SafetyCases {
    /** The beginning of TLS: a handshake record of version 3.1 with a ClientHello of version 3.3, 32 zeros of random. */
    private static final String CLIENT_HELLO = "\26\3\1\0\57\1\0\0\53\3\3" + "\0".repeat(32) + "\0\0\2\23\1\1\0\0\0";

    /** What a server sends first that does speak HTTP/2 (RFC 9113 section 3.4). */
    private static final Check SETTINGS =
            Check.of("a SETTINGS frame", answer -> answer.octets().matches("(?s).{3}\\x04\\x00\\x00{4}.*"));

    private static final List<String> WRONG_PAIRS = List.of(
            "alibaba:open sesame",
            "aladdin:open sesame",
            ":open sesame",
            "Aladdin:",
            "Aladdin:open sesam",
            "Aladdin:open sesame ",
            "Aladdi:nopen sesame",
            "wrong:wrong",
            ":");

    static final List<ServerCase> CASES = List.of(
            row("PX-SEC-01", server -> {
                server.sendAndHalfClose("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                        .expect(status(505), closed())
                        .or(status(400), closed())
                        .or(noReply(), closed())
                        .or(SETTINGS);
                server.send(CLIENT_HELLO)
                        .expect(status(400), closed())
                        .or(status(505), closed())
                        .or(noReply()); // for the end of a line, which will not come
                server.sendAndHalfClose(CLIENT_HELLO)
                        .expect(status(400), closed())
                        .or(status(505), closed())
                        .or(noReply(), closed());
            }),
            row("PX-SEC-02", server -> {
                Check typed = field("Content-Type", "(?i)text/(html|plain) ?; ?charset=.+");
                Check escaped = Check.not(contentLike("(?i).*<q id=.*"));
                server.send("GET /a\"<q%20id=> HTTP/1.0\r\n\r\n")
                        .expect(typed, escaped)
                        .or(noReply(), closed());
                server.send("GET /%3Cq%20id=%3E HTTP/1.0\r\n\r\n").expect(typed, escaped);
                server.send("BREW {O}?<q%20id=> HTTP/1.0\r\n\r\n").expect(typed, escaped);
                server.send("BREW {O} HTTP/1.0\r\n\r\n").expect(typed);
            }),
            row("PX-SEC-03", server -> {
                server.send("GET /%3Cscript%3E HTTP/1.0\r\n\r\n").expect(Check.not(contentLike("(?i).*<script>.*")));
                if (server.has("MARKUP")) server.get("MARKUP").expect(Check.not(contentLike("(?i).*<b>\\.txt.*")));
            }),
            row("PX-SEC-05", server -> {
                List<String> paths = List.of(
                        "//evil.example/%2e%2e",
                        "/\\evil.example/", "//evil.example/sub", "/%2F/evil.example/sub", "/x/..//evil.example/sub");
                for (String path : paths) {
                    server.send("GET " + path + " HTTP/1.0\r\n\r\n").expect(noLocationTo("evil.example"), closed());
                }
            }),
            row("PX-SEC-07", server -> {
                String other = undated(server.get("AUTH", basic("Aladdin:close sesame")));
                Check alike = Check.of(
                        "what a wrong password gets", answer -> undated(answer).equals(other));
                for (String pair : WRONG_PAIRS) {
                    server.get("AUTH", basic(pair)).expect(status(401), alike);
                }
                server.get("AUTH").expect(status(401), alike).or(status(401));
            }));

    private static String basic(String pair) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    private static String undated(Answer answer) {
        return answer.octets().replaceFirst("(?i)\r\nDate:[^\r\n]*", "");
    }

    private SafetyCases() {}
}
