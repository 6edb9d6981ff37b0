package http10.samples.testserver;

import http10.message.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * A server for the tests of a client: it gives the answers that were queued, one for each connection, with the faults
 * they have, and keeps the requests. It listens on a free port of 127.0.0.1, waits for nothing longer than its deadline, and
 * its {@link #close} fails the test where something came that was not expected. Any number of tests may run at once, each
 * with its own.
 *
 * <p>In JUnit it is a field, which {@code @AutoClose} closes:
 *
 * <!-- shown: testserver --><pre>{@code
 * @AutoClose
 * private final TestServer server = TestServer.start(); // fails the test where a request came that was not expected
 *
 * @Test
 * void half_a_page_is_no_page() throws Exception {
 *     server.queue(Answer.text("hello").cut(Fault.TRUNCATE, 3));
 *     assertThrows(IOException.class, () -> get("/page"));
 *     assertEquals("/page", server.takeRequest().target().path());
 * }
 * }</pre>
 */
public final class TestServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Duration deadline;
    private final Script script = new Script();
    private final Queue<TestConnection> connections = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private TestServer(ServerSocket socket, Duration deadline) {
        this.socket = socket;
        this.deadline = deadline;
    }

    /**
     * Starts a server with a deadline of five seconds.
     *
     * @return the server; the caller closes it
     * @throws UncheckedIOException if there is no free port
     */
    public static TestServer start() {
        return start(Duration.ofSeconds(5));
    }

    /**
     * Starts a server.
     *
     * @param deadline how long a request may take to come, and {@link #takeRequest} and {@link #close} wait
     * @return the server; the caller closes it
     * @throws UncheckedIOException if there is no free port
     */
    public static TestServer start(Duration deadline) {
        try {
            TestServer server = new TestServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), deadline);
            Thread accepting = new Thread(server::accept, "test server");
            accepting.setDaemon(true);
            accepting.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds answers to the queue; the next connection that sends a request gets the first.
     *
     * @param next in this order
     * @return this server
     */
    public TestServer queue(Answer... next) {
        script.queue(List.of(next));
        return this;
    }

    /**
     * The URL of a path here.
     *
     * @param path begins with a slash
     * @return such as {@code http://127.0.0.1:54321/page}
     */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /**
     * The port.
     *
     * @return 1 to 65535
     */
    public int port() {
        return socket.getLocalPort();
    }

    /**
     * The next request in the order in which they came; its content is held.
     *
     * @return the request
     * @throws AssertionError if none comes within the deadline
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Request takeRequest() throws InterruptedException {
        return script.takeRequest(deadline);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                TestConnection connection = new TestConnection(accepted, deadline, script, closed);
                connections.add(connection);
                connection.start();
                if (closed.getCount() == 0) connection.close(); // it came while the server was closed
            } catch (IOException e) {
                if (closed.getCount() > 0) script.unexpected("no connection can be accepted: " + e.getMessage());
                return;
            }
        }
    }

    /**
     * Stops, and ends what stalls and drips.
     *
     * @throws AssertionError if a request came without an answer for it in the queue, what came was no request, or answers
     *     are left that nobody asked for
     * @throws IOException if the port cannot be given back
     */
    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        connections.forEach(TestConnection::close);
        script.check();
    }
}
