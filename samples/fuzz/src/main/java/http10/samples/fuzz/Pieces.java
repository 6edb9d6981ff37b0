package http10.samples.fuzz;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;

/** Octets as they arrive: in pieces, of which a reader may leave some until more have come. */
final class Pieces {
    private static final int LONGEST = 40;

    private final Queue<ByteBuffer> later = new ArrayDeque<>();
    private ByteBuffer octets = ByteBuffer.allocate(0);

    private Pieces() {}

    static Pieces whole(byte[] octets) {
        Pieces pieces = new Pieces();
        pieces.later.add(ByteBuffer.wrap(octets));
        return pieces;
    }

    /** Cut by chance, but the same octets in the same way each time. */
    static Pieces cut(byte[] octets, Random random) {
        Pieces pieces = new Pieces();
        for (int from = 0, to; from < octets.length; from = to) {
            to = Math.min(octets.length, from + 1 + random.nextInt(1 + random.nextInt(LONGEST)));
            pieces.later.add(ByteBuffer.wrap(octets).slice(from, to - from));
        }
        return pieces;
    }

    static Pieces single(byte[] octets) {
        Pieces pieces = new Pieces();
        for (int i = 0; i < octets.length; i++) {
            pieces.later.add(ByteBuffer.wrap(octets).slice(i, 1));
        }
        return pieces;
    }

    /** Puts the next piece behind what was left; returns whether there was one. */
    boolean next() {
        if (later.isEmpty()) return false;
        ByteBuffer piece = later.remove();
        octets = octets.hasRemaining()
                ? ByteBuffer.allocate(octets.remaining() + piece.remaining())
                        .put(octets)
                        .put(piece)
                        .flip()
                : piece;
        return true;
    }

    ByteBuffer octets() {
        return octets;
    }

    /** How many octets nobody has taken. */
    int left() {
        return octets.remaining()
                + later.stream().mapToInt(ByteBuffer::remaining).sum();
    }
}
