package http10.server;

import http10.transport.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where connections wait: for octets of a head, for a reader that is slow, for the end of what is dropped, or for their
 * turn behind others. They hold no thread meanwhile; a worker who leads takes those that can go on, one after the other.
 * Here are their deadlines looked after, too.
 */
// PX-IO-04
final class Parking implements Closeable {
    private static final long TICK_MILLIS = 100;

    /** To look at ten thousand takes two milliseconds, for which nobody is to wait: some at a time, that far apart. */
    private static final int LOOKED_AT_IN_A_ROW = 256;

    private static final long LOOK_MILLIS = 5;

    /** How many of all connections make room for others at a time. */
    private static final int SHARE_THAT_GOES = 64;

    /**
     * Thousands may be overdue at once, and come again at once. So they are ended one by one, that far apart, which leaves the
     * processors to others; where that cannot be kept up, or places are scarce, so many in a row.
     */
    private static final long OVERDUE_APART = TimeUnit.MICROSECONDS.toNanos(500);

    private static final int MOST_OVERDUE_IN_A_ROW = 16;
    private static final long OVERDUE_TICK_MILLIS = 2;

    /** So many are to be closed that others wait for that. */
    private static final int MANY_TO_CLOSE = 16;

    private static final long LEAST_WAIT = TimeUnit.MILLISECONDS.toNanos(250);

    private final Selector selector;
    private final OpenConnections connections;
    private final Queue<ServerConnection> again = new ConcurrentLinkedQueue<>();
    private final Queue<ServerConnection> closing = new ConcurrentLinkedQueue<>();
    private int toClose; // used by the leader, as are the next
    private final ArrayDeque<ServerConnection> ready = new ArrayDeque<>();
    private final ArrayDeque<ServerConnection> overdue = new ArrayDeque<>();
    private long nextLook = System.nanoTime();
    private Iterator<SelectionKey> toLookAt = Collections.emptyIterator();
    private long lastEnd = System.nanoTime();
    private volatile Thread leader;
    private long nextRoom = System.nanoTime();
    private int listeners;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private volatile boolean listenersClosed;
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

    /** A connection has been closed. If it was registered its descriptor is free only when the leader selects again. */
    void forget(boolean registered) {
        if (registered || isRoomWanted) wakeLeader();
    }

    /**
     * Closes a connection as soon as the selector has let go of it; before, Java would have the system shut it down, which
     * costs a third of serving it. Returns whether it does; to be asked by the leader.
     */
    boolean closesSoon(Place place) {
        if (!place.leave()) return false;
        try {
            closing.add(place.owner());
        } catch (OutOfMemoryError e) {
            return false; // there is no room for it
        }
        toClose++;
        wakeLeader(); // who may be another by now
        return true;
    }

    /** Has the leader told of those who connect. */
    void watch(Listener listener) throws IOException {
        listener.attach(selector);
        listeners++;
    }

    /** The listeners were closed: waits until the leader has let go of them, so that their ports are free. */
    void letGo(Deadline deadline) throws InterruptedException {
        listenersClosed = true;
        selector.wakeup();
        letGo.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Keeps a connection until it is its turn again. */
    void queue(ServerConnection connection) {
        again.add(connection);
        wakeLeader();
    }

    /** Who leads and is here has not gone to select yet, and will see what has changed. */
    private void wakeLeader() {
        if (leader != Thread.currentThread()) selector.wakeup();
    }

    /** The present thread is the leader; what follows is called by the leader alone. */
    void leads() {
        leader = Thread.currentThread();
    }

    /** Whether a connection can go on, before others are looked for. */
    boolean isReady() {
        return !ready.isEmpty() && toClose < MANY_TO_CLOSE;
    }

    /** A connection that can go on. */
    Optional<ServerConnection> poll() {
        return Optional.ofNullable(ready.poll());
    }

    /** Ends the wait of those whose heads have not come for longest, so that others may connect. */
    void makeRoom() {
        isRoomWanted = true;
        if (!overdue.isEmpty()) return; // there will be
        long now = System.nanoTime();
        if (now - nextRoom >= 0 && !endOldest(now)) nextRoom = now + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
    }

    /**
     * Waits until connections can go on, or somebody connects.
     *
     * @param forEver whether nothing else is to be looked after meanwhile
     */
    void select(boolean forEver) {
        boolean lettingGo = listenersClosed && listeners > 0;
        try {
            if (lettingGo || hasMore()) selector.selectNow(this::wake);
            else if (forEver && selector.keys().size() == listeners) selector.select(this::wake);
            else selector.select(this::wake, patience());
        } catch (IOException e) {
            throw new UncheckedIOException("the system's selector failed", e);
        }
        for (ServerConnection connection; (connection = closing.poll()) != null; ) connection.close();
        toClose = 0;
        for (ServerConnection connection; (connection = again.poll()) != null; ) add(connection, ready);
        isRoomWanted = false;
        if (lettingGo) {
            listeners = 0;
            letGo.countDown();
        }
        long now = System.nanoTime();
        endOverdue(now);
        endSome(now);
    }

    private long patience() {
        if (!overdue.isEmpty()) return OVERDUE_TICK_MILLIS;
        return toLookAt.hasNext() ? LOOK_MILLIS : TICK_MILLIS;
    }

    private boolean hasMore() {
        boolean urgent = !overdue.isEmpty() && connections.areScarce();
        return urgent || !closing.isEmpty() || !again.isEmpty() || !ready.isEmpty();
    }

    private void endSome(long now) {
        long due = connections.areScarce() ? MOST_OVERDUE_IN_A_ROW : (now - lastEnd) / OVERDUE_APART;
        if (overdue.isEmpty() || due == 0) return;
        lastEnd = now;
        for (long i = Math.min(due, MOST_OVERDUE_IN_A_ROW); i > 0 && !overdue.isEmpty(); i--) {
            add(overdue.remove(), ready);
        }
    }

    private void wake(SelectionKey key) {
        if (key.attachment() instanceof Place place) {
            if (place.end()) add(place.owner(), ready);
        } else {
            ((Listener) key.attachment()).comes();
        }
    }

    private static void add(ServerConnection connection, ArrayDeque<ServerConnection> queue) {
        try {
            queue.add(connection);
        } catch (OutOfMemoryError e) {
            connection.close(); // there is no room for it
        }
    }

    private void endOverdue(long now) {
        if (now - nextLook < 0) return;
        if (!toLookAt.hasNext()) toLookAt = selector.keys().iterator(); // may be held while keys come and go
        boolean hurried = connections.areScarce();
        for (int i = 0; (i < LOOKED_AT_IN_A_ROW || hurried) && toLookAt.hasNext(); i++) {
            if (!(toLookAt.next().attachment() instanceof Place place)) continue;
            if (place.isOver(now, hurried) && place.expire()) add(place.owner(), overdue);
        }
        nextLook = now + TimeUnit.MILLISECONDS.toNanos(toLookAt.hasNext() ? LOOK_MILLIS : TICK_MILLIS);
    }

    /**
     * Several at a time, since looking for them is work; and none that has just come, for whoever comes again at once would
     * keep the server busy with that.
     *
     * @return whether there were some
     */
    private boolean endOldest(long now) {
        record Waiting(Place place, long since) {}
        Queue<Waiting> oldest = new PriorityQueue<>(Comparator.comparingLong(waiting -> -waiting.since));
        for (SelectionKey key : selector.keys()) {
            if (!(key.attachment() instanceof Place place)) continue;
            Optional<Next.Wait> wait = place.current().filter(Next.Wait::forHead);
            if (wait.isEmpty() || now - wait.get().since() < LEAST_WAIT) continue;
            oldest.add(new Waiting(place, wait.get().since()));
            if (oldest.size() > connections.most() / SHARE_THAT_GOES + 1) oldest.remove(); // the youngest of them
        }
        for (Waiting waiting : oldest) if (waiting.place.expire()) add(waiting.place.owner(), overdue);
        return !oldest.isEmpty();
    }

    @Override
    public void close() {
        letGo.countDown();
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the system's selector failed", e);
        }
    }
}
