package http10.samples.conformance.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import http10.samples.conformance.PeerGoneException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The case's end of one connection: it sends any octets in any portions, and reads without ever waiting for ever. What
 * cannot be sent since the server has closed is no fault of the case: what was answered will tell. Octets are text in
 * ISO-8859-1, in which a name in braces stands for a fixture's path, see {@link Server#fill}.
 */
final class Conversation implements Closeable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int TRIES = 3;
    private static final long BETWEEN_TRIES = Duration.ofMillis(300).toNanos();
    /** Received octets, above which a server is no longer listened to. */
    static final int MOST = 4 << 20;

    static final int MOST_OF_BIG = 16 << 20;
    private static final long LONGEST = Duration.ofSeconds(20).toNanos();

    private final Trial trial;
    private final Server server;
    private final Socket socket;
    private final long end = System.nanoTime() + LONGEST;
    private final StringBuilder sent = new StringBuilder();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean refused;

    /** For a case; {@code window} octets are received without being read, 0 for as many as the system has it. */
    Conversation(Trial trial, int window) throws IOException {
        this(trial, trial.server(), window);
    }

    private Conversation(Trial trial, Server server, int window) throws IOException {
        this.trial = trial;
        this.server = server;
        this.socket = connected(server, window);
    }

    /** A server that a case has loaded may need a moment, and more than one try. */
    private static Socket connected(Server server, int window) throws IOException {
        InetAddress[] all = addresses(server);
        for (int tries = 1; ; tries++) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                if (window > 0) socket.setReceiveBufferSize(window);
                socket.connect(new InetSocketAddress(all[(tries - 1) % all.length], server.port()), CONNECT_MILLIS);
                return socket;
            } catch (IOException e) {
                socket.close();
                if (tries == TRIES * all.length) {
                    throw new PeerGoneException(server.authority() + " takes no connection: " + e.getMessage(), e);
                }
                if (tries % all.length == 0) LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
    }

    /** The server may listen at one of them alone. */
    private static InetAddress[] addresses(Server server) throws PeerGoneException {
        try {
            return InetAddress.getAllByName(server.host());
        } catch (UnknownHostException e) {
            throw new PeerGoneException("there is no host " + server.host(), e);
        }
    }

    /** A connection without a case. */
    static Conversation apart(Server server) throws IOException {
        return new Conversation(null, server, 0);
    }

    /** One exchange without a case. */
    static Answer once(Server server, String octets) throws IOException {
        try (Conversation conversation = apart(server)) {
            return conversation.send(octets).finish();
        }
    }

    Conversation send(String octets) {
        String filled = server.fill(octets);
        if (sent.length() < 1000) sent.append(filled);
        return write(filled.getBytes(ISO_8859_1));
    }

    /** Sends each octet by itself. */
    Conversation dribble(String octets) {
        String filled = server.fill(octets);
        sent.append(filled);
        for (byte octet : filled.getBytes(ISO_8859_1)) write(new byte[] {octet});
        return this;
    }

    /** Sends this many octets from another thread, for as long as the server takes them. */
    Conversation stream(int octets) {
        Thread sender = new Thread(() -> {
            byte[] some = "x".repeat(16 << 10).getBytes(ISO_8859_1);
            for (int left = octets; left > 0 && !socket.isClosed(); left -= some.length) {
                write(left < some.length ? Arrays.copyOf(some, left) : some);
            }
        });
        sender.setDaemon(true);
        sender.start();
        return this;
    }

    private Conversation write(byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
        } catch (IOException e) {
            refused = true; // the server has closed; what it answered before will tell
        }
        return this;
    }

    /** What has come until now, without waiting. */
    String soFar() {
        return received.toString(ISO_8859_1);
    }

    /** Whether all that was sent so far could be sent. */
    boolean couldSend() {
        return !refused;
    }

    /** Lets time pass, where a requirement is about time, and takes note of what comes meanwhile. */
    Conversation pause(Duration duration) throws IOException {
        read(Integer.MAX_VALUE, duration);
        return this;
    }

    /** Lets time pass without reading, where a requirement is about slow readers; only the end of the case cuts it short. */
    Conversation rest(Duration duration) throws IOException {
        try {
            closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
            return this;
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the case was interrupted");
        }
    }

    Conversation halfClose() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            refused = true;
        }
        return this;
    }

    /** Ends the connection by a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Receives this many octets, or fewer where the server ends or falls silent. */
    Conversation receive(int octets) throws IOException {
        read(received.size() + octets, server.silence());
        return this;
    }

    /** Receives one response that says where it ends, as a connection kept open needs it. */
    Conversation receiveReply() throws IOException {
        int replies = answer(Answer.End.OPEN).replies().size();
        while (true) {
            Answer answer = answer(Answer.End.OPEN);
            boolean whole = answer.replies().size() > replies && answer.last().isWhole(answer.toHead());
            if (whole || read(received.size() + 1, server.silence()) != null) return this;
        }
    }

    /** Reads to the end of the stream, or until the server falls silent. */
    Answer finish() throws IOException {
        return finish(server.silence());
    }

    /** As {@link #finish()}, where a requirement gives the server longer. */
    Answer finish(Duration silence) throws IOException {
        boolean big = server.has("BIG") && sent.indexOf(server.path("BIG")) >= 0;
        Answer.End ended = read(big ? MOST_OF_BIG : MOST, silence);
        return answer(ended == null ? Answer.End.OPEN : ended);
    }

    /** What has come until now, where it does not matter how it ends. */
    Answer unended() {
        return answer(Answer.End.UNSEEN);
    }

    private Answer answer(Answer.End ended) {
        return new Answer(sent.toString(), received.toString(ISO_8859_1), ended, trial);
    }

    /** Reads until so many octets are there; how the reading ended where it ended before. */
    private Answer.End read(int most, Duration silence) throws IOException {
        byte[] some = new byte[16 << 10];
        try {
            InputStream in = socket.getInputStream();
            while (received.size() < most) {
                long left = Math.min(silence.toNanos(), end - System.nanoTime());
                if (left <= 0) return Answer.End.OPEN;
                socket.setSoTimeout((int) Math.max(1, left / 1_000_000));
                int n = in.read(some, 0, Math.min(some.length, most - received.size()));
                if (n < 0) return Answer.End.CLOSED;
                received.write(some, 0, n);
            }
            return null;
        } catch (SocketTimeoutException e) {
            return Answer.End.OPEN;
        } catch (IOException e) {
            return Answer.End.RESET;
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
    }
}
