package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.OK;
import static http10.samples.conformance.client.Answers.abc;
import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.closed;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.field;
import static http10.samples.conformance.client.ClientCheck.requestLine;
import static http10.samples.conformance.client.ClientCheck.sentContent;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answer;
import static http10.samples.conformance.client.ScriptedServer.answerAndHold;

import http10.samples.conformance.client.ScriptedServer.Script;
import java.io.IOException;
import java.util.List;

/** Connections that are kept, or that only seem so (RFC 1945 section 1.3, RFC 9112 section 9, RFC 2068 section 19.7.1). */
final class PersistenceCases {
    private static final String KEPT = OK + "Connection: keep-alive\r\nContent-Length: 2\r\n\r\nok";
    private static final String EVIL = "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nevil";
    private static final Script TWO = answer(ok("two"));

    static final List<ClientCase> CASES = List.of(
            row(
                    "R1945-1.3-02",
                    client -> client.ask(Ask.TWICE, answerAndHold(OK + "Content-Length: 2\r\n\r\nok"), TWO)
                            .expect(succeeded(), delivered("oktwo"), connections(2), closed())
                            .or(succeeded(), delivered("oktwo"), connections(2))),
            row("R9112-6.3-07", PersistenceCases::surplus),
            row(
                    "R9112-9.2-01",
                    client -> client.ask(
                                    Ask.TWICE,
                                    peer -> peer.receiveRequest()
                                            .send(KEPT + EVIL)
                                            .receiveEnd(),
                                    TWO)
                            .expect(succeeded(), delivered("oktwo"), connections(2), closed())),
            row("R9112-9.3-04", PersistenceCases::reuse),
            row(
                    "R9112-9.3.2-02",
                    client -> client.ask(
                                    Ask.TWICE,
                                    peer -> peer.receiveRequest().listen().send(KEPT),
                                    TWO)
                            .expect(succeeded(), sentContent(""), connections(2))
                            .or(sentContent(""))),
            row(
                    "R9112-9.6-02",
                    client -> client.ask(Ask.TWICE, answerAndHold(ok("ok")), TWO)
                            .expect(succeeded(), delivered("oktwo"), connections(2), closed())),
            row("R9110-9.2.2-01", PersistenceCases::retries));

    private PersistenceCases() {}

    private static void surplus(ClientTrial client) throws IOException {
        for (String fields : List.of("", "Connection: keep-alive\r\n")) {
            String reply = OK + fields + "Content-Length: 2\r\n\r\nokHTTP/1.0 200 OK\r\n\r\nevil";
            client.ask(Ask.TWICE, answerAndHold(reply), TWO)
                    .expect(succeeded(), delivered("oktwo"), connections(2), closed());
        }
    }

    /** Those that keep a connection have said so, or speak HTTP/1.1, and know where the content ends. */
    private static void reuse(ClientTrial client) throws IOException {
        client.ask(Ask.TWICE, answerAndHold(OK + "Content-Length: 2\r\n\r\nok"), TWO)
                .expect(succeeded(), delivered("oktwo"), connections(2));
        client.ask(Ask.TWICE, answer(OK + "Connection: keep-alive\r\n\r\nuntil the end"), TWO)
                .expect(succeeded(), delivered("until the endtwo"), connections(2));
        Script twice = peer -> peer.receiveRequest().send(KEPT).receiveRequest().send(KEPT);
        client.ask(Ask.TWICE, twice, TWO)
                .expect(succeeded(), delivered("oktwo"), connections(2))
                .or(succeeded(), delivered("okok"), connections(1), field("Connection", "(?i).*keep-alive.*"))
                .or(succeeded(), delivered("okok"), connections(1), requestLine(".* HTTP/1\\.1"))
                .orWarn(succeeded(), delivered("okok"), connections(1)); // asked for by the server alone
    }

    /** The server ends the connection instead of answering: at once, and where it was kept. */
    private static void retries(ClientTrial client) throws IOException {
        for (int code : new int[] {500, 503}) {
            Script failing = answer(abc("HTTP/1.0 " + code + " x\r\nRetry-After: 0"));
            client.ask(Ask.POST, failing)
                    .expect(succeeded(), status(code), connections(1))
                    .or(connections(1));
            client.get(failing)
                    .expect(succeeded(), status(code), connections(1))
                    .or(status(code)); // GET may be tried again
        }
        Script silent = peer -> peer.receiveRequest();
        client.ask(Ask.POST, silent).expect(failed(), connections(1));
        client.get(silent).expect(failed(), connections(1)).or(failed(), connections(2));
        client.ask(Ask.TWICE, peer -> peer.receiveRequest().send(KEPT).receiveRequest(), silent)
                .expect(failed(), connections(2))
                .or(failed(), connections(1));
    }
}
