package http10.samples.benchmarks.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection of a {@link Herd}. */
final class Member {
    private static final int SMALL_WINDOW = 64 << 10;

    /** What became of it. */
    enum State {
        CONNECTING,
        OPEN,
        /** The server has closed it after whatever it had to say. */
        ENDED,
        /** Refused, or reset. */
        BROKEN
    }

    private final Manner manner;
    private final SocketChannel channel;
    private final SelectionKey key;
    private State state = State.CONNECTING;
    private long nextAct;
    private long received;
    private long ended;

    Member(Manner manner, InetSocketAddress server, Selector selector) throws IOException {
        this.manner = manner;
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        if (manner.reading() != Manner.Reading.AT_ONCE) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
        }
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        try {
            if (channel.connect(server)) opened();
        } catch (IOException e) {
            leave(State.BROKEN);
        }
    }

    State state() {
        return state;
    }

    boolean hasLeft() {
        return state == State.ENDED || state == State.BROKEN;
    }

    boolean reopens() {
        return manner.reopens();
    }

    /** How many octets have come, heads included. */
    long received() {
        return received;
    }

    /** When it left, by {@link System#nanoTime}. */
    long ended() {
        return ended;
    }

    private void opened() throws IOException {
        state = State.OPEN;
        key.interestOps(manner.reading() == Manner.Reading.AT_ONCE ? SelectionKey.OP_READ : 0);
        send(manner.opening());
        nextAct = System.nanoTime() + manner.every().toNanos();
    }

    /** Its socket is ready. */
    void ready(ByteBuffer buffer) {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                opened();
            } else {
                read(buffer.clear());
            }
        } catch (IOException e) {
            leave(State.BROKEN);
        }
    }

    /** Drips or reads when it is time to. */
    void tick(long now, ByteBuffer buffer) {
        if (state != State.OPEN || manner.every().isZero() || now - nextAct < 0) return;
        nextAct += manner.every().toNanos();
        try {
            send(manner.drip());
            if (manner.reading() == Manner.Reading.SLOWLY) {
                for (int left = manner.octets(), read; left > 0 && state == State.OPEN; left -= read) {
                    read = read(buffer.clear().limit(Math.min(left, buffer.capacity())));
                    if (read <= 0) return;
                }
            }
        } catch (IOException e) {
            leave(State.BROKEN);
        }
    }

    private void send(String octets) throws IOException {
        if (!octets.isEmpty()) channel.write(ByteBuffer.wrap(octets.getBytes(ISO_8859_1)));
    }

    private int read(ByteBuffer buffer) throws IOException {
        int read = channel.read(buffer);
        if (read >= 0) received += read;
        // Whoever drips goes on until the server takes no more.
        else if (manner.drip().isEmpty()) leave(State.ENDED);
        else key.interestOps(0);
        return read;
    }

    /** Closes it, for whatever reason. */
    void leave(State reason) {
        if (hasLeft()) return;
        state = reason;
        ended = System.nanoTime();
        try {
            channel.close();
        } catch (IOException e) {
            state = State.BROKEN;
        }
    }
}
