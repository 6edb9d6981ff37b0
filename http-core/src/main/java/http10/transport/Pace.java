package http10.transport;

/** How fast a transfer must go: by when its next step must be done. A {@link Deadline} is the simplest pace. */
public interface Pace {
    /**
     * The deadline of the next step; asked for just before it.
     *
     * @param octets how many have been transferred so far
     * @return the deadline
     */
    Deadline next(long octets);

    /** Tells that the step asked for has ended, well or not; what passes from now on is not the peer's time. */
    default void done() {}
}
