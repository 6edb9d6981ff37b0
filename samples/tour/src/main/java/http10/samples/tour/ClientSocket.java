package http10.samples.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What a client does: a socket is made, connected, used for one exchange, and destroyed. The server closes when it has
 * said everything, so the client reads until there is no more.
 *
 * <p>{@code http10.client.Exchange} does the same on an {@code http10.transport.Connection}.
 */
final class ClientSocket {
    private static final int MILLIS = 10_000;

    private ClientSocket() {}

    static void run(PrintStream out) throws IOException {
        byte[] request = "GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Server server = ThreadPerClient.start(0);
                Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), MILLIS);
            socket.setSoTimeout(MILLIS);
            out.println("connected");
            socket.getOutputStream().write(request);
            out.println("sent " + Shown.text(request));
            byte[] response = UntilClose.receive(socket.getInputStream());
            new String(response, StandardCharsets.ISO_8859_1)
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> !line.startsWith("Date"))
                    .forEach(line -> out.println("received " + line));
            out.println("the server closed: " + response.length + " octets in all");
        }
        out.println("the socket is destroyed; the next exchange needs another");
    }

    /** {@return what a server says to these octets, up to its end} */
    static byte[] exchange(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(request);
            return UntilClose.receive(socket.getInputStream());
        }
    }
}
