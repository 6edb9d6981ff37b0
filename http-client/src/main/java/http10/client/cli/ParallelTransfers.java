package http10.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several transfers at once, each on a thread and a connection of its own. */
final class ParallelTransfers {
    private static final int USUAL = 50;
    private static final int MOST = 300; // as with curl, which takes the usual number for more

    private final Transfers transfers;
    private final Tasks tasks;
    private final boolean failsEarly;
    private int code = Exit.OK.code;
    private boolean ended;
    private Optional<Throwable> mistake = Optional.empty();

    ParallelTransfers(Transfers transfers, Tasks tasks, boolean failsEarly) {
        this.transfers = transfers;
        this.tasks = tasks;
        this.failsEarly = failsEarly;
    }

    int run(GetOptions options) {
        int given = Values.count(options, Option.PARALLEL_MAX).orElse(USUAL);
        int most = given < 1 || given > MOST ? USUAL : given;
        List<Thread> threads = new ArrayList<>();
        for (Optional<Task> task = next(); task.isPresent() && threads.size() < most; ) {
            threads.add(start(task.get()));
            task = threads.size() < most ? next() : Optional.empty();
        }
        for (Thread thread : threads) join(thread);
        if (mistake.isPresent() && mistake.get() instanceof Error error) throw error;
        if (mistake.isPresent() && mistake.get() instanceof RuntimeException exception) throw exception;
        return code;
    }

    private Thread start(Task first) {
        Thread thread = new Thread("http10-transfer") {
            @Override
            public void run() {
                try {
                    Optional<Task> task = Optional.of(first);
                    while (task.isPresent()) {
                        done(transfers.fetch(task.get()));
                        task = next();
                    }
                } catch (RuntimeException | Error e) {
                    mistaken(e);
                }
            }
        };
        thread.start();
        return thread;
    }

    private synchronized Optional<Task> next() {
        return ended ? Optional.empty() : tasks.next();
    }

    private synchronized void done(int one) {
        if (one == Exit.OK.code) return;
        code = one;
        if (failsEarly) ended = true;
    }

    /** Told by whoever waits for all. */
    private synchronized void mistaken(Throwable e) {
        mistake = Optional.of(e);
        ended = true;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the command", e);
        }
    }
}
