package http10.samples.conformance.client;

import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.failed;
import static http10.samples.conformance.client.ClientCheck.noStatus;
import static http10.samples.conformance.client.ClientCheck.reported;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;

import java.io.IOException;
import java.util.List;

/** The status line, and the versions in it (RFC 1945 sections 3.1, 6.1). */
final class StatusLineCases {
    static final List<ClientCase> CASES = List.of(
            row("R1945-3.1-03", StatusLineCases::leadingZeros),
            row(
                    "R1945-3.1-10",
                    client -> client.get("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nhi")
                            .expect(succeeded(), status(200), delivered("hi"), connections(1))),
            row("R1945-6.1-03", StatusLineCases::oddStatusLines),
            row(
                    "R1945-B-03",
                    client -> client.get("HTTP/1.0  200\t OK\r\nContent-Length: 2\r\n\r\nok")
                            .expect(succeeded(), status(200), delivered("ok"))
                            .or(failed())),
            row("R2145-2.2-01", StatusLineCases::laterFields),
            row("R9110-6.2-01", StatusLineCases::higherMinor),
            row("R9110-6.2-03", StatusLineCases::otherMajor));

    private StatusLineCases() {}

    private static void leadingZeros(ClientTrial client) throws IOException {
        String reply = "HTTP/01.00 200 OK\r\n\r\nx";
        client.get(reply)
                .expect(succeeded(), status(200), delivered("x"))
                .or(failed())
                .orWarn(succeeded(), delivered(reply)); // no status line in the grammar of RFC 9112
    }

    private static void oddStatusLines(ClientTrial client) throws IOException {
        client.get("HTTP/1.0 200 \r\n\r\nx").expect(succeeded(), status(200), delivered("x"));
        String bare = "HTTP/1.0 200\r\n\r\nx";
        client.get(bare)
                .expect(succeeded(), status(200), delivered("x"))
                .or(failed())
                .or(succeeded(), noStatus(), delivered(bare));
        for (String line :
                List.of("HTTP/1.0 20 OK", "HTTP/1.0 2000 OK", "HTTP/1.0 abc OK", "HTTP/1.0", "HTTP/x 200 OK")) {
            String reply = line + "\r\n\r\nx";
            client.get(reply)
                    .expect(failed())
                    .or(succeeded(), noStatus(), delivered(reply))
                    .orWarn(succeeded(), delivered("x")); // guessed, but no octet is made up
        }
    }

    private static void laterFields(ClientTrial client) throws IOException {
        client.get("HTTP/1.1 200 OK\r\nCache-Control: no-cache\r\nVary: *\r\nETag: \"x\"\r\n"
                        + "Connection: close\r\nContent-Length: 2\r\n\r\nok")
                .expect(succeeded(), status(200), delivered("ok"), reported("ETag", "\"x\""));
    }

    private static void higherMinor(ClientTrial client) throws IOException {
        for (String version : List.of("HTTP/1.1", "HTTP/1.7")) {
            client.get(version + " 200 OK\r\nContent-Length: 2\r\n\r\nok")
                    .expect(succeeded(), status(200), delivered("ok"));
        }
    }

    private static void otherMajor(ClientTrial client) throws IOException {
        for (String line : List.of("HTTP/2.0 200 OK", "HTTP/2 200", "HTTP/0.9 200 OK")) {
            client.get(line + "\r\n\r\nx").expect(failed());
        }
    }
}
