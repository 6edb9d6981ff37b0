package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.OK;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.within;

import java.io.IOException;
import java.util.List;

/** What a client does not take for ever. All of it ends well at last, so that only a bound makes a failure of it. */
final class LimitCases {
    private static final int MUCH = 8 << 20;

    static final List<ClientCase> CASES =
            List.of(row("R9110-17.5-01", LimitCases::heads), row("PX-LIM-03", LimitCases::patience));

    private LimitCases() {}

    private static void heads(ClientTrial client) throws IOException {
        List<String> heads = List.of(
                "HTTP/1.0 200 " + "x".repeat(MUCH) + "\r\n",
                OK + "X-A: " + "x".repeat(MUCH) + "\r\n",
                OK + "X".repeat(MUCH) + ": a\r\n",
                OK + "X-A: b\r\n".repeat(100_000));
        for (String head : heads) {
            client.get(head + "Content-Length: 2\r\n\r\nok").expect(failed(), within(10));
        }
    }

    private static void patience(ClientTrial client) throws IOException {
        client.ask(Ask.BRIEFLY, peer -> peer.receiveRequest().receiveEnd()).expect(failed(), within(4));
        client.ask(Ask.BRIEFLY, peer -> {
                    peer.receiveRequest().send(OK + "\r\n");
                    for (int i = 0; i < 40 && !peer.metEnd; i++) peer.send("x").listen();
                })
                .expect(failed(), within(4));
    }
}
