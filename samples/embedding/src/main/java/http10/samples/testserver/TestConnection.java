package http10.samples.testserver;

import http10.message.Content;
import http10.message.Quoted;
import http10.message.Request;
import http10.message.RequestHead;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.BodyStream;
import http10.wire.IncompleteMessageException;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.RequestHeadParser;
import http10.wire.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One connection of a {@link TestServer}, with a thread of its own: a request, an answer with its fault, the end. */
final class TestConnection {
    /** What came: a request, or something else, and what to call it. */
    record Came(Optional<Request> request, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Socket socket;
    private final long deadline; // System.nanoTime
    private final Function<Came, Answer> answers;
    private final CountDownLatch closed; // with the server
    private final ByteBuffer octets = ByteBuffer.allocate(8 << 10).flip();

    TestConnection(Socket socket, Duration deadline, Function<Came, Answer> answers, CountDownLatch closed) {
        this.socket = socket;
        this.deadline = System.nanoTime() + deadline.toNanos();
        this.answers = answers;
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
            Optional<Came> came = receive();
            if (came.isPresent()) send(answers.apply(came.get()));
        } catch (IOException | InterruptedException e) {
            // The client has gone, as it may, or the server is closed.
        }
    }

    /** Empty for a connection that ends without an octet. */
    private Optional<Came> receive() throws IOException {
        try {
            Request request = request();
            return Optional.of(new Came(
                    Optional.of(request), "a request without an answer: " + request.method() + " " + request.target()));
        } catch (SocketTimeoutException e) {
            return other("a request that took too long");
        } catch (IncompleteMessageException e) {
            boolean silent = e.violation() == Violation.HEAD_INCOMPLETE && e.received() == 0;
            return silent ? Optional.empty() : other("a request that broke off");
        } catch (ProtocolException e) {
            return other("something that is no request: " + Quoted.of(e.getMessage()));
        }
    }

    private static Optional<Came> other(String name) {
        return Optional.of(new Came(Optional.empty(), name));
    }

    private Request request() throws IOException {
        RequestHeadParser parser = new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true);
        Optional<RequestHead> head = Optional.empty();
        while (head.isEmpty()) {
            if (receive(octets.clear()) < 0) throw parser.endOfStream();
            head = parser.feed(octets.flip());
        }
        BodyReader body = BodyReader.of(BodyFraming.ofRequest(head.get(), Limits.REQUEST), Limits.REQUEST);
        byte[] content = new BodyStream(body, octets, this::receive).readAllBytes();
        return new Request(head.get(), Content.of(content));
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
        int atOnce = answer.fault() == Fault.DRIP ? 1 : answer.count();
        for (int sent = 0; sent < answer.count(); sent += atOnce) {
            out.write(answer.octets(), sent, atOnce);
            if (answer.fault() == Fault.DRIP) pause(answer.pause());
        }
        if (answer.fault() == Fault.STALL) closed.await();
        if (answer.fault() == Fault.RESET) socket.setSoLinger(true, 0);
    }

    private void pause(Duration pause) throws IOException, InterruptedException {
        if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) throw new IOException("the server is closed");
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
