package http10.server;

/**
 * The right to accept, held by one worker at a time for each listener. Its holder serves what it accepts itself, on a
 * cache still warm, and passes the lead on before anything that may block; waking another thread for every connection
 * would cost a third of the connection. Used by its holder alone.
 */
final class Lead {
    /** The lead of a worker that never had it. */
    static Lead none(Workers workers) {
        return new Lead(workers, null);
    }

    private final Workers workers;
    private Turn.Leading turn; // null once passed on

    Lead(Workers workers, Turn.Leading turn) {
        this.workers = workers;
        this.turn = turn;
    }

    boolean isHeld() {
        return turn != null;
    }

    /** Lets another worker accept; does nothing the second time. */
    void passOn() {
        if (turn == null) return;
        workers.take(turn);
        turn = null; // not before: a lead that nobody has is a server that is deaf
    }
}
