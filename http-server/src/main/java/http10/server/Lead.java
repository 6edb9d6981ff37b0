package http10.server;

/**
 * The right to take connections, from a listener or from the parking, held by one worker at a time. Its holder serves
 * what it takes itself, on a cache still warm, and passes the lead on before anything that may block; waking another
 * thread for every connection would cost a third of the connection. Used by its holder alone.
 */
final class Lead {
    private final Workers workers;
    private Turn.Leading turn; // null once passed on

    Lead(Workers workers, Turn.Leading turn) {
        this.workers = workers;
        this.turn = turn;
    }

    boolean isHeld() {
        return turn != null;
    }

    /** Lets another worker lead; does nothing the second time. */
    void passOn() {
        if (turn == null) return;
        workers.take(turn);
        turn = null; // not before: a lead that nobody has is a server that is deaf
    }
}
