package http10.server;

/** What a worker does next. */
sealed interface Turn {
    /** Accepts, and serves what it accepts, until it passes the lead on. */
    record Leading(Listener listener, Engine engine) implements Turn {}

    /** Goes on with a connection that had to wait. */
    record GoingOn(ServerConnection connection) implements Turn {}

    /** Ends. */
    record Ending() implements Turn {}
}
