package http10.server;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.HttpDate;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What is told of a file beside its content, ready to be sent.
 *
 * @param modified when the file changed, to the second
 * @param whole the head of an answer with the content
 * @param unmodified the head of an answer that says that the content has not changed
 */
record Representation(Instant modified, ResponseHead whole, ResponseHead unmodified) {
    private static final Field NOSNIFF = Field.of("X-Content-Type-Options", "nosniff");

    /**
     * Of a file.
     *
     * @param name decides its media type
     * @param changed when it did
     * @param instant now
     */
    static Representation of(String name, Instant changed, Instant instant) {
        Instant now = instant.truncatedTo(ChronoUnit.SECONDS);
        Instant modified = changed.truncatedTo(ChronoUnit.SECONDS);
        // Never later than the message, RFC 1945 section 10.10; before 1970 only by mistake, and it may have no date.
        // R1945-10.10-01
        Instant told = modified.isAfter(now) ? now : modified.isBefore(Instant.EPOCH) ? Instant.EPOCH : modified;
        // R1945-10.10-02
        Field lastModified = new Field(FieldName.LAST_MODIFIED, HttpDate.format(told));
        // R1945-7.2.1-01, R1945-7.2.1-03
        Field contentType =
                new Field(FieldName.CONTENT_TYPE, MediaTypes.of(name).toString());
        return new Representation(
                modified,
                ResponseHead.of(StatusCode.OK, contentType, lastModified, NOSNIFF),
                ResponseHead.of(StatusCode.NOT_MODIFIED, lastModified));
    }

    /**
     * The answer to a GET or HEAD.
     *
     * @param content of the file; closed if it is not part of the answer
     */
    Response answer(Request request, Content content, InstantSource clock) throws IOException {
        // R1945-10.9-05: asked of a file that is there, of nothing else
        if (isUnmodified(request, clock)) {
            content.close();
            return new Response(unmodified, Content.NONE);
        }
        // One representation, and all of it: R9110-14.2-01, R1945-3.6.2-03, R1945-D.2.1-01, R1945-D.2.2-01,
        // R1945-D.2.3-01, R1945-3.6.1-04
        return new Response(whole, content);
    }

    /**
     * RFC 1945 section 10.9: for GET alone; a date that is none, or later than now, does not count. Nor does it beside
     * If-None-Match, or when repeated (RFC 9110 section 13.1.3).
     */
    private boolean isUnmodified(Request request, InstantSource clock) {
        // R1945-10.9-06, R1945-8.2-02, R9110-13.1.3-01
        if (!request.method().equals(Method.GET) || request.fields().contains(FieldName.IF_NONE_MATCH)) return false;
        if (!request.fields().contains(FieldName.IF_MODIFIED_SINCE)) return false;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // R9110-13.1.3-02, R1945-10.9-01, R1945-10.9-02, R1945-10.9-03, R1945-10.9-04
        return request.fields()
                .only(FieldName.IF_MODIFIED_SINCE)
                .flatMap(text -> HttpDate.parse(text, now))
                .filter(date -> !date.isAfter(now) && !modified.isAfter(date))
                .isPresent();
    }
}
