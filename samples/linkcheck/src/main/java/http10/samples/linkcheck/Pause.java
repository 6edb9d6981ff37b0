package http10.samples.linkcheck;

/** A clock that waits, as servers ask for. */
interface Pause {
    /** The clock of the system. */
    Pause REAL = new Pause() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void await(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }
    };

    /** {@return nanoseconds since some moment} */
    long nanoTime();

    /**
     * Waits.
     *
     * @param millis above 0
     * @throws InterruptedException if the check ends meanwhile
     */
    void await(long millis) throws InterruptedException;
}
