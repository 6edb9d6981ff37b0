package http10.server;

import java.util.concurrent.TimeUnit;

/**
 * The right to take connections, new ones and those that have waited, held by one worker at a time. Its holder serves
 * what it takes itself, on a cache still warm, and passes the lead on before anything that may block; waking another
 * thread for every connection would cost a third of the connection. Used by its holder, but for {@link #passOnIfStuck}.
 */
final class Lead {
    /** A quick handler takes microseconds; a slow disk or a huge folder, longer. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Workers workers;
    private volatile Turn.Leading turn; // null once passed on; changed by whoever holds the lock
    private volatile long since; // System.nanoTime, made odd; 0 while nothing is served

    Lead(Workers workers, Turn.Leading turn) {
        this.workers = workers;
        this.turn = turn;
    }

    /** Its holder begins to serve a connection. */
    void serves() {
        since = System.nanoTime() | 1;
    }

    /** Its holder has served; returns whether it may go on to lead. */
    synchronized boolean hasServed() {
        since = 0;
        return turn != null;
    }

    /** Whether its holder leads still. */
    boolean isHeld() {
        return turn != null;
    }

    /** Lets another worker lead; does nothing the second time. */
    synchronized void passOn() {
        if (turn == null) return;
        workers.take(turn);
        turn = null; // not before: a lead that nobody has is a server that is deaf
    }

    /** Called by the watch: others must not wait for what turns out to take long. */
    synchronized void passOnIfStuck(long now) {
        long begun = since;
        if (begun != 0 && now - begun > MOST_NANOS) passOn();
    }
}
