package http10.server;

import java.nio.channels.SelectionKey;
import java.time.Duration;

/** What becomes of a connection that its worker leaves. */
sealed interface Next {
    /** There is nothing more to do with it. */
    Next CLOSE = new Close();

    /** It can go on at once, but others come first. */
    Next TURN = new Turn();

    record Close() implements Next {}

    record Turn() implements Next {}

    /**
     * It waits for its peer.
     *
     * @param interest what for, as in {@link SelectionKey}
     * @param forHead whether for the octets of a head, which are waited for less long when connections run short
     * @param silent whether nothing has begun, so that nothing is lost if the connection is closed
     * @param since when that began, by System.nanoTime
     * @param allowed how long from then on
     */
    record Wait(int interest, boolean forHead, boolean silent, long since, Duration allowed) implements Next {
        private static final int SHARE_IN_HURRY = 10;

        /** For a peer that takes, or drops, what it was sent. */
        static Wait forPeer(int interest, Duration allowed) {
            return new Wait(interest, false, false, System.nanoTime(), allowed);
        }

        /** When it takes too long, by System.nanoTime. */
        long over(boolean hurried) {
            return since + allowed.toNanos() / (hurried && forHead ? SHARE_IN_HURRY : 1);
        }
    }
}
