package http10.server;

import http10.message.Content;
import http10.transport.Connection;
import http10.wire.BodyWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Content on its way to a peer, which takes it at its own pace. */
interface SentContent {
    /** A peer that takes all at once must let others have their turn. */
    long MOST_AT_ONCE = 4 << 20;

    SentContent NONE = new None();

    /** Sends what the peer takes; returns whether that was the last of it. */
    boolean goOn(Connection connection, Lead lead) throws IOException;

    /** How many octets of content have been sent. */
    long sent();

    /** How much memory it holds while its peer keeps it waiting. */
    default int held() {
        return 0;
    }

    static SentContent of(Content content, int pieceOctets) throws IOException {
        if (content instanceof Content.OfFile part) return new OfFile(part, 0);
        if (content instanceof Content.OfOctets octets) return new OfOctets(ByteBuffer.wrap(octets.array()), 0);
        return new OfStream(content, pieceOctets);
    }

    /** What is left in a buffer that is only lent. */
    static SentContent copyOf(ByteBuffer lent) {
        ByteBuffer octets = ByteBuffer.allocate(lent.remaining()).put(lent).flip();
        return new OfOctets(octets, octets.capacity());
    }

    /** Nothing, or nothing more. */
    record None() implements SentContent {
        @Override
        public boolean goOn(Connection connection, Lead lead) {
            return true;
        }

        @Override
        public long sent() {
            return 0;
        }
    }

    /** Octets that are there. */
    final class OfOctets implements SentContent {
        private final ByteBuffer octets;
        private final int held; // of memory that a handler does not hold anyway

        OfOctets(ByteBuffer octets, int held) {
            this.octets = octets;
            this.held = held;
        }

        @Override
        public boolean goOn(Connection connection, Lead lead) throws IOException {
            return connection.sendNow(octets);
        }

        @Override
        public long sent() {
            return octets.position();
        }

        @Override
        public int held() {
            return held;
        }
    }

    /** Reads from this octet of the part to its last, and verifies that all of them are of one version. */
    static void readRest(Content.OfFile part, long from, ByteBuffer into) throws IOException {
        read(part, from, (int) (part.count() - from), into);
        part.version().verify();
    }

    /** Reads so many octets of the part from this one on, and leaves the buffer's limit behind them. */
    static void read(Content.OfFile part, long from, int octets, ByteBuffer into) throws IOException {
        int start = into.position();
        into.limit(start + octets);
        while (into.hasRemaining()) {
            int count = part.file().read(into, part.position() + from + into.position() - start);
            if (count < 0) throw new EOFException("the file was cut short while it was read");
        }
    }

    /**
     * A part of a file. What the system does not take at once is not sent to its end before the file has been looked at
     * again.
     */
    final class OfFile implements SentContent {
        private static final int LAST_BLOCK = 4 << 10;

        /** What is sent in one call, just after the file was opened, is of one version. */
        private static final int MOST_UNSEEN = 1 << 20;

        /**
         * Of larger files the system is given 15 of its pages at a time. On its own it takes 16, which is 53 octets more than
         * a segment of the loopback has, and sends those by themselves: twice the segments, and each wakes the reader.
         */
        private static final int STEP = 15 * (4 << 10);

        private final Content.OfFile part;
        private final int first; // octets of the part that are not sent from here
        private long sent; // before the last block, those octets among them
        private SentContent last = NONE; // once it has been read

        /** @param first so many octets of the part have gone along with the head */
        OfFile(Content.OfFile part, int first) {
            this.part = part;
            this.first = first;
            this.sent = first;
        }

        @Override
        public boolean goOn(Connection connection, Lead lead) throws IOException {
            if (last != NONE) return last.goOn(connection, lead);
            long beforeLast = part.count() - LAST_BLOCK;
            if (sent == first && isSentAtOnce(part)) {
                if (first > 0) part.version().verify();
                if (send(connection, part.count(), MOST_UNSEEN)) return true;
            } else if (sent < beforeLast && !send(connection, Math.min(beforeLast, sent + MOST_AT_ONCE), STEP)) {
                return false;
            }
            if (sent < beforeLast) return false; // no more is taken now, or others come first
            ByteBuffer block = ByteBuffer.allocate((int) (part.count() - sent));
            readRest(part, sent, block);
            last = new OfOctets(block.flip(), 0);
            return last.goOn(connection, lead);
        }

        /** Whether it is sent in one call, where the system takes as much. */
        static boolean isSentAtOnce(Content.OfFile part) {
            return part.count() <= MOST_UNSEEN;
        }

        /** Less than was asked for means that no more is taken now: to ask again would cost a call for each wait. */
        private boolean send(Connection connection, long stop, int step) throws IOException {
            while (sent < stop) {
                long count = Math.min(step, stop - sent);
                long taken = connection.sendNow(part.file(), part.position() + sent, count);
                sent += taken;
                if (taken < count) return false;
            }
            return !connection.hasUnsent();
        }

        @Override
        public long sent() {
            return sent - first + last.sent();
        }

        @Override
        public int held() {
            return LAST_BLOCK;
        }
    }

    /** What a handler makes while it is sent. */
    final class OfStream implements SentContent {
        private final InputStream stream;
        private final BodyWriter body;
        private final byte[] octets;
        private ByteBuffer piece = ByteBuffer.allocate(0);
        private long read;
        private boolean ended;

        OfStream(Content content, int pieceOctets) {
            this.stream = content.stream();
            this.body = BodyWriter.of(BodyWriter.framingOf(content));
            this.octets = new byte[pieceOctets];
        }

        @Override
        public boolean goOn(Connection connection, Lead lead) throws IOException {
            // PX-IO-03
            while (connection.sendNow(piece)) {
                if (ended) return true;
                lead.passOn(); // the handler may take its time
                int count = stream.read(octets);
                ended = count < 0;
                // R1945-7.2.2-06
                if (ended && !body.isComplete()) {
                    throw new EOFException("the handler gave less content than it announced");
                }
                if (ended) continue;
                piece = body.pass(ByteBuffer.wrap(octets, 0, count));
                read += count;
            }
            return false;
        }

        @Override
        public long sent() {
            return read - piece.remaining();
        }

        @Override
        public int held() {
            return octets.length;
        }
    }
}
