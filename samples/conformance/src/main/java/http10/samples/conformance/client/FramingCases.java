package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.OK;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.closed;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ScriptedServer.answerAndHold;

import java.io.IOException;
import java.util.List;

/** Content-Length and Transfer-Encoding that contradict or break the grammar (RFC 9112 section 6). */
final class FramingCases {
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
    private static final String OK_1_1 = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKS = "2\r\nok\r\n0\r\n\r\n";

    static final List<ClientCase> CASES = List.of(
            row(
                    "R9112-6.1-06",
                    client -> client.get(OK + CHUNKED + CHUNKS).expect(failed()).or(succeeded(), delivered("ok"))),
            row("R9112-6.1-07", FramingCases::chunks),
            row("R9112-6.3-02", FramingCases::differentLengths),
            row("R9112-6.3-03", FramingCases::equalLengths),
            row("R9112-6.3-06", FramingCases::invalidLengths));

    private FramingCases() {}

    private static void chunks(ClientTrial client) throws IOException {
        client.get(answerAndHold(OK_1_1 + CHUNKED + CHUNKS))
                .expect(succeeded(), delivered("ok"), closed())
                .or(failed(), closed());
        String three = "2;a=b\r\nok\r\n00A\r\n, said he.\r\n0\r\nX-Trailer: 1\r\n\r\n";
        client.get(answerAndHold(OK_1_1 + CHUNKED + three + "junk"))
                .expect(succeeded(), delivered("ok, said he."), closed())
                .or(failed(), closed());
        client.get(peer -> peer.receiveRequest().dribble(OK_1_1 + CHUNKED + three))
                .expect(succeeded(), delivered("ok, said he."))
                .or(failed());
        client.get(OK_1_1 + "Transfer-Encoding: foo\r\n\r\n" + CHUNKS)
                .expect(failed())
                .or(succeeded(), delivered(CHUNKS));
        for (String broken : List.of("FFFFFFFFFFFFFFFFF\r\nok", "2\r\nok\r\n", "2\r\nok", "ok\r\n")) {
            client.get(OK_1_1 + CHUNKED + broken).expect(failed());
        }
    }

    private static void differentLengths(ClientTrial client) throws IOException {
        client.get(OK + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!").expect(failed());
        client.get(OK + "Content-Length: 5, 6\r\n\r\nhello!").expect(failed());
    }

    private static void equalLengths(ClientTrial client) throws IOException {
        for (String lengths : List.of("5\r\nContent-Length: 5", "5, 5", "5,5,5")) {
            client.get(OK + "Content-Length: " + lengths + "\r\n\r\nhello")
                    .expect(failed())
                    .or(succeeded(), delivered("hello"));
        }
    }

    private static void invalidLengths(ClientTrial client) throws IOException {
        for (String length : List.of("-1", "+2", "0x2", "2 2", "", "2;x", "\u00b2", "99999999999999999999")) {
            client.get(OK + "Content-Length: " + length + "\r\n\r\nok").expect(failed());
        }
    }
}
