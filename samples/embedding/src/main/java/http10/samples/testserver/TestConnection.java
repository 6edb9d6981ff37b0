package http10.samples.testserver;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection of a {@link TestServer}, with a thread of its own: a request, an answer with its fault, the end. */
final class TestConnection {
    private final Socket socket;
    private final long deadline; // System.nanoTime
    private final Script script;
    private final CountDownLatch closed; // with the server

    TestConnection(Socket socket, Duration deadline, Script script, CountDownLatch closed) {
        this.socket = socket;
        this.deadline = System.nanoTime() + deadline.toNanos();
        this.script = script;
        this.closed = closed;
    }

    void start() {
        Thread thread = new Thread(this::serve, "test connection");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try (socket) {
            socket.setTcpNoDelay(true);
            Optional<Received> received = Received.from(this::receive);
            if (received.isPresent()) send(script.answer(received.get()));
        } catch (IOException | InterruptedException e) {
            // The client has gone, as it may, or the server is closed.
        }
    }

    private int receive(ByteBuffer into) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) throw new SocketTimeoutException();
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        int count = socket.getInputStream().read(into.array(), into.position(), into.remaining());
        if (count > 0) into.position(into.position() + count);
        return count;
    }

    private void send(Answer answer) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        boolean drips = answer.fault() == Fault.DRIP;
        int atOnce = drips ? 1 : answer.count();
        for (int sent = 0; sent < answer.count(); sent += atOnce) {
            out.write(answer.octets(), sent, atOnce);
            if (drips && closed.await(answer.pause().toNanos(), TimeUnit.NANOSECONDS)) return;
        }
        if (answer.fault() == Fault.STALL) closed.await();
        if (answer.fault() == Fault.RESET) socket.setSoLinger(true, 0);
    }

    /** Whoever is blocked on it is woken. */
    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
