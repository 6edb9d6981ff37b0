package http10.message;

/**
 * The head of a response: status line and field lines (RFC 1945 section 6).
 *
 * @param version {@link HttpVersion#HTTP_0_9} for a Simple-Response, which has neither status nor fields
 * @param status the status code; {@link StatusCode#NONE} for a Simple-Response
 * @param reason the reason phrase, which means nothing to the protocol; may be empty
 * @param fields the field lines
 */
public record ResponseHead(HttpVersion version, StatusCode status, String reason, FieldSection fields) {
    /** The head of a Simple-Response: there is none. */
    public static final ResponseHead SIMPLE =
            new ResponseHead(HttpVersion.HTTP_0_9, StatusCode.NONE, "", FieldSection.EMPTY);

    /**
     * Checks the reason phrase.
     *
     * @throws IllegalArgumentException if it holds control octets or chars above 0xFF
     */
    public ResponseHead {
        // R1945-6.1-02, R9112-11.1-01
        if (!Octets.isText(reason)) throw new IllegalArgumentException("not a reason phrase: " + Quoted.of(reason));
    }

    /**
     * A head in HTTP/1.0 with the recommended reason phrase.
     *
     * @param status the status code
     * @param fields the field lines
     * @return the head
     */
    public static ResponseHead of(StatusCode status, Field... fields) {
        return new ResponseHead(HttpVersion.HTTP_1_0, status, status.reason(), FieldSection.of(fields));
    }

    /**
     * Whether it is a Simple-Response: content without a head (RFC 1945 section 6).
     *
     * @return whether the version is HTTP/0.9
     */
    public boolean isSimple() {
        return version.equals(HttpVersion.HTTP_0_9);
    }

    /**
     * This head with other fields.
     *
     * @param fields the field lines
     * @return a new head
     */
    public ResponseHead withFields(FieldSection fields) {
        return new ResponseHead(version, status, reason, fields);
    }
}
