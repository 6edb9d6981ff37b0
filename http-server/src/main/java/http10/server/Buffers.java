package http10.server;

import java.nio.ByteBuffer;

/**
 * A worker's buffers, lent to the connection it serves. Connections own none: ten thousand that wait cost little.
 *
 * @param in what was received and not yet used; octets of a following message are put aside here
 * @param out a head and a small body, to be sent at once
 * @param heads of responses that were sent from here
 */
record Buffers(ByteBuffer in, ByteBuffer out, RecentHeads heads) {
    private static final int SIZE = 32 << 10;

    static Buffers allocate() {
        return new Buffers(ByteBuffer.allocateDirect(SIZE), ByteBuffer.allocateDirect(SIZE), new RecentHeads());
    }
}
