package http10.samples.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A client that behaves: one request after the other, each on a connection of its own, and the content is compared. */
final class NormalClient {
    private static final byte[] REQUEST =
            ("GET " + Site.SMALL + " HTTP/1.0\r\nUser-Agent: normal\r\n\r\n").getBytes(ISO_8859_1);
    private static final int PATIENCE = 5_000; // ms

    private final int port;
    private final Duration pause;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::ask, "normal-client");
    private long[] nanoseconds = new long[1_024];
    private int served;
    private int asked;

    private NormalClient(int port, Duration pause) {
        this.port = port;
        this.pause = pause;
        thread.setDaemon(true);
    }

    /** Begins to ask, with a pause after each answer. */
    static NormalClient start(int port, Duration pause) {
        NormalClient client = new NormalClient(port, pause);
        client.thread.start();
        return client;
    }

    /** Asks for so long. */
    static Tally ask(int port, Duration pause, Duration duration) throws InterruptedException {
        NormalClient client = start(port, pause);
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        return client.end();
    }

    /** Ends after the answer that is under way. */
    Tally end() throws InterruptedException {
        end.countDown();
        thread.join();
        return new Tally(asked, Arrays.copyOf(nanoseconds, served));
    }

    private void ask() {
        try {
            do {
                long began = System.nanoTime();
                asked++;
                if (isServed(port)) note(System.nanoTime() - began);
            } while (!end.await(pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the server answers one request with the right content. */
    static boolean isServed(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(REQUEST);
            byte[] response = socket.getInputStream().readAllBytes();
            return Site.isSmall(response);
        } catch (IOException e) {
            return false; // refused, reset or too late: it was not served
        }
    }

    private void note(long duration) {
        if (served == nanoseconds.length) nanoseconds = Arrays.copyOf(nanoseconds, 2 * served);
        nanoseconds[served++] = duration;
    }
}
