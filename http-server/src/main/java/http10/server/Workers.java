package http10.server;

import java.nio.channels.ClosedSelectorException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A bounded pool of threads that take turns at leading. A thread is started when a turn finds none waiting, and ends when
 * it has waited long.
 */
final class Workers {
    private static final Turn ENDING = new Turn.Ending();
    private static final long LONGEST_WAIT_SECONDS = 10;

    /** A worker that waits for its peer is replaced for that time, but memory for their buffers is not endless. */
    private static final int MOST_REPLACED = 256;

    private static final long REPORTS_APART = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private final ServerListener listener;
    private final LinkedBlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private final Set<Lead> leads = ConcurrentHashMap.newKeySet();
    private int threads;
    private int started;
    private int waiting; // threads not at work, less the turns queued for them; below zero when turns pile up
    private int held; // threads at work that wait for their peers
    private boolean ended;
    private long nextReport = System.nanoTime();

    Workers(int most, ServerListener listener) {
        this.most = most;
        this.listener = listener;
    }

    /** Gives a turn to a waiting worker, or to a new one, or to the next that has done. */
    synchronized void take(Turn turn) {
        if (ended) return;
        turns.add(turn);
        waiting--;
        startIfShort();
    }

    /** A worker is held up by its peer; while it is, another may work in its place. */
    synchronized void holdUp() {
        held++;
        startIfShort();
    }

    /** A worker is held up no more. */
    synchronized void goOn() {
        held--;
    }

    private void startIfShort() {
        if (!ended && waiting < 0 && threads < most + Math.min(held, MOST_REPLACED) && startThread()) waiting++;
    }

    private boolean startThread() {
        try {
            Buffers buffers = Buffers.allocate();
            Thread thread = new Thread(() -> work(buffers), "http10-worker-" + started);
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError e) {
            // The system gives no more threads: those there are take the turn later.
            long now = System.nanoTime();
            if (now - nextReport < 0) return false;
            nextReport = now + REPORTS_APART;
            tell(e);
            return false;
        }
        threads++;
        started++;
        return true;
    }

    /** Whether turns wait that no thread is free for. */
    synchronized boolean areShort() {
        return waiting < 0;
    }

    /** How many threads are at work. */
    synchronized int busy() {
        return threads - Math.max(0, waiting);
    }

    /** Ends every worker when it has done what it is at. */
    synchronized void end() {
        ended = true;
        turns.clear();
        for (int i = 0; i < threads; i++) turns.add(ENDING);
    }

    private void work(Buffers buffers) {
        while (true) {
            try {
                Turn turn = turns.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
                if (turn instanceof Turn.Ending || turn == null && mayEnd()) return;
                if (!(turn instanceof Turn.Leading leading)) continue;
                lead(leading, buffers);
            } catch (InterruptedException | OutOfMemoryError e) {
                continue; // a handler's leftover, for nobody else interrupts a worker; or no memory to wait with
            }
            synchronized (this) {
                waiting++;
            }
        }
    }

    /** A thread that is not needed ends; one that a turn was queued for stays. */
    private synchronized boolean mayEnd() {
        if (ended || waiting <= 0) return false;
        waiting--;
        threads--;
        return true;
    }

    /** Tells the listener, which may be what has failed. */
    void tell(Throwable cause) {
        try {
            listener.fault(cause);
        } catch (Throwable e) {
            return; // there is nobody else to tell
        }
    }

    private void lead(Turn.Leading leading, Buffers buffers) {
        Lead lead;
        try {
            lead = new Lead(this, leading);
            leads.add(lead);
        } catch (OutOfMemoryError e) {
            take(leading); // for whoever has more luck
            return;
        }
        while (leading.dispatch().isOpen()) {
            Thread.interrupted(); // a handler's leftover would close the listening socket
            try {
                leading.dispatch().next().ifPresent(connection -> {
                    lead.serves();
                    connection.serve(buffers, lead);
                });
            } catch (ClosedSelectorException e) {
                continue; // the server has stopped
            } catch (Throwable e) {
                tell(e); // no memory, or the server's listener failed: whoever has the lead must not lose it
            }
            if (!lead.hasServed()) break;
        }
        leads.remove(lead);
    }

    /** Called by the watch. Where the system gave no more threads, it may by now. */
    void passOnStuckLeads() {
        synchronized (this) {
            startIfShort();
        }
        long now = System.nanoTime();
        for (Lead lead : leads) lead.passOnIfStuck(now);
    }
}
