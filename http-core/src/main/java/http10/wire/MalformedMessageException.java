package http10.wire;

/** A message that breaks the grammar, or says two things at once. */
public final class MalformedMessageException extends ProtocolException {
    private static final long serialVersionUID = 1;

    /**
     * The peer broke this rule.
     *
     * @param violation the rule
     * @param detail where and what was found, escaped; may be empty
     */
    public MalformedMessageException(Violation violation, String detail) {
        super(violation, detail);
    }
}
