package http10.samples.linkcheck;

/** Waits, as servers ask for. */
@FunctionalInterface
interface Pause {
    /**
     * Waits.
     *
     * @param millis above 0
     * @throws InterruptedException if the check ends meanwhile
     */
    void await(long millis) throws InterruptedException;
}
