package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.OK;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.closed;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.notReported;
import static http10.samples.conformance.client.ClientCheck.reported;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answer;
import static http10.samples.conformance.client.ScriptedServer.answerAndHold;

import http10.samples.conformance.client.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Media types and content codings, which change neither the content nor its end (RFC 1945 sections 3.5, 3.6, 7.2.1). */
final class TypeCases {
    static final List<ClientCase> CASES = List.of(
            row("R1945-3.5-01", TypeCases::gzip),
            row(
                    "R1945-3.5-02",
                    client -> client.get(OK + "Content-Encoding: foo\r\nContent-Length: 3\r\n\r\nabc")
                            .expect(succeeded(), delivered("abc"), reported("Content-Encoding", "foo"))),
            row(
                    "R1945-3.6-03",
                    client -> client.ask(Ask.TEXT, typed("text/plain; foo=bar; charset=utf-8", "\u00c3\u00a9"))
                            .expect(succeeded(), delivered("\u00e9"))),
            row("R1945-3.6-05", TypeCases::malformed),
            row(
                    "R1945-3.6.1-02",
                    client -> client.ask(Ask.TEXT, typed("text/plain", "\u00e9"))
                            .expect(succeeded(), delivered("\u00e9"))
                            .or(succeeded())), // RFC 9110 has no such default
            row("R1945-3.6.2-02", client -> {
                String parts = "--b\r\n\r\npart\r\n--b--\r\n0123456789";
                client.get(typed("multipart/mixed; boundary=b", parts)).expect(succeeded(), delivered(parts));
            }),
            row("R1945-7.2.1-02", TypeCases::noSniffing),
            row("R1945-7.2.1-03", TypeCases::unknown),
            row(
                    "R1945-10.3-02",
                    client -> client.get(answerAndHold(coded("gzip")))
                            .expect(succeeded(), delivered(zipped()), closed())
                            .or(succeeded(), delivered("hello"), closed())));

    private TypeCases() {}

    private static Script typed(String type, String content) {
        return answer(OK + "Content-Type: " + type + "\r\nContent-Length: " + content.length() + "\r\n\r\n" + content);
    }

    private static String coded(String coding) {
        String content = zipped();
        return OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + content.length() + "\r\n\r\n" + content;
    }

    private static String zipped() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(octets)) {
            out.write("hello".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toString(StandardCharsets.ISO_8859_1);
    }

    /** All three names alike: as they came, or decoded. */
    private static void gzip(ClientTrial client) throws IOException {
        List<Optional<String>> contents = new ArrayList<>();
        for (String coding : List.of("gzip", "x-gzip", "X-GZIP")) {
            Fetched fetched = client.get(coded(coding));
            fetched.expect(succeeded(), delivered(zipped()), reported("Content-Encoding", coding))
                    .or(succeeded(), delivered("hello"));
            contents.add(fetched.outcome().content());
        }
        client.check(contents.stream().distinct().count() == 1, "gzip, x-gzip and X-GZIP are not taken alike");
    }

    private static void malformed(ClientTrial client) throws IOException {
        for (String type : List.of("text", ";", "a/b/c")) {
            client.get(typed(type, "<p>x")).expect(succeeded(), status(200), delivered("<p>x"));
            client.ask(Ask.TYPE, typed(type, "<p>x"))
                    .expect(succeeded(), delivered("application/octet-stream"))
                    .or(succeeded());
        }
    }

    private static void noSniffing(ClientTrial client) throws IOException {
        String html = "<html><p>x";
        client.get(typed("text/plain", html))
                .expect(succeeded(), delivered(html), reported("Content-Type", "text/plain"));
        client.ask(Ask.TYPE, typed("text/plain", html)).expect(succeeded(), delivered("text/plain"));
        client.get(OK + "\r\n" + html).expect(succeeded(), delivered(html), notReported("Content-Type"));
    }

    private static void unknown(ClientTrial client) throws IOException {
        client.get(OK + "Content-Length: 4\r\n\r\n\u0000\u0001\r\n")
                .expect(succeeded(), delivered("\u0000\u0001\r\n"), notReported("Content-Type"));
        client.ask(Ask.TYPE, answer(OK + "Content-Length: 4\r\n\r\n\u0000\u0001\r\n"))
                .expect(succeeded(), delivered("application/octet-stream"));
    }
}
