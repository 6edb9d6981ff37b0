package http10.samples.testserver;

/** What goes wrong with an {@link Answer}. */
public enum Fault {
    /** Nothing: all of it is sent, and the connection closed. */
    NONE,
    /** The connection is closed in order, too early: the client sees the end of the stream. */
    TRUNCATE,
    /** Nothing more comes, and the connection stays open until the test server is closed. */
    STALL,
    /** The connection is reset: the client's next read or write fails. */
    RESET,
    /** All of it comes, but each octet alone, with a pause before the next. */
    DRIP
}
