package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.closed;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.field;
import static http10.samples.conformance.client.ClientCheck.noField;
import static http10.samples.conformance.client.ClientCheck.requestLine;
import static http10.samples.conformance.client.ClientCheck.sent;
import static http10.samples.conformance.client.ClientCheck.sentContent;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answer;
import static http10.samples.conformance.client.ScriptedServer.answerAndHold;

import java.io.IOException;
import java.util.List;

/** Requests with content, and the fields that tell of it (RFC 1945 section 7.2). */
final class RequestContentCases {
    private static final String DONE = ok("");

    static final List<ClientCase> CASES = List.of(
            row("R1945-7.2-02", RequestContentCases::lengths),
            row("R1945-7.2.1-01", RequestContentCases::types),
            row(
                    "R1945-7.2.2-03",
                    client -> client.ask(
                                    Ask.POST,
                                    peer -> peer.receiveRequest().listen().send(DONE))
                            .expect(field("Content-Length", "5"), sentContent("hello"), keepsOpen(), succeeded())),
            row("R1945-9.4-01", RequestContentCases::earlyAnswer),
            row("R9112-2.2-04", RequestContentCases::nothingMore),
            row("R9112-6.1-01", RequestContentCases::unknownLength),
            row("R9110-8.6-03", RequestContentCases::noLength),
            row(
                    "R9110-10.1.1-02",
                    client -> client.ask(
                                    Ask.POST_MUCH,
                                    peer -> peer.receiveHead().send(DONE).skipToEnd())
                            .expect(noField("Expect"), connections(1))
                            .or(requestLine(".* HTTP/1\\.1"), connections(1))));

    private RequestContentCases() {}

    private static void lengths(ClientTrial client) throws IOException {
        for (Ask ask : List.of(Ask.POST, Ask.PUT)) {
            client.ask(ask, answer(DONE))
                    .expect(requestLine("(POST|PUT) .*"), field("Content-Length", "5"), sentContent("hello"));
        }
        client.ask(Ask.POST_NOTHING, answer(DONE))
                .expect(requestLine("POST .*"), field("Content-Length", "0"), sentContent(""))
                .orWarn(requestLine("POST .* HTTP/1\\.1"), noField("Content-Length")); // RFC 9110: SHOULD
    }

    private static void types(ClientTrial client) throws IOException {
        for (Ask ask : List.of(Ask.POST, Ask.PUT)) {
            client.ask(ask, answer(DONE)).expect(field("Content-Type", "[^/ ]+/[^/ ]+.*"));
        }
    }

    private static ClientCheck keepsOpen() {
        return sent(
                "that the client waits with its end open",
                fetched -> fetched.closedByClient().equals(List.of(false)));
    }

    private static void earlyAnswer(ClientTrial client) throws IOException {
        ClientCheck stops =
                sent("that sending stops", fetched -> fetched.sentContent(0).length() < Client.MUCH);
        client.ask(
                        Ask.POST_MUCH,
                        peer -> peer.receiveHead()
                                .receive(64 << 10)
                                .send("HTTP/1.0 413 x\r\nContent-Length: 0\r\n\r\n")
                                .receiveSlowly())
                .expect(succeeded(), status(413), stops, connections(1))
                .or(stops, connections(1));
    }

    private static void nothingMore(ClientTrial client) throws IOException {
        client.ask(Ask.POST, answerAndHold(DONE)).expect(sentContent("hello"), closed(), connections(1));
    }

    /** The answer waits for the end of chunks, should there be any. */
    private static void unknownLength(ClientTrial client) throws IOException {
        client.ask(Ask.POST_STREAM, peer -> peer.receiveRequest().listen().send(DONE))
                .expect(noField("Transfer-Encoding"), connections(0), failed())
                .or(sent("nothing sent", fetched -> fetched.sent(0).isEmpty()), failed())
                .or(noField("Transfer-Encoding"), field("Content-Length", "5"), sentContent("hello"))
                .orWarn(requestLine(".* HTTP/1\\.1"), field("Transfer-Encoding", "chunked")); // may know the server
    }

    private static void noLength(ClientTrial client) throws IOException {
        for (Ask ask : List.of(Ask.GET, Ask.HEAD, Ask.DELETE, Ask.FOO)) {
            client.ask(ask, answer(DONE)).expect(noField("Content-Length"), sentContent(""), connections(1));
        }
    }
}
