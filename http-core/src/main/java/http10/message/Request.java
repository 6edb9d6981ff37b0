package http10.message;

/**
 * A request: head and content.
 *
 * @param head request-line and fields
 * @param content what the request carries; {@link Content#NONE} where nothing
 */
public record Request(RequestHead head, Content content) {

    /**
     * A GET of a URI.
     *
     * @param uri an http or https URI as a person writes it, see {@link HttpUri#of}
     * @return the request
     * @throws IllegalArgumentException if it is none
     */
    public static Request get(String uri) {
        return of(Method.GET, HttpUri.of(uri));
    }

    /**
     * A request without fields and content.
     *
     * @param method the method
     * @param uri the target; its fragment is not sent
     * @return the request
     */
    public static Request of(Method method, HttpUri uri) {
        RequestTarget target = new RequestTarget.AbsoluteForm(uri);
        return new Request(new RequestHead(method, target, HttpVersion.HTTP_1_0, FieldSection.EMPTY), Content.NONE);
    }

    /**
     * This request with one more field line.
     *
     * @param name a token
     * @param value as in {@link Field}
     * @return a new request
     * @throws IllegalArgumentException if either is not allowed
     */
    public Request with(String name, String value) {
        return new Request(head.withFields(head.fields().with(FieldName.of(name), value)), content);
    }

    /**
     * This request with other content.
     *
     * @param content its length must be known: a request's end is never told by closing (RFC 1945 section 7.2.2)
     * @param type its media type
     * @return a new request
     */
    public Request with(Content content, MediaType type) {
        // R1945-7.2.1-01
        FieldSection fields = head.fields().without(FieldName.CONTENT_TYPE);
        return new Request(head.withFields(fields.with(FieldName.CONTENT_TYPE, type.toString())), content);
    }

    /**
     * The method.
     *
     * @return the head's method
     */
    public Method method() {
        return head.method();
    }

    /**
     * The request-target.
     *
     * @return the head's target
     */
    public RequestTarget target() {
        return head.target();
    }

    /**
     * The fields.
     *
     * @return the head's fields
     */
    public FieldSection fields() {
        return head.fields();
    }
}
