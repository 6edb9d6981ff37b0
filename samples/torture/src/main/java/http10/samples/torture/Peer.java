package http10.samples.torture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server for the client: a redirection, a file with ranges, and uploads, on plain sockets. */
final class Peer implements Closeable {
    static final String CONTENT = "content\n".repeat(20_000);
    private static final int PATIENCE_MS = 5_000;

    private final ServerSocket listening;

    Peer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                socket.setSoTimeout(PATIENCE_MS);
                answer(socket);
            } catch (IOException e) {
                continue; // the client has failed, as it was made to
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) return;
            head.append((char) octet);
        }
        socket.getOutputStream().write(reply(head.toString(), in).getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        in.transferTo(java.io.OutputStream.nullOutputStream()); // or what it still sends would have it reset
    }

    private static String reply(String head, InputStream in) throws IOException {
        if (head.startsWith("PUT ")) {
            int length = in.readNBytes(CONTENT.length()).length;
            return "HTTP/1.0 200 OK\r\n\r\n" + length + "\n";
        }
        if (head.startsWith("GET /moved ")) return "HTTP/1.0 302 Found\r\nLocation: /file\r\nContent-Length: 0\r\n\r\n";
        int range = head.indexOf("Range: bytes=");
        if (range < 0) return "HTTP/1.0 200 OK\r\nContent-Length: " + CONTENT.length() + "\r\n\r\n" + CONTENT;
        int from = Integer.parseUnsignedInt(head, range + 13, head.indexOf("-", range), 10);
        int all = CONTENT.length();
        return "HTTP/1.0 206 Partial Content\r\nContent-Range: bytes " + from + "-" + (all - 1) + "/" + all
                + "\r\nContent-Length: " + (all - from) + "\r\n\r\n" + CONTENT.substring(from);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
