package http10.client;

import java.time.Duration;

/**
 * How fast a transfer may be, and must be. Both bounds hold for what is sent and received together, from the connection
 * on; neither for resolving and connecting.
 *
 * @param least octets per second that have to pass on average over {@code leastOver}, 0 or more; 0 for no bound
 * @param leastOver how long the server has for each portion of {@code least} times as many seconds; above zero
 * @param most octets of content per second on average, above 0; {@link Long#MAX_VALUE} for no bound
 */
public record Speed(long least, Duration leastOver, long most) {
    /** As it comes. */
    public static final Speed ANY = new Speed(0, Duration.ofSeconds(30), Long.MAX_VALUE);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Speed {
        if (least < 0) throw new IllegalArgumentException("the least speed is 0 or more: " + least);
        if (leastOver.isZero() || leastOver.isNegative()) {
            throw new IllegalArgumentException("a speed is measured over some time: " + leastOver);
        }
        if (most <= 0) throw new IllegalArgumentException("the highest speed is above 0: " + most);
    }
}
