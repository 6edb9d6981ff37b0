package http10.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Where a leader takes connections from, one by one: those that can go on after a wait, then new ones. One thread that waits
 * for both never has to wake another for a connection that came just before its request. Used by the leader alone.
 */
final class Dispatch {
    /** While several connect at a time, so long is waited for more of them: to go for each costs a fifth of serving it. */
    private static final long GATHERING_NANOS = TimeUnit.MICROSECONDS.toNanos(30);

    /** Elsewhere a wait may take a thousand times as long as it was meant to. */
    private static final boolean WAITS_ARE_SHORT =
            System.getProperty("os.name", "").equals("Linux");

    private final List<Listener> listeners;
    private final Engine engine;
    private int together; // how many were accepted in the last row

    /** @param listeners registered with the parking of the engine */
    Dispatch(List<Listener> listeners, Engine engine) {
        this.listeners = listeners;
        this.engine = engine;
    }

    /** Waits for the next connection to be served; empty when it is worth asking again. */
    Optional<ServerConnection> next() {
        Parking parking = engine.parking();
        parking.leads();
        if (parking.isReady()) return parking.poll();
        if (isSomebodyThere()) acceptAll();
        parking.select(mayAllAccept());
        return parking.poll();
    }

    private boolean isSomebodyThere() {
        for (Listener listener : listeners) if (listener.isReady()) return true;
        return false;
    }

    private void acceptAll() {
        if (together > 1 && WAITS_ARE_SHORT) LockSupport.parkNanos(GATHERING_NANOS);
        together = 0;
        for (Listener listener : listeners) accept(listener);
    }

    private void accept(Listener listener) {
        while (listener.isReady() && engine.connections().haveRoom()) {
            Optional<ServerConnection> accepted = listener.accept(engine);
            if (accepted.isEmpty()) continue;
            together++;
            accepted.get().begin();
        }
    }

    /** While there is no room, or a listener rests after a failure, the backlog holds those who connect. */
    private boolean mayAllAccept() {
        boolean room = engine.connections().haveRoom();
        if (!room) engine.parking().makeRoom();
        boolean all = true;
        for (Listener listener : listeners) all &= listener.mayAccept(room);
        return all;
    }

    /** Whether there will be more. */
    boolean isOpen() {
        return engine.parking().isOpen();
    }
}
