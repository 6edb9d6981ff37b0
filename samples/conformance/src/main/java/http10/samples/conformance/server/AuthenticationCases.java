package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.someContent;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.Checks.statusClass;
import static http10.samples.conformance.server.ServerCase.row;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Authentication and its Basic scheme (RFC 1945 section 11, RFC 7617). */
final class AuthenticationCases {
    private static final String QUOTED_REALM = "(?i:Basic) +(?i:realm)=\"[^\"]*\".*";
    private static final String ALADDIN = "QWxhZGRpbjpvcGVuIHNlc2FtZQ==";
    private static final String SHORT = "QQ"; // one octet, without the padding
    private static final String NO_COLON = "QWxhZGRpbg==";
    private static final String CONTROL = "dQA6cA=="; // u NUL : p

    static final List<ServerCase> CASES = List.of(
            row(
                    "R1945-9.4-06",
                    server -> server.get("AUTH")
                            .expect(status(401), field("WWW-Authenticate", QUOTED_REALM), someContent())
                            .or(status(401), field("WWW-Authenticate", "[A-Za-z0-9-]+ .*"))),
            row(
                    "R1945-10.8-02",
                    server -> server.get("AUTH", "From: admin@x")
                            .expect(status(401))
                            .or(status(403, 404))),
            row(
                    "R1945-11-02",
                    server -> server.get("AUTH")
                            .expect(status(401), field("WWW-Authenticate", QUOTED_REALM))
                            .or(status(401), field("WWW-Authenticate", "(?i)[a-z0-9-]+ +(.*[ ,])?realm=\"[^\"]*\".*"))),
            row(
                    "R1945-11-04",
                    server -> server.get("AUTH", "Authorization: Basic " + base64("Aladdin:wrong"))
                            .expect(status(401), field("WWW-Authenticate", QUOTED_REALM))
                            .or(status(401), field("WWW-Authenticate"))
                            .or(status(403))),
            row("R1945-11.1-01", server -> {
                server.get("AUTH").expect(status(401));
                server.get("AUTH", "Authorization: Basic " + ALADDIN)
                        .expect(status(200), someContent(), noField("WWW-Authenticate"))
                        .or(status(200), someContent());
                server.get("AUTH", "Proxy-Authorization: Basic " + ALADDIN).expect(status(401));
                server.get("AUTH", "Authorization: Basic " + base64("Aladdin:" + "p".repeat(300)))
                        .expect(status(401))
                        .or(status(403));
            }),
            row("R1945-11.1-03", server -> {
                for (String credentials : List.of(
                        "Basic", "Basic !!!!", "Basic " + SHORT, "Basic " + NO_COLON, "Digest " + ALADDIN, ALADDIN)) {
                    server.get("AUTH", "Authorization: " + credentials)
                            .expect(status(401), field("WWW-Authenticate", QUOTED_REALM))
                            .or(status(400, 401, 403));
                }
                server.get("AUTH", "Authorization: Basic " + ALADDIN + " x")
                        .expect(status(401), field("WWW-Authenticate", QUOTED_REALM))
                        .or(status(400, 401, 403))
                        .orWarn(status(200)); // who decodes base64 may stop at its end: RFC 2045 section 6.8
                server.get("AUTH", "Authorization: Basic " + "Q".repeat(1 << 20))
                        .expect(status(431), closed())
                        .or(statusClass(4), closed())
                        .or(noReply(), closed());
            }),
            row("R7617-2-03", server -> {
                for (String credentials : List.of(CONTROL, base64("Aladdin:open sesame\n"))) {
                    server.get("AUTH", "Authorization: Basic " + credentials)
                            .expect(status(401), field("WWW-Authenticate", QUOTED_REALM))
                            .or(status(400, 401, 403));
                }
            }));

    private AuthenticationCases() {}

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
