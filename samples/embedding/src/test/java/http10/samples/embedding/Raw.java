package http10.samples.embedding;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends octets, and reads to the end of the stream, as {@code nc} does. */
final class Raw {
    private Raw() {}

    static String exchange(int port, String octets) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static String content(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    static String status(String response) {
        return response.substring("HTTP/1.0 ".length(), "HTTP/1.0 nnn".length());
    }
}
