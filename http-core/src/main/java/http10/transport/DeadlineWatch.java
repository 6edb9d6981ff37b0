package http10.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after the deadlines of many connections with one thread, so that no read or write pays for a timer. A missed
 * deadline is noticed within one tick. The thread starts with the first connection and ends a while after the last.
 */
public final class DeadlineWatch {
    /** To look at ten thousand takes a processor for a millisecond, which is too long for who waits for it. */
    private static final int LOOKED_AT_IN_A_ROW = 512;

    private static final long APART = TimeUnit.MILLISECONDS.toNanos(1);

    private static final int IDLE_TICKS = 50;

    private final Set<TimedJobs> connections = ConcurrentHashMap.newKeySet();
    private final Duration tick;
    private final int idleTicks;
    private final Optional<Runnable> look;
    private volatile boolean running;
    private Thread thread;

    /**
     * A watch that looks at every tick.
     *
     * @param tick above zero
     */
    public DeadlineWatch(Duration tick) {
        this(tick, IDLE_TICKS, Optional.empty());
    }

    /**
     * A watch that looks at every tick, and has somebody else look too.
     *
     * @param tick above zero
     * @param look what else is done at each tick while there are connections; must neither wait nor throw
     */
    public DeadlineWatch(Duration tick, Runnable look) {
        this(tick, IDLE_TICKS, Optional.of(look));
    }

    DeadlineWatch(Duration tick, int idleTicks) {
        this(tick, idleTicks, Optional.empty());
    }

    private DeadlineWatch(Duration tick, int idleTicks, Optional<Runnable> look) {
        this.tick = tick;
        this.look = look;
        this.idleTicks = idleTicks;
    }

    /** The thread that was started last; null before the first connection. */
    synchronized Thread thread() {
        return thread;
    }

    void add(TimedJobs connection) {
        connections.add(connection);
        try {
            if (!running) start();
        } catch (OutOfMemoryError e) { // the system gives no thread
            connections.remove(connection);
            throw e;
        }
    }

    void remove(TimedJobs connection) {
        connections.remove(connection);
    }

    private synchronized void start() {
        if (running) return;
        thread = new Thread("http10-deadlines") {
            @Override
            public void run() {
                watch();
            }
        };
        thread.setDaemon(true);
        thread.start();
        running = true;
    }

    private void watch() {
        for (int idle = 0; idle < idleTicks || !ends(); idle = connections.isEmpty() ? idle + 1 : 0) {
            LockSupport.parkNanos(tick.toNanos());
            try {
                look();
                if (look.isPresent()) look.get().run();
            } catch (OutOfMemoryError e) {
                continue; // at the next tick there may be more
            }
        }
    }

    private void look() {
        long now = System.nanoTime();
        int looked = 0;
        for (TimedJobs connection : connections) {
            if (++looked % LOOKED_AT_IN_A_ROW == 0) {
                LockSupport.parkNanos(APART);
                now = System.nanoTime();
            }
            connection.expireIfDue(now);
        }
    }

    /** A connection is added before it asks whether the thread runs, so one of the two sees the other. */
    private synchronized boolean ends() {
        running = false;
        if (connections.isEmpty()) return true;
        running = true;
        return false;
    }
}
