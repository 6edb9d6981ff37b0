package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.abc;
import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.likewise;
import static http10.samples.conformance.client.ClientCheck.reported;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;

import java.io.IOException;
import java.util.List;

/** What the client makes of status codes (RFC 1945 sections 6.1.1, 9). */
final class StatusCodeCases {
    static final List<ClientCase> CASES = List.of(
            row("R1945-6.1.1-01", StatusCodeCases::classes),
            row("R1945-6.1.1-03", StatusCodeCases::reasonPhrases),
            row(
                    "R1945-6.1.1-05",
                    client -> client.get(abc("HTTP/1.0 418 T"))
                            .expect(succeeded(), status(418), delivered("abc"), connections(1))
                            .or(delivered("abc"), connections(1))),
            row("R1945-9.2-03", StatusCodeCases::noContent),
            row("R1945-9.4-05", client -> {
                for (int code : new int[] {400, 404}) {
                    client.get(abc("HTTP/1.0 " + code + " x"))
                            .expect(succeeded(), status(code), delivered("abc"), connections(1))
                            .or(connections(1));
                }
            }),
            row("R9110-15-01", StatusCodeCases::outsideAllClasses),
            row("R6585-4-01", StatusCodeCases::tooManyRequests));

    private StatusCodeCases() {}

    /** Where the code itself cannot be seen, an unknown code is to be taken as the x00 of its class is. */
    private static void classes(ClientTrial client) throws IOException {
        for (int code : new int[] {299, 399, 431, 499, 599}) {
            Fetched known = client.get(abc("HTTP/1.0 " + code / 100 + "00 T"));
            client.get(abc("HTTP/1.0 " + code + " T"))
                    .expect(succeeded(), status(code), delivered("abc"), connections(1), likewise(known))
                    .or(failed(), status(code), connections(1), likewise(known))
                    .orWarn(failed(), status(code), connections(1));
        }
    }

    private static void reasonPhrases(ClientTrial client) throws IOException {
        client.get(abc("HTTP/1.0 200 Not Found")).expect(succeeded(), status(200), delivered("abc"), connections(1));
        Fetched missing = client.get(abc("HTTP/1.0 404 Not Found"));
        client.get(abc("HTTP/1.0 404 OK"))
                .expect(succeeded(), status(404), delivered("abc"), likewise(missing))
                .or(failed(), status(404), likewise(missing));
    }

    private static void noContent(ClientTrial client) throws IOException {
        client.get("HTTP/1.0 204 No Content\r\nContent-Type: text/x\r\nTitle: t\r\n\r\n")
                .expect(succeeded(), status(204), delivered(""), reported("Title", "t"), connections(1))
                .or(status(204), delivered(""), connections(1));
    }

    private static void outsideAllClasses(ClientTrial client) throws IOException {
        Fetched wrong = client.get(abc("HTTP/1.0 500 x"));
        for (String code : List.of("600", "999", "000", "099")) {
            client.get(abc("HTTP/1.0 " + code + " x"))
                    .expect(succeeded(), status(Integer.parseInt(code)), delivered("abc"), likewise(wrong))
                    .or(failed());
        }
    }

    private static void tooManyRequests(ClientTrial client) throws IOException {
        client.get("HTTP/1.0 429 x\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n")
                .expect(succeeded(), status(429), delivered(""), reported("Retry-After", "1"), connections(1))
                .or(status(429), connections(1));
    }
}
