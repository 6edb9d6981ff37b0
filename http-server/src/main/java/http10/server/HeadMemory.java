package http10.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what all connections together keep of heads that are not there in full. The limit of one head does not: a
 * thousand clients that each send most of one and stop would use up the memory of the whole process.
 */
final class HeadMemory {
    /** What a connection that waits takes besides: itself, its parser, its place and key. */
    private static final int FIRST_OCTETS = 1 << 10;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    HeadMemory(long most) {
        this.most = most;
    }

    /** A quarter of the heap: room for 16,000 silent clients, or 250 heads of 64 KiB, in one of 64 MiB. */
    static HeadMemory ofHeap() {
        return new HeadMemory(Runtime.getRuntime().maxMemory() / 4);
    }

    long held() {
        return held.get();
    }

    /** The part of one connection. */
    final class Share {
        private long octets;

        /** Lets it keep so many octets of its head; returns whether there is room for them. */
        synchronized boolean grow(int received) {
            long more = FIRST_OCTETS + received - octets;
            if (held.addAndGet(more) > most) {
                held.addAndGet(-more);
                return false;
            }
            octets += more;
            return true;
        }

        /** Gives all of it back; does nothing the second time. */
        synchronized void release() {
            held.addAndGet(-octets);
            octets = 0;
        }
    }
}
