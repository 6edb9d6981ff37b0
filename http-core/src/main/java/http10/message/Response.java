package http10.message;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A response: head and content. Whoever has it closes it, which closes its content.
 *
 * @param head status line and fields
 * @param content what the response carries; {@link Content#NONE} where nothing
 */
public record Response(ResponseHead head, Content content) implements Closeable {
    private static final long A_CENTURY = 100L * 365 * 24 * 60 * 60;

    /**
     * A response in plain text, coded in UTF-8.
     *
     * @param status the status code
     * @param text the text
     * @return the response
     */
    public static Response text(StatusCode status, String text) {
        // R1945-3.4-02
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
        // R1945-7.2.1-01
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
     * A redirection, with a note that links to where it leads (RFC 1945 section 9.3).
     *
     * @param status 301, 302, 303, 307 or 308
     * @param location an http or https URI, or a reference relative to the one asked for, which a server makes absolute
     * @return the response
     * @throws IllegalArgumentException if the status is another, or the location is empty, has another scheme or userinfo,
     *     begins with {@code //}, or holds what a URI may not hold unescaped
     */
    public static Response redirect(StatusCode status, String location) {
        // R1945-9.3-04, R1945-9.3-05
        if (!status.isRedirect()) throw new IllegalArgumentException("not the status of a redirection: " + status);
        return Note.of(status, "What you asked for has another address:", List.of(location));
    }

    /**
     * 300, with a note that links to the choices (RFC 1945 section 9.3).
     *
     * @param locations one or more, each as in {@link #redirect}; the first is preferred, and becomes Location
     * @return the response
     * @throws IllegalArgumentException if there is none, or one is not allowed
     */
    public static Response choices(List<String> locations) {
        if (locations.isEmpty()) throw new IllegalArgumentException("a choice has at least one location");
        // R1945-9.3-03
        return Note.of(StatusCode.MULTIPLE_CHOICES, "What you asked for has several addresses:", locations);
    }

    /**
     * 201, with a note that links to what was made (RFC 1945 section 9.2). Make it first; for what is still to be made
     * there is 202.
     *
     * @param location as in {@link #redirect}
     * @return the response
     * @throws IllegalArgumentException if the location is not allowed
     */
    public static Response created(String location) {
        // R1945-9.2-01, R1945-8.3-03
        return Note.of(StatusCode.CREATED, "It was created, and has this address:", List.of(location));
    }

    /**
     * 202, with a note that links to where the state of the work is told (RFC 1945 section 9.2).
     *
     * @param monitor as the location of {@link #redirect}
     * @return the response
     * @throws IllegalArgumentException if the monitor's location is not allowed
     */
    public static Response accepted(String monitor) {
        // R1945-9.2-02
        return Note.withoutLocation(
                StatusCode.ACCEPTED, "It will be done. How far it is, is told at this address:", List.of(monitor));
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
        return with(Field.of(name, value));
    }

    /**
     * This response with one more field line.
     *
     * @param field the line
     * @return a new response with the same content
     */
    public Response with(Field field) {
        return new Response(head.withFields(head.fields().with(field.name(), field.value())), content);
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

    /**
     * The media type of the content.
     *
     * @return what Content-Type says; {@link MediaType#OCTETS} if it is missing, malformed or repeated (RFC 1945 section
     *     7.2.1)
     */
    public MediaType contentType() {
        // R1945-7.2.1-03, R1945-3.6-05
        return fields().only(FieldName.CONTENT_TYPE).flatMap(MediaType::parse).orElse(MediaType.OCTETS);
    }

    /**
     * When to ask again: Retry-After, which is a number of seconds or an HTTP-date (RFC 1945 appendix D.2.8).
     *
     * @param received when the response was
     * @return the time, not before {@code received} where it was told in seconds; empty if the field is missing, malformed
     *     or repeated, or more than a century of seconds
     */
    public Optional<Instant> retryAfter(Instant received) {
        Optional<String> value = fields().only(FieldName.RETRY_AFTER);
        OptionalLong seconds = value.map(Octets::decimal).orElse(OptionalLong.empty());
        // R1945-D.2.8-01, R6585-4-01
        if (seconds.isEmpty()) return value.flatMap(text -> HttpDate.parse(text, received));
        return seconds.getAsLong() > A_CENTURY
                ? Optional.empty()
                : Optional.of(received.plusSeconds(seconds.getAsLong()));
    }

    /**
     * The codings that the content has, and keeps: nothing here removes them (RFC 1945 section 3.5).
     *
     * @return their names in lower case in the order they were applied, {@code gzip} for x-gzip and {@code compress} for
     *     x-compress; none where there is no Content-Encoding
     */
    public List<String> codings() {
        List<String> codings = new ArrayList<>(1);
        for (String name : fields().members(FieldName.CONTENT_ENCODING)) {
            String coding = Octets.lowerCase(name);
            // R1945-3.5-01
            codings.add(coding.equals("x-gzip") || coding.equals("x-compress") ? coding.substring(2) : coding);
        }
        return codings;
    }

    /**
     * Reads the content as text in the charset that Content-Type names: ISO-8859-1 if it names none, or one that this
     * Java does not know (RFC 1945 section 3.6.1). Octets that the charset has not become U+FFFD. Lines may end in CRLF,
     * LF or CR, as {@link String#lines} takes them.
     *
     * @param mostOctets how many octets of content to read at the most, 0 or more
     * @return the text; what is coded is not decoded, see {@link #codings}
     * @throws IOException if reading fails or there are more than {@code mostOctets}
     */
    public String contentAsText(int mostOctets) throws IOException {
        // R1945-3.6.1-01, R1945-3.6.1-02
        return new String(content.octets(mostOctets), contentType().charset().orElse(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
