package http10.wire;

import java.io.IOException;

/**
 * The peer broke HTTP. Its message says which rule, where, and what was found, escaped; never the value of a secret
 * field.
 */
public abstract sealed class ProtocolException extends IOException
        permits MalformedMessageException, LimitExceededException, IncompleteMessageException {
    private static final long serialVersionUID = 1;

    /** The rule that was broken. */
    private final Violation violation;

    ProtocolException(Violation violation, String detail) {
        super(violation.rule() + (detail.isEmpty() ? "" : "; " + detail) + " (" + violation.section() + ")");
        this.violation = violation;
    }

    /**
     * The rule that was broken.
     *
     * @return the rule
     */
    public Violation violation() {
        return violation;
    }
}
