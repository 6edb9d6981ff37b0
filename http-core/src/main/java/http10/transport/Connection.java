package http10.transport;

import http10.transport.TimedJobs.Job;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;

/**
 * One connection: the only class that touches a socket. Calls block, each until its deadline, which a
 * {@link DeadlineWatch} keeps. One thread at a time uses it; only {@link #close} may be called from another. Octets
 * received beyond the present message stay in the caller's buffer, put aside for the next one.
 */
public final class Connection implements Closeable {
    /** The pace is asked between two slices, so that a slow reader is told from a dead one. */
    private static final int SLICE = 64 << 10;

    private static final int FILE_SLICE = 256 << 10;

    /**
     * The system wakes a blocked sender when a third of its buffer is free. Left to itself the buffer grows to megabytes,
     * and a slow but honest reader would seem dead for minutes.
     */
    private static final int SEND_BUFFER = 256 << 10;

    private final SocketChannel socket;
    private final DeadlineWatch watch;
    private final TimedJobs jobs = new TimedJobs(this::wake);
    private ByteChannel octets; // the socket, or TLS over it
    private boolean sendingFile; // guarded by this, as is the next
    private boolean closing;

    private Connection(SocketChannel socket, DeadlineWatch watch) {
        this.socket = socket;
        this.octets = socket;
        this.watch = watch;
        watch.add(this);
    }

    /**
     * Connects.
     *
     * @param address where to
     * @param deadline by when
     * @param watch what keeps this and the later deadlines
     * @return the connection; the caller closes it
     * @throws DeadlineExceededException if the deadline passes first
     * @throws IOException if the connection cannot be made; nothing is left open
     */
    public static Connection open(SocketAddress address, Deadline deadline, DeadlineWatch watch) throws IOException {
        Connection connection = new Connection(SocketChannel.open(), watch);
        try {
            connection.socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            connection.jobs.within(Job.CONNECTING, deadline, () -> connection.socket.connect(address) ? 1 : 0);
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * A connection that a listener has accepted.
     *
     * @param socket connected and blocking; now the connection's own
     * @param watch what keeps the deadlines
     * @return the connection; the caller closes it
     * @throws IOException if the peer has gone already; the socket is closed
     */
    public static Connection accepted(SocketChannel socket, DeadlineWatch watch) throws IOException {
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return new Connection(socket, watch);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Turns to TLS: all octets from now on pass through the engine.
     *
     * @param engine in the mode, and with the parameters, that the handshake needs
     * @param deadline of the handshake
     * @return what was agreed on
     * @throws IOException if the handshake fails or the deadline passes
     */
    public SSLSession startTls(SSLEngine engine, Deadline deadline) throws IOException {
        Tls tls = new Tls(socket, engine);
        jobs.within(Job.HANDSHAKE, deadline, () -> {
            tls.handshake();
            return 0;
        });
        octets = tls;
        return engine.getSession();
    }

    /**
     * Receives at least one octet.
     *
     * @param into where it goes; has room
     * @param deadline by when
     * @return how many octets, or -1 at the end of the stream
     * @throws DeadlineExceededException if the deadline passes first; sending is still possible
     * @throws IOException if the connection is reset or closed
     */
    public int receive(ByteBuffer into, Deadline deadline) throws IOException {
        if (!into.hasRemaining()) throw new IllegalArgumentException("no room to receive into");
        if (jobs.isInputExpired()) throw Job.RECEIVING.deadlineExceeded();
        return jobs.within(Job.RECEIVING, deadline, () -> octets.read(into));
    }

    /**
     * Sends all octets, looping until the last one is handed to the system.
     *
     * @param message what to send; without octets afterwards
     * @param pace how fast the peer must take them
     * @throws DeadlineExceededException if the peer is too slow; the connection is reset
     * @throws IOException if the connection is reset or closed
     */
    public void sendAll(ByteBuffer message, Pace pace) throws IOException {
        if (message.remaining() > SEND_BUFFER) socket.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        int end = message.limit();
        for (long sent = 0; message.position() < end; ) {
            message.limit(Math.min(end, message.position() + SLICE));
            sent += send(pace, sent, () -> octets.write(message));
        }
        message.limit(end);
    }

    /**
     * Sends a part of a file, without copying it where the system can.
     *
     * @param file open for reading; its position is not used
     * @param position of the first octet
     * @param count how many octets
     * @param pace how fast the peer must take them
     * @throws EOFException if the file has become shorter; what was sent is not the whole, the connection must be cut
     * @throws DeadlineExceededException if the peer is too slow; the connection is reset
     * @throws IOException if reading fails, or the connection is reset or closed
     */
    public void sendFile(FileChannel file, long position, long count, Pace pace) throws IOException {
        if (count > SEND_BUFFER) socket.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        for (long sent = 0; sent < count; ) {
            long at = position + sent;
            long slice = Math.min(FILE_SLICE, count - sent);
            int now = send(pace, sent, () -> transfer(file, at, slice));
            if (now == 0) throw new EOFException("the file was cut short at octet " + at);
            sent += now;
        }
    }

    private int send(Pace pace, long sent, TimedJobs.Step step) throws IOException {
        try {
            return jobs.within(Job.SENDING, pace.next(sent), step);
        } finally {
            pace.done();
        }
    }

    /**
     * A thread that sends from a file is neither woken by closing the socket, nor kept from writing to whatever gets its
     * descriptor next. So it is woken otherwise, and closes the socket itself.
     */
    private int transfer(FileChannel file, long at, long count) throws IOException {
        synchronized (this) {
            sendingFile = true;
        }
        try {
            return (int) file.transferTo(at, count, octets);
        } finally {
            synchronized (this) {
                sendingFile = false;
                if (closing) socket.close();
            }
        }
    }

    /**
     * Whether octets have arrived that {@link #receive} would give without waiting.
     *
     * @return false also at the end of the stream, and once a deadline of receiving has passed
     * @throws IOException if the connection is reset or closed
     */
    public boolean hasOctets() throws IOException {
        if (jobs.isInputExpired()) return false;
        if (octets instanceof Tls tls && tls.hasOctets()) return true;
        return socket.socket().getInputStream().available() > 0;
    }

    /**
     * Has a selector tell when octets, or the end of the stream, or the deadline have come. Until {@link #resume} the
     * connection is of no other use.
     *
     * @param selector of the calling thread
     * @param attachment handed back by the key
     * @param deadline when to stop waiting
     * @return the key
     * @throws IOException if the connection is closed
     */
    public SelectionKey park(Selector selector, Object attachment, Deadline deadline) throws IOException {
        jobs.begin(Job.RECEIVING, deadline);
        socket.configureBlocking(false);
        return socket.register(selector, SelectionKey.OP_READ, attachment);
    }

    /**
     * Makes a parked connection block again; its key has been cancelled and its selector has since selected.
     *
     * @throws IOException if the connection is closed
     */
    public void resume() throws IOException {
        jobs.end();
        socket.configureBlocking(true);
    }

    /**
     * Closes in stages, so that the peer can read what was sent to it: shuts down output, drops what still comes, closes.
     * A plain close with input unread would have TCP reset the connection and destroy the answer (RFC 9112 section 9.6).
     *
     * @param mostOctets how much is dropped at the most
     * @param deadline by when it is closed in any case
     */
    public void tearDown(long mostOctets, Deadline deadline) {
        // R9112-9.6-03, R1945-9.4-03
        try (this) {
            if (octets instanceof Tls tls) jobs.within(Job.SENDING, deadline, tls::closeOutput);
            socket.shutdownOutput();
            ByteBuffer dropped = ByteBuffer.allocate(8 << 10);
            for (long count = 0;
                    count < mostOctets && jobs.within(Job.RECEIVING, deadline, () -> socket.read(dropped)) >= 0; ) {
                count += dropped.position();
                dropped.clear();
            }
        } catch (IOException e) {
            // The peer has gone or does not stop sending: there is nobody left to be kind to.
        }
    }

    /**
     * Closes at once and has TCP reset the connection, so that the peer cannot take what it got for the whole.
     */
    public void abort() {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // The peer has reset it already.
        }
        close();
    }

    /** Closes at once. Whoever is blocked in another call gets an exception. */
    @Override
    public void close() {
        watch.remove(this);
        try {
            synchronized (this) {
                closing = true;
                if (sendingFile) socket.shutdownOutput();
                else socket.close();
            }
        } catch (IOException e) {
            // The descriptor is given back all the same, and no octet of ours was waiting for this.
        }
    }

    /** Called by the watch. */
    void expireIfDue(long now) {
        jobs.expireIfDue(now);
    }

    /** A peer that was too slow to ask can still be answered; one too slow to read cannot. */
    private void wake(Job job) {
        try {
            if (job == Job.RECEIVING) socket.shutdownInput();
            else if (job == Job.SENDING) abort();
            else close();
        } catch (IOException e) {
            close(); // it was closed, or reset, in the meantime
        }
    }
}
