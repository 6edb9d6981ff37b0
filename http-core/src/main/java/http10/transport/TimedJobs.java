package http10.transport;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;

/**
 * The jobs of one connection, one after the other, each under its deadline. A job is ended either by the thread that does
 * it or, once its deadline has passed, by the watch: never by both.
 */
final class TimedJobs {
    enum Job {
        CONNECTING("connecting"),
        HANDSHAKE("agreeing on TLS"),
        RECEIVING("receiving"),
        SENDING("sending");

        private final String text;

        Job(String text) {
            this.text = text;
        }

        DeadlineExceededException deadlineExceeded() {
            return new DeadlineExceededException(text);
        }
    }

    /** Wakes the thread that does the job. */
    interface Waker {
        void wake(Job job);
    }

    private static final Deadline EXPIRED = Deadline.after(Duration.ZERO);
    private static final VarHandle DEADLINE;

    static {
        try {
            DEADLINE = MethodHandles.lookup().findVarHandle(TimedJobs.class, "deadline", Deadline.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Waker waker;
    private volatile Deadline deadline = Deadline.NEVER; // of the present job; EXPIRED once it has passed
    private volatile Job job = Job.CONNECTING;
    private boolean inputExpired;

    TimedJobs(Waker waker) {
        this.waker = waker;
    }

    /** Whether a deadline of receiving has passed, after which nothing can be received any more. */
    boolean isInputExpired() {
        return inputExpired;
    }

    void begin(Job job, Deadline deadline) {
        this.job = job;
        this.deadline = deadline;
    }

    /** Ends the present job; returns whether its deadline had not passed before. */
    boolean end() {
        if (DEADLINE.getAndSet(this, Deadline.NEVER) != EXPIRED) return true;
        synchronized (this) { // the watch is still at it, or has done
            inputExpired |= job == Job.RECEIVING;
        }
        return false;
    }

    /** Does a job in one step that may block. */
    int within(Job job, Deadline deadline, Step step) throws IOException {
        begin(job, deadline);
        int count;
        try {
            count = step.run();
        } catch (IOException e) {
            if (end()) throw e;
            throw job.deadlineExceeded();
        }
        if (end() || job == Job.RECEIVING && count > 0) return count;
        throw job.deadlineExceeded();
    }

    /** Called by the watch. */
    void expireIfDue(long now) {
        Deadline due = deadline;
        if (due == EXPIRED || !due.isPast(now)) return;
        synchronized (this) {
            if (DEADLINE.compareAndSet(this, due, EXPIRED)) waker.wake(job); // else it was done in time after all
        }
    }
}
