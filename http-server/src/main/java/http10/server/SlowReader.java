package http10.server;

import http10.transport.Deadline;
import http10.transport.DeadlineExceededException;
import http10.transport.Pace;
import java.nio.channels.SelectionKey;
import java.time.Duration;

/**
 * How long a peer is waited for that does not take a response at once. The system tells that it takes more only when a
 * third of its buffers is free, which a slow reader may need minutes for; so it is asked now and then, too. A peer that has
 * never read has no longer than a head would have.
 */
final class SlowReader {
    /** By then the buffers of both systems have taken what they hold; who takes more has read. */
    private static final Duration FILLING = Duration.ofSeconds(1);

    private static final int LOOKS = 4; // in the longest pause

    private final ServerOptions options;
    private final Pace pace;
    private final Deadline filled = Deadline.after(FILLING);
    private final Deadline first;
    private Deadline deadline = Deadline.NEVER;
    private boolean reads;
    private long taken = -1;

    SlowReader(ServerOptions options) {
        this.options = options;
        this.pace = options.pace();
        this.first = Deadline.after(options.headDeadline());
    }

    /** What passes from now on is not the peer's time. */
    void hasWaited() {
        pace.done();
    }

    /**
     * The peer takes no more than so many octets for now.
     *
     * @throws DeadlineExceededException if it has had its time
     */
    void waitsAfter(long octets) throws DeadlineExceededException {
        Deadline next = pace.next(octets);
        if (octets > taken) {
            reads |= taken >= 0 && filled.isPast();
            deadline = next;
        }
        taken = octets;
        // PX-LIM-02
        deadline = deadline.orEarlier(next);
        if (!reads) deadline = deadline.orEarlier(first);
        if (deadline.isPast()) throw new DeadlineExceededException("sending");
    }

    /** The wait until it is asked again. */
    Next.Wait await() {
        Duration look = filled.isPast() ? options.idle().dividedBy(LOOKS) : FILLING.dividedBy(LOOKS);
        Duration left = deadline.remaining();
        return Next.Wait.forPeer(SelectionKey.OP_WRITE, left.compareTo(look) < 0 ? left : look);
    }
}
