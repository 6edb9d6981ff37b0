package http10.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after the deadlines of many connections with one thread, so that no read or write pays for a timer. A missed
 * deadline is noticed within one tick. The thread starts with the first connection and ends a while after the last.
 */
public final class DeadlineWatch {
    private static final int IDLE_TICKS = 50;

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Duration tick;
    private final int idleTicks;
    private volatile boolean running;
    private Thread thread;

    /**
     * A watch that looks at every tick.
     *
     * @param tick above zero
     */
    public DeadlineWatch(Duration tick) {
        this(tick, IDLE_TICKS);
    }

    DeadlineWatch(Duration tick, int idleTicks) {
        this.tick = tick;
        this.idleTicks = idleTicks;
    }

    /** The thread that was started last; null before the first connection. */
    synchronized Thread thread() {
        return thread;
    }

    void add(Connection connection) {
        connections.add(connection);
        if (!running) start();
    }

    void remove(Connection connection) {
        connections.remove(connection);
    }

    private synchronized void start() {
        if (running) return;
        thread = new Thread(this::run, "http10-deadlines");
        thread.setDaemon(true);
        thread.start();
        running = true;
    }

    private void run() {
        for (int idle = 0; idle < idleTicks || !ends(); idle = connections.isEmpty() ? idle + 1 : 0) {
            LockSupport.parkNanos(tick.toNanos());
            long now = System.nanoTime();
            for (Connection connection : connections) connection.expireIfDue(now);
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
