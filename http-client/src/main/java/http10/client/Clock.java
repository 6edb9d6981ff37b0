package http10.client;

import http10.transport.Deadline;
import http10.transport.Pace;
import java.time.Duration;

/** The time of one {@link HttpClient#send}: what has passed, and what each wait may take. */
// PX-LIM-03
final class Clock implements Pace {
    private final long started = System.nanoTime();
    private final ClientOptions options;
    private final Deadline total;

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

    Deadline waitDeadline() {
        Duration idle = options.idleDeadline();
        return idle.equals(ClientOptions.FOR_EVER) ? total : total.orEarlier(Deadline.after(idle));
    }

    @Override
    public Deadline next(long octets) {
        return waitDeadline();
    }
}
