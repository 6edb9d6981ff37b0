package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where connections wait: for octets of a head, for a reader that is slow, for the end of what is dropped, or for their
 * turn behind others. They hold no thread meanwhile; a worker who leads takes those that can go on, one after the other.
 * Here are their deadlines looked after, too.
 */
// PX-IO-04
final class Parking implements Closeable {
    private static final long TICK_MILLIS = 100;

    /** How many of all connections make room for others at a time. */
    private static final int SHARE_THAT_GOES = 64;

    private static final long LEAST_WAIT = TimeUnit.MILLISECONDS.toNanos(250);

    private final Selector selector;
    private final OpenConnections connections;
    private final Queue<ServerConnection> again = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<ServerConnection> ready = new ArrayDeque<>(); // used by the leader, as is the next
    private long nextLook = System.nanoTime();
    private volatile Thread leader;
    private volatile boolean isRoomWanted;

    Parking(OpenConnections connections) throws IOException {
        this.connections = connections;
        this.selector = Selector.open();
    }

    boolean isOpen() {
        return selector.isOpen();
    }

    /** Keeps a connection until it can go on, or its deadline has come. From now on another worker may have it. */
    void park(Place place, Next.Wait wait) throws IOException {
        place.await(wait, selector);
        wakeLeader();
    }

    /** Keeps a connection until it is its turn again. */
    void queue(ServerConnection connection) {
        again.add(connection);
        wakeLeader();
    }

    /** Ends the wait of those whose heads have not come for longest, so that others may connect. */
    void makeRoom() {
        isRoomWanted = true;
        selector.wakeup();
    }

    /** Who leads and is here has not gone to select yet, and will see what has changed. */
    private void wakeLeader() {
        if (leader != Thread.currentThread()) selector.wakeup();
    }

    /** Waits for a connection that can go on. Called by the leader alone. */
    Optional<ServerConnection> next() {
        leader = Thread.currentThread();
        try {
            if (ready.isEmpty()) select();
        } catch (ClosedSelectorException e) {
            return Optional.empty(); // the server has stopped
        } catch (IOException e) {
            throw new UncheckedIOException("the system's selector failed", e);
        }
        return Optional.ofNullable(ready.poll());
    }

    private void select() throws IOException {
        if (!again.isEmpty()) selector.selectNow(this::wake);
        else if (selector.keys().isEmpty()) selector.select(this::wake);
        else selector.select(this::wake, TICK_MILLIS);
        for (ServerConnection connection; (connection = again.poll()) != null; ) add(connection);
        if (System.nanoTime() - nextLook >= 0 || isRoomWanted) endOverdue();
    }

    private void wake(SelectionKey key) {
        Place place = (Place) key.attachment();
        if (place.end()) add(place.owner());
    }

    private void add(ServerConnection connection) {
        try {
            ready.add(connection);
        } catch (OutOfMemoryError e) {
            connection.close(); // there is no room for it
        }
    }

    private void endOverdue() {
        long now = System.nanoTime();
        nextLook = now + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
        boolean hurried = connections.areShort();
        for (SelectionKey key : selector.keys()) {
            Place place = (Place) key.attachment();
            if (place.isOver(now, hurried) && place.expire()) add(place.owner());
        }
        if (isRoomWanted) endOldest(now);
    }

    /**
     * Several at a time, since looking for them is work; and none that has just come, for whoever comes again at once would
     * keep the server busy with that.
     */
    private void endOldest(long now) {
        isRoomWanted = false;
        record Waiting(Place place, long since) {}
        Queue<Waiting> oldest = new PriorityQueue<>(Comparator.comparingLong(waiting -> -waiting.since));
        for (SelectionKey key : selector.keys()) {
            Place place = (Place) key.attachment();
            Optional<Next.Wait> wait = place.current().filter(Next.Wait::forHead);
            if (wait.isEmpty() || now - wait.get().since() < LEAST_WAIT) continue;
            oldest.add(new Waiting(place, wait.get().since()));
            if (oldest.size() > connections.most() / SHARE_THAT_GOES + 1) oldest.remove(); // the youngest of them
        }
        for (Waiting waiting : oldest) if (waiting.place.expire()) add(waiting.place.owner());
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the system's selector failed", e);
        }
    }
}
