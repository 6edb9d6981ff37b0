package http10.server;

import java.util.List;
import java.util.Optional;

/**
 * Where a leader takes connections from, one by one: those that can go on after a wait, then new ones. One thread that waits
 * for both never has to wake another for a connection that came just before its request. Used by the leader alone.
 */
final class Dispatch {
    private final List<Listener> listeners;
    private final Engine engine;

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
        for (Listener listener : listeners) accept(listener);
        parking.select(mayAllAccept());
        return parking.poll();
    }

    private void accept(Listener listener) {
        while (listener.isReady() && engine.connections().haveRoom()) {
            Optional<ServerConnection> accepted = listener.accept(engine);
            if (accepted.isPresent()) accepted.get().begin();
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
