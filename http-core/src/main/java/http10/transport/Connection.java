package http10.transport;

import http10.transport.TimedJobs.Job;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;

/**
 * One connection, which a {@link Dialer} opens or a listener accepts. Calls block, each until its deadline, which a
 * {@link DeadlineWatch} keeps. One thread at a time uses it; only {@link #close} may be called from another. Octets
 * received beyond the present message stay in the caller's buffer, put aside for the next one.
 */
public final class Connection implements Closeable {
    private final StreamSocket socket;
    private final DeadlineWatch watch;
    private final TimedJobs jobs = new TimedJobs(new Wake());
    private final Layer layer; // on the socket
    private volatile boolean attached;
    private final InputWait input;

    private Connection(SocketChannel socket, DeadlineWatch watch) {
        this.socket = new StreamSocket(socket);
        this.layer = new Layer(this.socket.octets());
        this.input = new InputWait(this.socket.selectable());
        this.watch = watch;
        watch.add(jobs);
    }

    void connect(SocketAddress address, Deadline deadline) throws IOException {
        try {
            socket.sendPromptly();
            jobs.within(Job.CONNECTING, deadline, new Step.Connect(socket, address));
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * {@return our address and port}
     *
     * @throws IOException if the connection is closed
     */
    public InetSocketAddress localAddress() throws IOException {
        return socket.localAddress();
    }

    /**
     * {@return a connection that a listener has accepted; the caller closes it}
     *
     * @param socket connected; now the connection's own
     * @param watch what keeps the deadlines
     */
    public static Connection accepted(SocketChannel socket, DeadlineWatch watch) {
        return new Connection(socket, watch);
    }

    /**
     * {@return what was agreed on in turning to TLS: all octets from now on pass through the engine}
     *
     * @param engine in the mode, and with the parameters, that the handshake needs
     * @param deadline of the handshake
     * @throws IOException if the handshake fails or the deadline passes
     */
    public SSLSession startTls(SSLEngine engine, Deadline deadline) throws IOException {
        Tls tls = new Tls(socket.octets(), engine);
        jobs.within(Job.HANDSHAKE, deadline, tls::handshake);
        layer.isNow(tls);
        return engine.getSession();
    }

    /**
     * Has the peer begin with a preface, which {@link #receiveNow} takes away; to be called before {@link #acceptTls}.
     *
     * @param preface takes its octets
     */
    public void acceptPreface(Preface preface) {
        layer.begins(preface);
    }

    /** {@return what {@link #acceptPreface} was given; empty without it} */
    public Optional<Preface> preface() {
        return layer.preface();
    }

    /**
     * Has the peer begin TLS; from now on this no longer blocks, as after {@link #attach}. The handshake is done by
     * {@link #receiveNow}, and its deadline is the caller's.
     *
     * @param engines gives an engine as soon as the peer says something
     * @throws IOException if the connection is closed
     */
    public void acceptTls(Supplier<SSLEngine> engines) throws IOException {
        socket.unblock();
        socket.sendPromptly();
        attached = true;
        layer.isNow(new AcceptedTls(layer.octets(), engines));
    }

    /** {@return what {@link #acceptTls} made; empty without it, and after the end of output} */
    public Optional<AcceptedTls> acceptedTls() {
        return layer.accepted();
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
        return jobs.within(Job.RECEIVING, deadline, new Step.Receive(input, layer.octets(), into));
    }

    /**
     * Receives what has come; as long as nothing has, sends. So neither side is held up by the other that does not read.
     *
     * @param into where it goes; has room
     * @param message what to send; without the octets sent afterwards
     * @param deadline by when octets have come, or all are sent; if it passes first, the connection is reset
     * @return how many octets have come; 0 if none have, and all are sent; -1 at the end of the stream
     * @throws IOException if the connection is reset or closed; what has come before can still be received
     */
    public int receiveOrSend(ByteBuffer into, ByteBuffer message, Deadline deadline) throws IOException {
        socket.unblock();
        return jobs.within(Job.SENDING, deadline, new Step.ReceiveOrSend(input, layer.octets(), into, message));
    }

    /**
     * Sends all octets, looping until the last one is handed to the system. Not for an attached connection.
     *
     * @param message what to send; without octets afterwards
     * @param pace how fast the peer must take them
     * @throws DeadlineExceededException if the peer is too slow; the connection is reset
     * @throws IOException if the connection is reset or closed
     */
    public void sendAll(ByteBuffer message, Pace pace) throws IOException {
        if (!socket.isBlocking()) throw new IllegalBlockingModeException();
        socket.aboutToSend();
        PacedSending.sendAll(message, layer.octets(), pace, jobs);
    }

    /**
     * {@return whether octets have arrived that {@link #receive} would give without waiting; false also at the end of the
     * stream, and once a deadline of receiving has passed. Of a Unix socket that is not known, so they may have}
     *
     * @throws IOException if the connection is reset or closed
     */
    public boolean hasOctets() throws IOException {
        if (jobs.isInputExpired()) return false;
        return layer.hasOctets() || socket.mayHaveOctets();
    }

    /**
     * {@return the key, with no interest yet, of a selector that looks after this connection from now on} It no longer
     * blocks in {@link #receiveNow} and {@link #sendNow}; {@link #receive} and {@link #sendAll} wait as ever.
     *
     * @param selector to be closed after the connection
     * @param attachment of the key
     * @throws IOException if the connection is closed
     */
    public SelectionKey attach(Selector selector, Object attachment) throws IOException {
        attached = true;
        return socket.register(selector, attachment);
    }

    /** {@return whether a selector looks after this connection} */
    public boolean isAttached() {
        return attached;
    }

    /** {@return whether it still blocks, so that {@link #sendAll} can be used} */
    public boolean isBlocking() {
        return socket.isBlocking();
    }

    /**
     * {@return how many octets have come, received without waiting; -1 at the end of the stream, seen once attached}
     *
     * @param into where they go; has room
     * @throws IOException if the connection is reset or closed
     */
    public int receiveNow(ByteBuffer into) throws IOException {
        if (socket.isBlocking() && !hasOctets()) return 0;
        try {
            return layer.octets().read(into);
        } catch (NotTlsException e) {
            layer.end();
            throw e;
        }
    }

    /**
     * {@return whether all of it was sent: what the system takes, without waiting}
     *
     * @param message what to send; without the octets sent afterwards
     * @throws IOException if the connection is reset or closed
     */
    public boolean sendNow(ByteBuffer message) throws IOException {
        socket.aboutToSendNow();
        layer.octets().write(message);
        return !message.hasRemaining() && !hasUnsent();
    }

    /**
     * Says that output ends as soon as what is sent next has been taken. That sends what may have to wait for an
     * acknowledgement, so the system is not told to send it sooner, which takes a call.
     */
    public void nothingFollows() {
        socket.nothingFollows();
    }

    /**
     * {@return how many octets of a file were sent: what the system takes without waiting, not copied where it can do without}
     *
     * @param file open for reading; its position is not used
     * @param position of the first octet
     * @param count how many octets
     * @throws EOFException if the file ends at {@code position}: what was sent is not the whole, the connection must be cut
     * @throws IOException if reading fails, or the connection is reset or closed
     */
    public int sendNow(FileChannel file, long position, long count) throws IOException {
        socket.aboutToSendNow();
        return socket.send(file, position, count, layer.octets());
    }

    /**
     * Tells the peer that nothing more will be sent. What it sends can still be received, after TLS as it is. To be called
     * again while {@link #hasUnsent}, when the peer takes more.
     *
     * @throws IOException if the connection is reset or closed
     */
    public void endOutput() throws IOException {
        if (layer.closeOutput()) socket.endOutput();
    }

    /** {@return whether TLS has taken octets to send that the system has not taken; {@link #sendNow} goes on with them} */
    public boolean hasUnsent() {
        return layer.hasUnsent();
    }

    /**
     * Closes in stages: shuts down output, drops what still comes, closes. A plain close with input unread would have TCP
     * reset the connection and destroy the answer (RFC 9112 section 9.6).
     *
     * @param mostOctets how much is dropped at the most
     * @param deadline by when it is closed in any case
     */
    public void tearDown(long mostOctets, Deadline deadline) {
        // R9112-9.6-03, R1945-9.4-03
        try (this) {
            if (layer.octets() instanceof Tls tls) jobs.within(Job.SENDING, deadline, tls::closeOutput);
            socket.endOutput();
            jobs.within(Job.RECEIVING, deadline, () -> input.drop(mostOctets, socket.octets()));
        } catch (IOException e) {
            // The peer has gone or does not stop sending: there is nobody left to be kind to.
        }
    }

    /** Closes at once and has TCP reset the connection, so that the peer cannot take what it got for the whole. */
    public void abort() {
        socket.resetOnClose();
        close();
    }

    /** Closes at once; where it is attached, when its selector selects again. Whoever is blocked in another call is woken. */
    @Override
    public void close() {
        watch.remove(jobs);
        try {
            socket.close();
            input.wake();
        } catch (IOException e) {
            // The descriptor is given back all the same, and no octet of ours was waiting for this.
        }
    }

    /** A peer that was too slow to ask can still be answered; one too slow to read cannot. */
    private final class Wake implements TimedJobs.Waker {
        @Override
        public void wake(Job job) {
            try {
                if (job == Job.RECEIVING) socket.endInput();
                else if (job == Job.SENDING) abort();
                else close();
            } catch (IOException e) {
                close(); // it was closed, or reset, in the meantime
            }
        }
    }
}
