package http10.samples.tour;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A client that has a thread of its own: where it stands in the code is how far it has come. */
final class BlockingClient {
    private final Socket socket;
    private final long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(OneExchange.MILLIS);

    BlockingClient(Socket socket) {
        this.socket = socket;
    }

    /** Answers, and closes the socket. */
    void serve() {
        try (socket) {
            Optional<ByteBuffer> answer = receiveRequest();
            if (answer.isEmpty()) return;
            socket.getOutputStream().write(answer.get().array(), 0, answer.get().limit());
            socket.shutdownOutput();
            drop(); // else a close with input unread would reset the connection, and destroy the answer
        } catch (IOException e) {
            // The client has gone or was too slow; nobody is left to be told.
        }
    }

    private Optional<ByteBuffer> receiveRequest() throws IOException {
        OneExchange exchange = new OneExchange();
        byte[] room = new byte[8 << 10];
        Optional<ByteBuffer> answer = Optional.empty();
        while (answer.isEmpty()) {
            int count = receive(room);
            if (count < 0) return exchange.endOfStream();
            answer = exchange.feed(ByteBuffer.wrap(room, 0, count));
        }
        return answer;
    }

    private void drop() throws IOException {
        byte[] room = new byte[8 << 10];
        for (int count, all = 0; all < OneExchange.MOST_DROPPED; all += count) {
            count = receive(room);
            if (count < 0) return;
        }
    }

    /** A timeout bounds one receive, so each is given what is left. */
    private int receive(byte[] room) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) throw new IOException("too slow");
        socket.setSoTimeout((int) left);
        return socket.getInputStream().read(room);
    }
}
