package http10.wire;

/** A message larger than this side is willing to read. */
public final class LimitExceededException extends ProtocolException {
    private static final long serialVersionUID = 1;

    /**
     * The peer broke this rule.
     *
     * @param violation the rule
     * @param detail where and what was found, escaped; may be empty
     */
    public LimitExceededException(Violation violation, String detail) {
        super(violation, detail);
    }
}
