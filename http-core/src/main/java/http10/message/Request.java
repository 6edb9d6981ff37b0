package http10.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

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

    /**
     * The media type of the content.
     *
     * @return what Content-Type says; {@link MediaType#OCTETS} if it is missing, malformed or repeated (RFC 1945 section
     *     7.2.1)
     */
    public MediaType contentType() {
        return fields().only(FieldName.CONTENT_TYPE).flatMap(MediaType::parse).orElse(MediaType.OCTETS);
    }

    /**
     * Reads the content as text in the charset that Content-Type names: ISO-8859-1 if it names none, or one that this
     * Java does not know (RFC 1945 section 3.6.1). Octets that the charset has not become U+FFFD.
     *
     * @param mostOctets how many octets of content to read at the most, 0 or more
     * @return the text; what is coded is not decoded
     * @throws ContentTooLargeException if there are more; a handler that throws it has it answered 413
     * @throws IOException if reading fails
     */
    public String contentAsText(int mostOctets) throws IOException {
        return new String(content.octets(mostOctets), contentType().charset().orElse(StandardCharsets.ISO_8859_1));
    }
}
