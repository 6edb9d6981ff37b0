package http10.options;

/** Options that are not understood. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    /** What to do about it. */
    private final String todo;

    /** The name of an option that there is not, without dashes; else empty. */
    private final String unknown;

    /**
     * Something that is wrong.
     *
     * @param what is wrong, in one line
     * @param todo what to do about it
     */
    public UsageException(String what, String todo) {
        this(what, todo, "");
    }

    UsageException(String what, String todo, String unknown) {
        super(what);
        this.todo = todo;
        this.unknown = unknown;
    }

    /** {@return what to do about it} */
    public String todo() {
        return todo;
    }

    /** {@return the name of an option that there is not, without dashes; else empty} */
    public String unknown() {
        return unknown;
    }
}
