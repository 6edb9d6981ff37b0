package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What every accept loop is shown with: a client that is silent does not delay the next one. */
final class AcceptLoops {
    private AcceptLoops() {}

    static void show(Server server, PrintStream out) throws IOException {
        byte[] request = "GET /words.txt HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            half.setSoTimeout(20_000);
            half.getOutputStream().write(request, 0, 10);
            out.println(
                    "client 1 sent " + Shown.text("GET /words".getBytes(StandardCharsets.US_ASCII)) + " and is silent");
            for (int i = 2; i <= 3; i++) {
                String response = text(ClientSocket.exchange(server.port(), request));
                out.println(
                        "client " + i + " got " + response.lines().findFirst().orElse("nothing"));
            }
            half.getOutputStream().write(request, 10, request.length - 10);
            String response = text(UntilClose.receive(half.getInputStream()));
            out.println("client 1 sent the rest, and got "
                    + response.lines().findFirst().orElse("nothing"));
        }
    }

    static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** {@return the last line of what the server says to a GET of this path} */
    static String lastLine(int port, String path) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return text(ClientSocket.exchange(port, request)).lines().reduce("", (before, line) -> line);
    }
}
