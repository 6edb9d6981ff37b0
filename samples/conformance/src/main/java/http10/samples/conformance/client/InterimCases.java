package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;
import static http10.samples.conformance.client.ClientCheck.within;

import java.io.IOException;
import java.util.List;

/** Responses of class 1xx before the final one (RFC 9110 section 15.2), of which HTTP/1.0 has none. */
final class InterimCases {
    static final List<ClientCase> CASES = List.of(row("R9110-15.2-01", InterimCases::skipped));

    private InterimCases() {}

    private static void skipped(ClientTrial client) throws IOException {
        client.get("HTTP/1.0 100 Continue\r\n\r\nHTTP/1.0 102 x\r\n\r\n" + ok("ok"))
                .expect(succeeded(), status(200), delivered("ok"), connections(1));
        client.get("HTTP/1.0 100 Continue\r\n\r\n".repeat(5_000) + ok("ok"))
                .expect(failed(), within(10))
                .or(succeeded(), delivered("ok")); // a bound is prudent; no RFC has one
        client.get("HTTP/1.0 101 x\r\nUpgrade: x\r\n\r\n" + ok("ok"))
                .expect(failed())
                .or(succeeded(), delivered("ok"))
                .orWarn(connections(1)); // what follows is another protocol then
    }
}
