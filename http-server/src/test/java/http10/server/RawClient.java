package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A client that sends the octets it is told, and shows the octets it gets. */
final class RawClient implements Closeable {
    private static final int MILLIS = 20_000; // a test that hangs fails instead

    private final Socket socket;

    RawClient(int port) throws IOException {
        this(new Socket(), port);
    }

    private RawClient(Socket socket, int port) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** A client that holds little of what it has not read. */
    static RawClient withReceiveBuffer(int port, int octets) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(octets);
        return new RawClient(socket, port);
    }

    /** Sends octets, and reads to the end of the stream. */
    static String exchange(int port, String octets) throws IOException {
        try (RawClient client = new RawClient(port)) {
            return client.send(octets).receiveAll();
        }
    }

    RawClient send(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        return this;
    }

    RawClient halfClose() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Everything up to the end of the stream, which the server must bring about. */
    String receiveAll() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(octets);
        return octets.toString(ISO_8859_1);
    }

    String receive(int octets) throws IOException {
        return new String(socket.getInputStream().readNBytes(octets), ISO_8859_1);
    }

    /** One response whose head tells how long it is, as on a connection that is kept; without content if none is told. */
    String receiveReply() throws IOException {
        String head = receiveHead();
        String length = head.replaceFirst("(?s).*\r\nContent-Length: (\\d+)\r\n.*", "$1");
        return head + (length.equals(head) ? "" : receive(Integer.parseInt(length)));
    }

    /** One head, with its empty line; what came of it where the stream ends within. */
    String receiveHead() throws IOException {
        StringBuilder head = new StringBuilder();
        for (int octet;
                head.indexOf("\r\n\r\n") < 0 && (octet = socket.getInputStream().read()) >= 0; ) {
            head.append((char) octet);
        }
        return head.toString();
    }

    static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    static String head(String response) {
        return response.substring(0, response.indexOf("\r\n\r\n") + 4);
    }

    static String status(String response) {
        return response.startsWith("HTTP/1.0 ") ? response.substring(9, 12) : "none: " + response;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
