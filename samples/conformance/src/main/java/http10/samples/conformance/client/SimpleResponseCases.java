package http10.samples.conformance.client;

import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.noStatus;
import static http10.samples.conformance.client.ClientCheck.succeeded;

import java.io.IOException;
import java.util.List;

/** Replies without a status line (RFC 1945 section 6), which clients of RFC 9112 may refuse. */
final class SimpleResponseCases {
    static final List<ClientCase> CASES = List.of(
            row("R1945-3.1-11", client -> expectSimple(client, "<html>hello</html>")),
            row("R1945-6-02", SimpleResponseCases::beginnings),
            row("R1945-6-03", SimpleResponseCases::inParts));

    private SimpleResponseCases() {}

    private static void expectSimple(ClientTrial client, String reply) throws IOException {
        client.get(reply)
                .expect(succeeded(), noStatus(), delivered(reply), connections(1))
                .or(failed())
                .orWarn(delivered("")); // refused without a word
    }

    private static void beginnings(ClientTrial client) throws IOException {
        expectSimple(client, "hello world\n");
        expectSimple(client, "h");
        expectSimple(client, "\r\nHTTP/1.0 200 OK\r\n\r\n");
        client.get("http/1.0 200 OK\r\n\r\n")
                .expect(succeeded(), noStatus(), delivered("http/1.0 200 OK\r\n\r\n"))
                .or(failed())
                .orWarn(succeeded(), delivered("")); // RFC 9112 section 2.3 has the name in upper case
        client.get("HTTP").expect(failed()).or(succeeded(), noStatus(), delivered("HTTP"));
    }

    private static void inParts(ClientTrial client) throws IOException {
        client.get(peer -> peer.receiveRequest()
                        .send("one ")
                        .listen()
                        .send("two ")
                        .listen()
                        .send("three"))
                .expect(succeeded(), noStatus(), delivered("one two three"))
                .or(failed())
                .orWarn(delivered("")); // refused without a word
    }
}
