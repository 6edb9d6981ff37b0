package http10.client;

import http10.transport.Deadline;
import java.time.Duration;

/** Measures one transfer against its {@link Speed}. */
final class SpeedKeeper {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Speed speed;
    private final long portion; // octets that win another portion's time
    private Deadline portionDue;
    private long inPortion;
    private boolean begun;
    private long started;
    private long passed; // since then

    SpeedKeeper(Speed speed) {
        this.speed = speed;
        this.portion = (long) Math.ceil(speed.least() * seconds(speed.leastOver()));
        this.portionDue = due();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }

    private Deadline due() {
        return speed.least() == 0 ? Deadline.NEVER : Deadline.after(speed.leastOver());
    }

    /** By when the present portion must have passed. */
    Deadline portionDue() {
        return portionDue;
    }

    void passed(long octets) {
        passed += octets;
        inPortion += octets;
        if (inPortion < portion) return;
        inPortion = 0;
        portionDue = due();
    }

    /** Content begins: what passed before is no part of its speed. */
    private void begin() {
        if (begun) return;
        begun = true;
        started = System.nanoTime();
        passed = 0;
    }

    /** How much to transfer in one step, so that it does not come in bursts. */
    int step(int most) {
        return (int) Math.max(1, Math.min(most, speed.most() / 8));
    }

    /** How long to wait until this much has had its time. */
    long nanosAhead() {
        if (speed.most() == Long.MAX_VALUE) return 0;
        begin();
        double due = passed * (NANOS_PER_SECOND / speed.most());
        return (long) Math.min(due, Long.MAX_VALUE / 4.0) - (System.nanoTime() - started);
    }

    /** We have waited, not the server: it has a portion's time again. */
    void waited() {
        portionDue = due();
    }
}
