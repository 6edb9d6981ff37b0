package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.OK;
import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.closed;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.reported;
import static http10.samples.conformance.client.ClientCheck.requestLine;
import static http10.samples.conformance.client.ClientCheck.sent;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answer;
import static http10.samples.conformance.client.ScriptedServer.answerAndHold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the content of a response ends (RFC 1945 section 7.2.2), and what is said when it does not get there. */
final class EndOfContentCases {
    static final List<ClientCase> CASES = List.of(
            row(
                    "R1945-1.3-03",
                    client -> client.get(peer -> peer.receiveHead())
                            .expect(failed(), delivered(""))
                            .or(failed())),
            row(
                    "R1945-4.1-01",
                    client -> client.get(OK + "Content-Length: 5\r\n\r\n\r\nabc")
                            .expect(succeeded(), delivered("\r\nabc"))),
            row("R1945-7.2-05", EndOfContentCases::none),
            row(
                    "R1945-7.2.2-01",
                    client -> client.get(answerAndHold(OK + "Content-Length: 5\r\n\r\nhelloJUNK"))
                            .expect(succeeded(), delivered("hello"), closed())
                            .orWarn(leavesClosing(), succeeded(), delivered("hello"))),
            row(
                    "R1945-7.2.2-02",
                    client -> client.get(peer -> peer.receiveRequest()
                                    .send(OK + "\r\nab")
                                    .listen()
                                    .send("cd"))
                            .expect(succeeded(), status(200), delivered("abcd"))),
            row(
                    "R1945-7.2.2-05",
                    client -> client.get(OK + "Content-Length: 10\r\n\r\nabcd")
                            .expect(failed(), delivered("abcd"))
                            .or(failed())),
            row(
                    "R1945-10.4-03",
                    client -> client.get(answerAndHold(OK + "Content-Length: 0\r\n\r\n"))
                            .expect(succeeded(), status(200), delivered(""), closed())
                            .orWarn(leavesClosing(), succeeded(), delivered(""))),
            row("R9112-8-02", EndOfContentCases::brokenHead),
            row("R9112-8-03", EndOfContentCases::reset),
            row("PX-IO-02", EndOfContentCases::segments),
            row("PX-IO-03", EndOfContentCases::large));

    private EndOfContentCases() {}

    /** In RFC 1945 section 1.3 it is the server that closes, so a client of HTTP/1.0 may wait for that. */
    private static ClientCheck leavesClosing() {
        return requestLine(".* HTTP/1\\.0");
    }

    /** A client that waits for ten octets does not close before the server does. */
    private static void none(ClientTrial client) throws IOException {
        for (int code : new int[] {204, 304}) {
            client.get(answerAndHold("HTTP/1.0 " + code + " x\r\nContent-Length: 10\r\n\r\n"))
                    .expect(succeeded(), status(code), delivered(""), closed())
                    .or(status(code), delivered(""), closed())
                    .orWarn(delivered("HTTP/1.0 " + code + " x\r\nContent-Length: 10\r\n\r\n"), closed()) // the head
                    .orWarn(leavesClosing(), status(code), delivered(""));
        }
        for (int code : new int[] {200, 404}) {
            client.ask(Ask.HEAD, answerAndHold("HTTP/1.0 " + code + " x\r\nX-A: b\r\nContent-Length: 10\r\n\r\n"))
                    .expect(succeeded(), status(code), delivered(""), reported("X-A", "b"), closed())
                    .or(status(code), closed()) // some deliver the head, some fail by the code
                    .orWarn(leavesClosing(), status(code));
        }
    }

    private static void brokenHead(ClientTrial client) throws IOException {
        for (String cut : List.of("HTTP/1.0 200", OK + "Content-Le")) {
            client.get(cut).expect(failed()).orWarn(succeeded(), delivered(""));
        }
        client.ask(Ask.FOLLOW, answer("HTTP/1.0 302 Found\r\n"))
                .expect(failed(), connections(1))
                .orWarn(succeeded(), delivered(""), connections(1));
        client.ask(Ask.FOLLOW, answer("HTTP/1.0 302 Found\r\nLocation: /y\r\n"), answer(ok("")))
                .expect(failed(), connections(1));
    }

    private static void reset(ClientTrial client) throws IOException {
        client.get(OK + "\r\nab").expect(succeeded(), status(200), delivered("ab"));
        client.get(peer -> peer.receiveRequest().send(OK + "\r\nab").listen().reset())
                .expect(failed());
    }

    private static void segments(ClientTrial client) throws IOException {
        String reply = OK + "X-A: b\r\nContent-Length: 12\r\n\r\nhello, there";
        client.get(peer -> peer.receiveRequest().dribble(reply))
                .expect(succeeded(), status(200), delivered("hello, there"), reported("X-A", "b"));
        client.get(reply).expect(succeeded(), status(200), delivered("hello, there"), reported("X-A", "b"));
    }

    /** How much memory it takes is not seen from outside; that no octet is lost or changed is. */
    private static void large(ClientTrial client) throws IOException {
        byte[] octets = new byte[8 << 20];
        for (int i = 0; i < octets.length; i++) octets[i] = (byte) (i * 31 >> 3);
        String content = new String(octets, StandardCharsets.ISO_8859_1);
        ClientCheck whole = new ClientCheck(
                "all of 8 MiB",
                fetched -> fetched.outcome().content().isPresent(),
                fetched -> fetched.outcome().content().orElseThrow().equals(content));
        client.get(peer -> peer.receiveRequest()
                        .send(OK + "Content-Length: " + octets.length + "\r\n\r\n")
                        .send(octets))
                .expect(succeeded(), whole);
        ClientCheck sentAll =
                sent("all of 32 MiB", fetched -> fetched.sentContent(0).length() == Client.MUCH);
        client.ask(Ask.POST_MUCH, answer(ok(""))).expect(succeeded(), sentAll);
    }
}
