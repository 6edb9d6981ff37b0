package http10.server;

import java.util.concurrent.LinkedBlockingQueue;

/**
 * A bounded pool of threads that take turns: one leads, the others wait for the lead or for connections that can go on.
 * A thread is started when a turn finds none waiting.
 */
final class Workers {
    private static final Turn ENDING = new Turn.Ending();

    private final int most;
    private final ServerListener listener;
    private final LinkedBlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private int threads;
    private int waiting; // threads not at work, less the turns queued for them; below zero when turns pile up
    private boolean ended;

    Workers(int most, ServerListener listener) {
        this.most = most;
        this.listener = listener;
    }

    /** Gives a turn to a waiting worker, or to a new one, or to the next that has done. */
    void take(Turn turn) {
        synchronized (this) {
            if (ended) return;
            turns.add(turn);
            if (--waiting < 0 && threads < most && startThread()) waiting++;
        }
    }

    private boolean startThread() {
        try {
            Buffers buffers = Buffers.allocate();
            Thread thread = new Thread(() -> work(buffers), "http10-worker-" + threads);
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError e) {
            tell(e); // the system gives no more threads: those there are take the turn later
            return false;
        }
        threads++;
        return true;
    }

    /** Whether turns wait that no thread is free for. */
    synchronized boolean areShort() {
        return waiting < 0;
    }

    /** Ends every worker when it has done what it is at. */
    synchronized void end() {
        ended = true;
        turns.clear();
        for (int i = 0; i < threads; i++) turns.add(ENDING);
    }

    private void work(Buffers buffers) {
        while (true) {
            Turn turn;
            try {
                turn = turns.take();
            } catch (InterruptedException e) {
                continue; // a handler's leftover: nobody else interrupts a worker
            }
            if (turn instanceof Turn.Ending) return;
            if (turn instanceof Turn.GoingOn goingOn) goOn(goingOn.connection(), buffers);
            if (turn instanceof Turn.Leading leading) lead(leading, buffers);
            synchronized (this) {
                waiting++;
            }
        }
    }

    /** Tells the listener, which may be what has failed. */
    void tell(Throwable cause) {
        try {
            listener.fault(cause);
        } catch (Throwable e) {
            return; // there is nobody else to tell
        }
    }

    private void goOn(ServerConnection connection, Buffers buffers) {
        try {
            connection.serve(buffers, Lead.none(this), true);
        } catch (Throwable e) {
            tell(e);
        }
    }

    private void lead(Turn.Leading leading, Buffers buffers) {
        Lead lead = new Lead(this, leading);
        while (lead.isHeld() && leading.listener().isOpen()) {
            Thread.interrupted(); // a handler's leftover would close the listening socket
            try {
                leading.listener()
                        .accept(leading.engine())
                        .ifPresent(connection -> connection.serve(buffers, lead, false));
            } catch (Throwable e) {
                tell(e); // no memory, or the server's listener failed: whoever has the lead must not lose it
            }
        }
    }
}
