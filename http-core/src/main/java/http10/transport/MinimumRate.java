package http10.transport;

import java.time.Duration;

/**
 * The pace that is asked of a peer: no pause longer than {@code idle}, and after a grace period an average of at least so
 * many octets a second. Both are needed: the first alone is met by one octet now and then, the second alone lets a dead
 * peer live on what it took before. Only the time of the steps counts: whoever makes or uses the content may take as long
 * as he likes.
 */
public final class MinimumRate implements Pace {
    private final Duration idle;
    private final Duration grace;
    private final long octetsPerSecond;
    private long waitedNanos;
    private long stepStarted;

    /**
     * The pace of one transfer.
     *
     * @param idle the longest pause
     * @param grace how long the average does not count
     * @param octetsPerSecond the least average, above 0
     */
    public MinimumRate(Duration idle, Duration grace, long octetsPerSecond) {
        if (octetsPerSecond <= 0) throw new IllegalArgumentException("a rate is above 0: " + octetsPerSecond);
        this.idle = idle;
        this.grace = grace;
        this.octetsPerSecond = octetsPerSecond;
    }

    @Override
    public Deadline next(long octets) {
        stepStarted = System.nanoTime();
        // PX-LIM-02
        Duration earned = grace.plusSeconds(octets / octetsPerSecond).minusNanos(waitedNanos);
        if (earned.isNegative()) earned = Duration.ZERO;
        return Deadline.after(earned.compareTo(idle) < 0 ? earned : idle);
    }

    @Override
    public void done() {
        waitedNanos += System.nanoTime() - stepStarted;
    }
}
