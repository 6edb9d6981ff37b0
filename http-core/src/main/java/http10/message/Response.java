package http10.message;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A response: head and content. Whoever has it closes it, which closes its content.
 *
 * @param head status line and fields
 * @param content what the response carries; {@link Content#NONE} where nothing
 */
public record Response(ResponseHead head, Content content) implements Closeable {

    /**
     * A response in plain text, coded in UTF-8.
     *
     * @param status the status code
     * @param text the text
     * @return the response
     */
    public static Response text(StatusCode status, String text) {
        return of(status, MediaType.TEXT, Content.of(text, StandardCharsets.UTF_8));
    }

    /**
     * A response with content.
     *
     * @param status the status code
     * @param type the content's media type
     * @param content the content
     * @return the response
     */
    public static Response of(StatusCode status, MediaType type, Content content) {
        return new Response(ResponseHead.of(status, new Field(FieldName.CONTENT_TYPE, type.toString())), content);
    }

    /**
     * A response without content.
     *
     * @param status the status code
     * @return the response
     */
    public static Response of(StatusCode status) {
        return new Response(ResponseHead.of(status), Content.NONE);
    }

    /**
     * This response with one more field line.
     *
     * @param name a token
     * @param value as in {@link Field}
     * @return a new response with the same content
     * @throws IllegalArgumentException if either is not allowed
     */
    public Response with(String name, String value) {
        return new Response(head.withFields(head.fields().with(FieldName.of(name), value)), content);
    }

    /**
     * The status code.
     *
     * @return the head's status
     */
    public StatusCode status() {
        return head.status();
    }

    /**
     * The fields.
     *
     * @return the head's fields
     */
    public FieldSection fields() {
        return head.fields();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
