package http10.wire;

/** A message whose connection ended before it did (RFC 9112 section 8). What was read of it is not the whole. */
public final class IncompleteMessageException extends ProtocolException {
    private static final long serialVersionUID = 1;

    /** Octets of the part that broke off. */
    private final long received;

    /**
     * The message broke off.
     *
     * @param violation what is incomplete
     * @param received how many octets of it came
     * @param detail what was expected; may be empty
     */
    public IncompleteMessageException(Violation violation, long received, String detail) {
        super(violation, detail);
        this.received = received;
    }

    /**
     * How much there was of the part that broke off.
     *
     * @return octets of the head, or of the body
     */
    public long received() {
        return received;
    }
}
