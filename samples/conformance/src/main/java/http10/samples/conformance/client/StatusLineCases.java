package http10.samples.conformance.client;

import static http10.samples.conformance.client.ClientCase.row;
import static http10.samples.conformance.client.ClientCheck.connections;
import static http10.samples.conformance.client.ClientCheck.delivered;
import static http10.samples.conformance.client.ClientCheck.requestLine;
import static http10.samples.conformance.client.ClientCheck.status;
import static http10.samples.conformance.client.ClientCheck.succeeded;

import java.util.List;

/** The status line, and the versions in it (RFC 1945 sections 3.1, 6.1). */
final class StatusLineCases {
    static final List<ClientCase> CASES = List.of(
            row(
                    "R1945-3.1-06",
                    client -> client.get("HTTP/1.0 200 OK\r\n\r\n")
                            .expect(requestLine("[!-~]+ [!-~]+ HTTP/1\\.0"))
                            .or(requestLine("[!-~]+ [!-~]+ HTTP/1\\.1"))),
            row(
                    "R1945-3.1-10",
                    client -> client.get("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nhi")
                            .expect(succeeded(), status(200), delivered("hi"), connections(1))));

    private StatusLineCases() {}
}
