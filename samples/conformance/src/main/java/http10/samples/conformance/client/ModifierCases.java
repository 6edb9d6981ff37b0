package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.field;
import static http10.samples.conformance.client.ClientCheck.noField;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ScriptedServer.answer;

import java.io.IOException;
import java.util.List;

/** Fields of a request that only the user's wish puts there (RFC 1945 section 10). */
final class ModifierCases {
    static final List<ClientCase> CASES = List.of(
            row(
                    "R1945-3.3-02",
                    client -> client.ask(Ask.SINCE, answer("HTTP/1.0 304 Not Modified\r\n\r\n"))
                            .expect(field("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"), status(304))
                            .or(field("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"))
                            .orWarn(field("If-Modified-Since", "Sunday, 06-Nov-94 08:49:37 GMT"))),
            row("R1945-10.8-01", ModifierCases::from),
            row("R1945-10.12-02", ModifierCases::reload),
            row("R1945-10.13-01", client -> client.get(ok("")).expect(noField("Referer"), connections(1))),
            row(
                    "R1945-10.13-02",
                    client -> client.ask(Ask.REFER, answer(ok("")))
                            .expect(field("Referer", "http://h/a"), connections(1))
                            .or(noField("Referer"), connections(1))
                            .orWarn(field("Referer", "http://u:p@h/a#frag")))); // word for word what the user said

    private ModifierCases() {}

    private static void from(ClientTrial client) throws IOException {
        client.get(ok("")).expect(noField("From"), connections(1));
        client.ask(Ask.FROM, answer(ok(""))).expect(field("From", "webmaster@w3\\.org"));
    }

    private static void reload(ClientTrial client) throws IOException {
        client.get(ok("")).expect(noField("Pragma"), connections(1)).or(connections(1));
        client.ask(Ask.RELOAD, answer(ok("")))
                .expect(field("Pragma", "no-cache"))
                .or(field("Cache-Control", ".*(no-cache|max-age=0).*"));
    }
}
