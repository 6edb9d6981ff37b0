package http10.server;

/** What a worker does next. */
sealed interface Turn {
    /** Takes connections, one by one, and serves them, until it passes the lead on. */
    record Leading(Dispatch dispatch) implements Turn {}

    /** Ends. */
    record Ending() implements Turn {}
}
