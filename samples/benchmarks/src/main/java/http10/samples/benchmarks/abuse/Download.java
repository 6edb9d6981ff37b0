package http10.samples.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request on a connection of its own, and its answer as far as it is read. */
final class Download implements Closeable {
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");
    private static final int PATIENCE = 20_000; // ms
    private static final int SMALL_BUFFER = 16 << 10; // so that little is on its way
    private static final int MOST_HEAD = 8 << 10;

    private final Socket socket = new Socket();

    /** Sends the request; with half a close behind it, if so wanted. */
    Download(int port, String path, boolean closesOutput) throws IOException {
        try {
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(ISO_8859_1));
            if (closesOutput) socket.shutdownOutput();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** Reads the head. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < MOST_HEAD && !head.toString().endsWith("\r\n\r\n")) {
            int octet = in().read();
            if (octet < 0) throw new EOFException("no whole head");
            head.append((char) octet);
        }
        return head.toString();
    }

    /** The Content-Length in a head; -1 where there is none. */
    static long length(String head) {
        Matcher matcher = LENGTH.matcher(head);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** Reads to the end, which may be a reset. */
    long skipToEnd() {
        byte[] block = new byte[64 << 10];
        long all = 0;
        try {
            for (int count; (count = in().read(block)) >= 0; ) all += count;
        } catch (IOException e) {
            return all; // the connection was cut: these were all
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
