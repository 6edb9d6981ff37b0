package http10.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what all listings that are being made and sent hold together, however large the folders, and however slow those
 * who read them.
 */
final class ListingMemory {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    ListingMemory(long most) {
        this.most = most;
    }

    /** A quarter of the heap: four or five folders of 50,000 entries at once, or one of 200,000, in one of 64 MiB. */
    static ListingMemory ofHeap() {
        return new ListingMemory(Runtime.getRuntime().maxMemory() / 4);
    }

    long held() {
        return held.get();
    }

    /**
     * Takes so many octets, which {@link #giveBack} returns.
     *
     * @throws FullException if there is no room for them
     */
    void take(long octets) throws FullException {
        if (held.addAndGet(octets) <= most) return;
        held.addAndGet(-octets);
        throw new FullException();
    }

    void giveBack(long octets) {
        held.addAndGet(-octets);
    }

    /** There is no room for a listing now; for a folder that needs all of it, never. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1;

        private FullException() {
            super("no room for another listing");
        }
    }
}
