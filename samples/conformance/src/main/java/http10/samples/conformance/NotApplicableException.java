package http10.samples.conformance;

/** A case cannot be tried on this peer; the message says why. */
public final class NotApplicableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A case that does not apply.
     *
     * @param reason one line
     */
    public NotApplicableException(String reason) {
        super(reason);
    }
}
