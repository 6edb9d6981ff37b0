package http10.samples.conformance.server;

import static http10.samples.conformance.server.Checks.closed;
import static http10.samples.conformance.server.Checks.noReply;
import static http10.samples.conformance.server.Checks.served;
import static http10.samples.conformance.server.Checks.status;
import static http10.samples.conformance.server.ServerCase.row;

import java.util.List;
import java.util.Random;

/** What is no HTTP, or not quite (RFC 1945 appendix B, RFC 9112 section 2.2). */
final class ToleranceCases {
    private static final int NOISES = 20;

    static final List<ServerCase> CASES = List.of(
            row("R1945-B-01", server -> {
                for (String request : List.of("GET {O} HTTP/1.0\nX-A: b\n\n", "GET {O} HTTP/1.0\r\nX-A: b\n\r\n")) {
                    server.send(request)
                            .expect(served("O"))
                            .or(status(400), closed())
                            .or(noReply(), closed());
                }
            }),
            row("R9112-2.2-07", server -> {
                for (String head : List.of("   ", "HTTP/1.0 200 OK", "GET", "/ GET HTTP/1.0")) {
                    server.send(head + "\r\n\r\n").expectRefusal().or(status(501), closed());
                }
                server.sendAndHalfClose("\0\0\0\0").expectRefusal().or(noReply());
                for (int seed = 0; seed < NOISES; seed++) {
                    server.sendAndHalfClose(noise(seed))
                            .expectRefusal()
                            .or(noReply())
                            .or(status(414, 431, 501, 505));
                }
                server.get("O").expect(served("O"));
            }));

    private static String noise(int seed) {
        Random random = new Random(seed);
        StringBuilder octets = new StringBuilder();
        for (int i = 0; i < 4096; i++) octets.append((char) random.nextInt(256));
        return octets.toString();
    }

    private ToleranceCases() {}
}
