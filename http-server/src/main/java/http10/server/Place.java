package http10.server;

import http10.transport.Connection;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;

/** The place of one connection in the {@link Parking}. Several may end its wait; only the first does. */
final class Place {
    private final ServerConnection owner;
    private final Connection connection;
    private Optional<SelectionKey> key = Optional.empty(); // guarded by this, as are the next
    private Optional<Next.Wait> wait = Optional.empty();
    private long
            over; // when it has waited for too long, by System.nanoTime; here, as thousands are asked again and again
    private long overInHurry;
    private boolean expired;
    private boolean left;

    Place(ServerConnection owner, Connection connection) {
        this.owner = owner;
        this.connection = connection;
    }

    ServerConnection owner() {
        return owner;
    }

    /** Begins a wait. From now on another worker may serve the connection. */
    synchronized void await(Next.Wait wait, Selector selector) throws IOException {
        if (key.isEmpty()) key = Optional.of(connection.attach(selector, this));
        expired = false;
        try {
            key.get().interestOps(wait.interest());
        } catch (CancelledKeyException e) {
            throw new IOException("the connection was closed", e);
        }
        over = wait.over(false);
        overInHurry = wait.over(true);
        this.wait = Optional.of(wait);
    }

    /** Ends the wait; returns whether it was this call that did. */
    synchronized boolean end() {
        if (wait.isEmpty()) return false;
        wait = Optional.empty();
        try {
            key.get().interestOps(0);
        } catch (CancelledKeyException e) {
            return true; // it was closed: whoever goes on with it will see that
        }
        return true;
    }

    /** Ends the wait if nothing has begun on the connection; returns whether it was this call that did. */
    synchronized boolean endIfSilent() {
        return wait.map(Next.Wait::silent).orElse(false) && end();
    }

    /** Ends the wait since its time is over; returns whether it was this call that did. */
    synchronized boolean expire() {
        expired = end();
        return expired;
    }

    /** Has the selector let go of the connection when it next selects; returns whether it looked after it. */
    synchronized boolean leave() {
        left = key.isPresent();
        if (left) key.get().cancel();
        return left;
    }

    /** Whether nothing is left to be done but to close the connection. */
    synchronized boolean isLeft() {
        return left;
    }

    /** Whether a wait took too long since this was last asked. */
    synchronized boolean hasExpired() {
        boolean was = expired;
        expired = false;
        return was;
    }

    /** Whether it has waited for longer than it may. */
    synchronized boolean isOver(long now, boolean hurried) {
        return now - (hurried ? overInHurry : over) >= 0 && wait.isPresent();
    }

    /** What it waits for, if it does. */
    synchronized Optional<Next.Wait> current() {
        return wait;
    }
}
