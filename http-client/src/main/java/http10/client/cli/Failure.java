package http10.client.cli;

/** Why the command fails: one line that says what, where, and what to do about it. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    private final Exit exit;
    private final boolean quiet;

    /** The parts are printable ASCII: whatever is foreign in them has been escaped. */
    Failure(Exit exit, String what, String where, String todo) {
        this(exit, what + "; " + where + "; " + todo, false);
    }

    private Failure(Exit exit, String line, boolean quiet) {
        super(line, null, false, false);
        this.exit = exit;
        this.quiet = quiet;
    }

    /** A failure that nobody needs to be told of. */
    static Failure quiet(Exit exit) {
        return new Failure(exit, "", true);
    }

    /** Of the heap, of what lies outside of it, or for one more thread. */
    static Failure outOfMemory() {
        return new Failure(Exit.OUT_OF_MEMORY, "out of memory", "in http10", "give it more");
    }

    /** This failure with something to add. */
    Failure and(String more) {
        return new Failure(exit, getMessage() + "; " + more, quiet);
    }

    boolean is(Exit other) {
        return exit == other;
    }

    /** Tells it, unless -s says otherwise; returns the exit code. */
    int tell(GetOptions options, Streams streams) {
        return options.tellsErrors() ? tell(streams) : exit.code;
    }

    int tell(Streams streams) {
        if (!quiet) streams.tell(line());
        return exit.code;
    }

    int code() {
        return exit.code;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** The whole line without its end, as {@code http10: (7) ...}. */
    String line() {
        return "http10: (" + exit.code + ") " + getMessage();
    }
}
