package http10.transport;

import java.time.Duration;

/**
 * A point in time by which a job must be done, however many reads and writes it takes. A timeout bounds one call, so that
 * a peer that sends one octet a second never meets it; a deadline bounds them all.
 */
public final class Deadline implements Pace {
    /** No deadline. */
    public static final Deadline NEVER = new Deadline(0);

    private static final long MOST_NANOS = Long.MAX_VALUE / 4; // 73 years, so that differences never overflow

    private final long nanoTime;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * A deadline from now on.
     *
     * @param duration 0 or more; more than 73 years is 73 years
     * @return the deadline
     */
    public static Deadline after(Duration duration) {
        boolean huge = duration.compareTo(Duration.ofNanos(MOST_NANOS)) > 0;
        return new Deadline(System.nanoTime() + (huge ? MOST_NANOS : duration.toNanos()));
    }

    /**
     * Whether the deadline has passed.
     *
     * @return false for {@link #NEVER}
     */
    public boolean isPast() {
        return isPast(System.nanoTime());
    }

    boolean isPast(long now) {
        return this != NEVER && now - nanoTime >= 0;
    }

    /**
     * What is left.
     *
     * @return the time left, zero when passed; 73 years for {@link #NEVER}
     */
    public Duration remaining() {
        if (this == NEVER) return Duration.ofNanos(MOST_NANOS);
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /**
     * The earlier of two deadlines.
     *
     * @param other another deadline
     * @return this or the other
     */
    public Deadline orEarlier(Deadline other) {
        if (other == NEVER) return this;
        return this == NEVER || other.nanoTime - nanoTime < 0 ? other : this;
    }

    /** The same deadline, whatever has been transferred. */
    @Override
    public Deadline next(long octets) {
        return this;
    }
}
