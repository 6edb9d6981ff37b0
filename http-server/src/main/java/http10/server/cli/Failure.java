package http10.server.cli;

import http10.options.UsageException;

/** Why the command cannot start, in one line that says what, where, and what to do about it. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    static final int CANNOT_START = 1;
    static final int USAGE = 2;

    private final int code;

    private Failure(int code, String line) {
        super(line, null, false, false);
        this.code = code;
    }

    /** Something that the options cannot help. */
    static Failure cannotStart(String line) {
        return new Failure(CANNOT_START, line);
    }

    /** Wrong options. */
    static Failure usage(String what, String todo) {
        return new Failure(USAGE, what + "; " + todo);
    }

    static Failure usage(UsageException cause) {
        return usage(cause.getMessage(), cause.todo());
    }

    /** Exit code of the command. */
    int code() {
        return code;
    }
}
