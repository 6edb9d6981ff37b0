package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.OK;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.closed;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.notReported;
import static http10.samples.conformance.client.ClientCheck.reported;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answerAndHold;

import java.io.IOException;
import java.util.List;

/** The field lines of a response, right and wrong (RFC 1945 section 4.2). */
final class FieldCases {
    private static final String LENGTH = "Content-Length: 2\r\n\r\nok";

    static final List<ClientCase> CASES = List.of(
            row(
                    "R1945-2.2-03",
                    client -> client.get(OK + "X-A: one\r\n  two\r\n\r\n")
                            .expect(succeeded(), status(200), delivered(""), reported("X-A", "one two"))),
            row("R1945-4.2-02", FieldCases::nameCase),
            row(
                    "R1945-4.3-01",
                    client -> client.get(OK + "X-Unknown: 1\r\nFoo:bar\r\n" + LENGTH)
                            .expect(
                                    succeeded(),
                                    status(200),
                                    delivered("ok"),
                                    reported("X-Unknown", "1"),
                                    reported("Foo", "bar"))),
            row(
                    "R1945-10.15-02",
                    client -> client.get(OK + "Server: A/B/C (x\r\n" + LENGTH)
                            .expect(succeeded(), status(200), delivered("ok"), reported("Server", "A/B/C (x"))),
            row(
                    "R1945-B-01",
                    client -> client.get(answerAndHold("HTTP/1.0 200 OK\nContent-Length: 2\n\nok"))
                            .expect(succeeded(), status(200), delivered("ok"), closed())
                            .or(succeeded(), delivered("ok")) // of HTTP/1.0, waiting for the server to close
                            .or(failed())),
            row(
                    "R1945-C.4-01",
                    client -> client.get(OK + "Content-Transfer-Encoding: base64\r\nContent-Length: 4\r\n\r\naGk=")
                            .expect(succeeded(), delivered("aGk="))),
            row("R1945-D.2.4-01", FieldCases::descriptions),
            row(
                    "R1945-D.2.7-01",
                    client -> client.get(OK + "MIME-Version: 1.0\r\n" + LENGTH)
                            .expect(succeeded(), status(200), delivered("ok"), reported("MIME-Version", "1.0"))),
            row("R9112-2.2-02", FieldCases::bareCr),
            row("R9112-2.2-06", FieldCases::blankFirst),
            row(
                    "R9112-5.1-02",
                    client -> client.get(OK + "Content-Length : 2\r\n\r\nok").expect(failed())),
            row(
                    "R9112-5.2-02",
                    client -> client.get(OK + "X-A: a\r\n\t b\r\n" + LENGTH)
                            .expect(succeeded(), reported("X-A", "a b"), delivered("ok"))),
            row("R9110-5.5-01", FieldCases::nul),
            row("R2068-19.7.1.1-02", FieldCases::keepAliveParameters));

    private FieldCases() {}

    /** A client that reads on to the end of the connection does so whatever the case. */
    private static void nameCase(ClientTrial client) throws IOException {
        Fetched known = client.get(OK + "Content-Length: 2\r\n\r\nokJUNK");
        client.get(OK + "content-LENGTH: 2\r\n\r\nokJUNK")
                .expect(succeeded(), delivered("ok"))
                .or(succeeded(), delivered(known.outcome().content().orElse("ok")));
    }

    private static void descriptions(ClientTrial client) throws IOException {
        List<String> lines = List.of(
                "Accept-Language: de",
                "Content-Language: da",
                "Link: <x>; rel=\"made\"",
                "Title: t",
                "URI: <http://h/>");
        for (String line : lines) {
            client.get(OK + line + "\r\n" + LENGTH)
                    .expect(
                            succeeded(),
                            status(200),
                            delivered("ok"),
                            reported(line.split(":")[0], line.split(": ")[1]));
        }
    }

    /** Where CR is taken for the end of a line, a field appears that has not been sent: "o" is the content then. */
    private static void bareCr(ClientTrial client) throws IOException {
        client.get(OK + "X-A: a\rContent-Length: 1\r\n\r\nok")
                .expect(failed())
                .or(succeeded(), delivered("ok"), reported("X-A", "a Content-Length: 1"));
        client.get(OK + "X-A: b\r\rX-C: d\r\n" + LENGTH)
                .expect(failed())
                .or(succeeded(), delivered("ok"), notReported("X-C"));
        client.get("HTTP/1.0 200 OK\r\r\n" + LENGTH).expect(failed()).or(succeeded(), status(200), delivered("ok"));
        client.get("HTTP/1.0\r200 OK\r\n" + LENGTH).expect(failed()).or(succeeded(), status(200), delivered("ok"));
    }

    private static void blankFirst(ClientTrial client) throws IOException {
        client.get(OK + " X-Evil: 1\r\n" + LENGTH)
                .expect(failed())
                .or(succeeded(), delivered("ok"), notReported("X-Evil"));
        client.get(OK + " \r\n" + LENGTH).expect(failed()).or(succeeded(), delivered("ok"));
        client.get(OK + " Content-Length: 1\r\n\r\nok").expect(failed()).or(succeeded(), delivered("ok"));
    }

    /** The second, where NUL became a blank, still has no length that is one. */
    private static void nul(ClientTrial client) throws IOException {
        client.get(OK + "X-A: a\0b\r\n" + LENGTH)
                .expect(failed())
                .or(succeeded(), delivered("ok"), reported("X-A", "a b"));
        client.get(OK + "Content-Length: 1\0 2\r\n\r\nok").expect(failed());
    }

    private static void keepAliveParameters(ClientTrial client) throws IOException {
        for (String value : List.of("timeout=1, max=2, x=y", "300")) {
            client.get(answerAndHold(OK + "Connection: Keep-Alive\r\nKeep-Alive: " + value + "\r\n" + LENGTH))
                    .expect(succeeded(), status(200), delivered("ok"), reported("Keep-Alive", value), closed())
                    .or(succeeded(), delivered("ok"));
        }
    }
}
