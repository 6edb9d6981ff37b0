package http10.server;

import http10.transport.Deadline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The connections of one server, so that it can wait for them, or cut them. */
final class OpenConnections {
    private final Set<ServerConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** One that was accepted while the server began to stop is closed: no request has begun on it. */
    void add(ServerConnection connection) {
        connections.add(connection);
        if (draining) connection.close();
    }

    void remove(ServerConnection connection) {
        connections.remove(connection);
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

    void closeAll() {
        for (ServerConnection connection : connections) connection.close();
    }
}
