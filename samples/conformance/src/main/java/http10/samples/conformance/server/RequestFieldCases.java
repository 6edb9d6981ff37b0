package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.contentOf;
import static http10.samples.conformance.server.Checks.exactLength;
import static http10.samples.conformance.server.Checks.field;
import static http10.samples.conformance.server.Checks.noField;
import static http10.samples.conformance.server.Checks.oneReply;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.ServerCase.row;

import java.io.IOException;
import java.util.List;

/** Fields of requests that change little or nothing here (RFC 1945 sections 10.12 and 10.15, appendix D.2). */
final class RequestFieldCases {
    static final List<ServerCase> CASES = List.of(
            row("R1945-10.12-01", server -> plain(server, "Pragma: no-cache, foo=bar, x=\"y z\"")),
            row("R1945-10.15-02", server -> plain(server, "User-Agent: (((; @@ \"")),
            row("R1945-D.2.1-01", server -> plain(server, "Accept: image/*").or(status(406))),
            row(
                    "R1945-D.2.2-01",
                    server -> plain(server, "Accept-Charset: utf-8").or(status(406))),
            row("R1945-D.2.3-01", server -> {
                server.get("O").expect(status(200), contentOf("O"), noField("Content-Encoding"));
                for (String coding : List.of("gzip", "x-gzip")) {
                    plain(server, "Accept-Encoding: " + coding)
                            .or(status(200), field("Content-Encoding", "(x-)?gzip"), exactLength())
                            .or(status(200), field("Content-Encoding", "(x-)?gzip"), noField("Content-Length"));
                }
            }),
            row("R1945-D.2.4-01", server -> {
                for (String line : List.of(
                        "Accept-Language: de",
                        "Content-Language: de",
                        "Link: </b>; rel=\"next\"",
                        "Title: a title",
                        "URI: </b>")) {
                    plain(server, line);
                }
            }),
            row("R1945-D.2.7-01", server -> plain(server, "MIME-Version: 1.0")));

    private RequestFieldCases() {}

    private static Expectation plain(Trial server, String line) throws IOException {
        return server.get("O", line).expect(status(200), contentOf("O"), noField("Content-Encoding"), oneReply());
    }
}
