package http10.samples.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Fetches pages, each over a connection of its own, and checks every octet of the answers. Not for several threads. */
final class Client {
    private static final long NEVER = Long.MAX_VALUE;

    private final Duration patience;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private final byte[] head = new byte[1 << 14];
    private volatile SocketChannel channel;
    private volatile long deadline = NEVER;

    /** Makes a client that waits so long for an answer. */
    Client(Duration patience) {
        this.patience = patience;
        Thread watch = new Thread(this::watch, "client's deadline");
        watch.setDaemon(true);
        watch.start();
    }

    /** Fetches a page. Returns the time from before the connection is made until the last octet has come. */
    Duration fetch(int port, Page page) throws IOException {
        long begin = System.nanoTime();
        deadline = begin + patience.toNanos();
        try (SocketChannel opened = SocketChannel.open()) {
            channel = opened;
            opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String request = "GET /" + page.name() + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
            opened.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            return receive(opened, page, begin);
        } catch (AsynchronousCloseException e) {
            throw new WrongAnswer("no whole answer within " + patience.toSeconds() + " s");
        } finally {
            deadline = NEVER;
        }
    }

    private Duration receive(SocketChannel from, Page page, long begin) throws IOException {
        buffer.clear();
        int end = -1;
        while (end < 0) {
            if (from.read(buffer) < 0) {
                throw new WrongAnswer("closes the connection before the answer's head has ended");
            }
            end = endOfHead(page);
        }
        buffer.flip().position(end);
        long received = buffer.remaining();
        page.check(0, buffer);
        while (received < page.length()) {
            buffer.clear();
            if (from.read(buffer) < 0) {
                throw new WrongAnswer("ends " + page.name() + " after " + received + " octets");
            }
            buffer.flip();
            long at = received;
            received += buffer.remaining();
            page.check(at, buffer);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        buffer.clear();
        if (from.read(buffer) > 0) {
            throw new WrongAnswer("sends more than the " + page.length() + " octets of " + page.name());
        }
        return taken;
    }

    /** Where in the buffer the head ends, or -1 if it has not; fails if it is not the one that should come. */
    private int endOfHead(Page page) throws WrongAnswer {
        int length = Math.min(buffer.position(), head.length);
        buffer.get(0, head, 0, length);
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 && length < head.length) {
            return -1;
        }
        String[] lines = text.substring(0, Math.max(end, 0)).split("\r\n");
        if (!lines[0].matches("HTTP/1\\.[01] 200( .*)?")) {
            throw new WrongAnswer("answers \"" + lines[0] + "\"");
        }
        if (Arrays.stream(lines).noneMatch(line -> line.equalsIgnoreCase("Content-Length: " + page.length()))) {
            throw new WrongAnswer("answers without Content-Length: " + page.length());
        }
        return end + 4;
    }

    /** Closes the connection once its time is over; a blocking channel knows no time limit of its own. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(100);
                if (deadline != NEVER && System.nanoTime() - deadline > 0) {
                    channel.close();
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the watch over the client's time ended", e);
        }
    }
}
