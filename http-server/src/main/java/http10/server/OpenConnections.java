package http10.server;

import http10.transport.Deadline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The connections of one server: how many there may be, so that it can wait for them, or cut them. */
final class OpenConnections {
    private final Set<ServerConnection> connections = ConcurrentHashMap.newKeySet();
    private final int most;
    private final int spare;
    private final Semaphore room;
    private volatile boolean draining;

    /** @param served how many of them can be served at a time, while the others wait */
    OpenConnections(int most, int served) {
        this.most = most;
        this.spare = Math.max(1, Math.min(most / 4, served / 2));
        this.room = new Semaphore(most);
    }

    int most() {
        return most;
    }

    int count() {
        return connections.size();
    }

    /** Whether more than three quarters of them are in use. */
    boolean areShort() {
        return room.availablePermits() < most / 4;
    }

    /** Whether so few are left that those who wait must soon make room. */
    boolean areScarce() {
        return room.availablePermits() < spare;
    }

    /** Whether one more may be accepted. */
    boolean haveRoom() {
        return room.availablePermits() > 0;
    }

    /** One that was accepted while the server began to stop is closed: no request has begun on it. */
    void add(ServerConnection connection) {
        connections.add(connection);
        room.acquireUninterruptibly();
        if (draining) connection.close();
    }

    void remove(ServerConnection connection) {
        if (!connections.remove(connection)) return;
        room.release();
        if (draining) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** Whether the server stops, so that no connection is kept for another request. */
    boolean isDraining() {
        return draining;
    }

    /** Waits until the last one has ended; returns whether it did by the deadline. */
    synchronized boolean awaitNone(Deadline deadline) throws InterruptedException {
        draining = true;
        for (ServerConnection connection : connections) connection.closeIfSilent();
        while (!connections.isEmpty() && !deadline.isPast()) {
            TimeUnit.NANOSECONDS.timedWait(
                    this, Math.max(1, deadline.remaining().toNanos()));
        }
        return connections.isEmpty();
    }

    void cutAll() {
        for (ServerConnection connection : connections) connection.cut();
    }
}
