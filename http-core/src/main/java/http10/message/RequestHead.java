package http10.message;

/**
 * The head of a request: request-line and field lines (RFC 1945 section 5).
 *
 * @param method what to do
 * @param target to what
 * @param version {@link HttpVersion#HTTP_0_9} for a Simple-Request, which has no fields
 * @param fields the field lines
 */
public record RequestHead(Method method, RequestTarget target, HttpVersion version, FieldSection fields) {

    /**
     * Whether it is a Simple-Request, to be answered by a Simple-Response (RFC 1945 section 5).
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
    public RequestHead withFields(FieldSection fields) {
        return new RequestHead(method, target, version, fields);
    }
}
