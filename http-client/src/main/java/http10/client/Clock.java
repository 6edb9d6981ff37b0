package http10.client;

import http10.transport.Deadline;
import http10.transport.DeadlineExceededException;
import http10.transport.Pace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/** The time of one {@link HttpClient#send}: what has passed, what each wait may take, and how fast octets may pass. */
// PX-LIM-03
final class Clock implements Pace {
    private final long started = System.nanoTime();
    private final ClientOptions options;
    private final Deadline total;
    private Optional<SpeedKeeper> keeper = Optional.empty(); // made when the first connection stands

    Clock(ClientOptions options) {
        this.options = options;
        this.total = Deadline.after(options.totalDeadline());
    }

    long nanos() {
        return System.nanoTime() - started;
    }

    Deadline connectDeadline() {
        return total.orEarlier(Deadline.after(options.connectDeadline()));
    }

    /** A connection stands: from now on speed counts. */
    void connected() {
        if (options.speed() != Speed.ANY) keeper = Optional.of(new SpeedKeeper(options.speed()));
    }

    Deadline waitDeadline() {
        Duration idle = options.idleDeadline();
        Deadline deadline = idle.equals(ClientOptions.FOR_EVER) ? total : total.orEarlier(Deadline.after(idle));
        return keeper.isEmpty() ? deadline : deadline.orEarlier(keeper.get().portionDue());
    }

    @Override
    public Deadline next(long octets) {
        return waitDeadline();
    }

    void passed(long octets) {
        if (keeper.isPresent()) keeper.get().passed(octets);
    }

    /** How much to transfer in one step. */
    int step(int most) {
        return keeper.isEmpty() ? most : keeper.get().step(most);
    }

    /** Waits until content may pass again. */
    void throttle() throws IOException {
        if (keeper.isEmpty()) return;
        long ahead = keeper.get().nanosAhead();
        if (ahead <= 0) return;
        long left = total.remaining().toNanos();
        try {
            Thread.sleep(Duration.ofNanos(Math.min(ahead, left)).plusMillis(1).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting");
        }
        if (left < ahead) throw new DeadlineExceededException("transferring no faster than allowed");
        keeper.get().waited();
    }
}
