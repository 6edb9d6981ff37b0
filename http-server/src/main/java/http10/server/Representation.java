package http10.server;

import http10.message.Content;
import http10.message.ContentRange;
import http10.message.EntityTag;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpDate;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is told of a file beside its content, ready to be sent.
 *
 * @param modified when the file changed, to the second
 * @param told when it changed as Last-Modified says it
 * @param tag tells this version of the file from others
 * @param whole the head of an answer with the content
 * @param unmodified the head of an answer that says that the content has not changed
 */
record Representation(Instant modified, Instant told, EntityTag tag, ResponseHead whole, ResponseHead unmodified) {
    private static final Field NOSNIFF = Field.of("X-Content-Type-Options", "nosniff");
    private static final Field GZIP = new Field(FieldName.CONTENT_ENCODING, "gzip");
    private static final Field VARY = Field.of("Vary", "Accept-Encoding");
    private static final Field ACCEPT_RANGES = new Field(FieldName.ACCEPT_RANGES, "bytes");

    /**
     * Of a file as it is.
     *
     * @param name decides its media type
     * @param version of the file
     * @param now a time before it was opened
     */
    static Representation of(String name, FileVersion version, FileOptions options, Instant now) {
        return of(name, version, options, now, List.of());
    }

    /** Of a file in gzip, which has the name and type of what it holds. */
    static Representation coded(String name, FileVersion version, FileOptions options, Instant now) {
        return of(name, version, options, now, List.of(GZIP));
    }

    private static Representation of(
            String name, FileVersion version, FileOptions options, Instant instant, List<Field> coding) {
        Instant now = instant.truncatedTo(ChronoUnit.SECONDS);
        Instant modified = version.modified().toInstant().truncatedTo(ChronoUnit.SECONDS);
        // Never later than the message, RFC 1945 section 10.10; before 1970 only by mistake, and it may have no date.
        // R1945-10.10-01
        Instant told = modified.isAfter(now) ? now : modified.isBefore(Instant.EPOCH) ? Instant.EPOCH : modified;
        EntityTag tag = version.tag(instant);
        List<Field> both = new ArrayList<>();
        options.maxAge().ifPresent(age -> addAge(age, now, both));
        both.add(new Field(FieldName.ETAG, tag.toString()));
        if (options.gzip()) both.add(VARY);
        List<Field> whole = new ArrayList<>(both);
        whole.add(ACCEPT_RANGES);
        // R1945-7.2.1-01, R1945-7.2.1-03
        whole.add(new Field(FieldName.CONTENT_TYPE, options.types().of(name).toString()));
        whole.addAll(coding);
        // R1945-10.10-02
        Field lastModified = new Field(FieldName.LAST_MODIFIED, HttpDate.format(told));
        both.add(lastModified);
        whole.add(lastModified);
        whole.add(NOSNIFF);
        return new Representation(
                modified,
                told,
                tag,
                ResponseHead.of(StatusCode.OK).withFields(FieldSection.of(whole)),
                ResponseHead.of(StatusCode.NOT_MODIFIED).withFields(FieldSection.of(both)));
    }

    /** The old field tells caches of HTTP/1.0 what the new one tells others. */
    private static void addAge(Duration age, Instant now, List<Field> fields) {
        fields.add(Field.of("Cache-Control", "max-age=" + age.toSeconds()));
        fields.add(Field.of("Expires", HttpDate.format(now.plusSeconds(age.toSeconds()))));
    }

    /**
     * The answer to a GET or HEAD.
     *
     * @param content of the file; closed if it is not part of the answer
     */
    Response answer(Request request, Content content, InstantSource clock) throws IOException {
        // R1945-10.9-05: asked of a file that is there, of nothing else
        if (Preconditions.saveSending(request, this, clock)) {
            content.close();
            return new Response(unmodified, Content.NONE);
        }
        // One representation: R1945-D.2.1-01, R1945-D.2.2-01, R1945-D.2.3-01, R1945-3.6.1-04
        if (!request.fields().contains(FieldName.RANGE)) return new Response(whole, content);
        // R9110-14.2-01: for GET alone
        if (!request.method().equals(Method.GET) || !Preconditions.allowPart(request, this, clock)) {
            return new Response(whole, content);
        }
        return part(request, content);
    }

    private Response part(Request request, Content content) throws IOException {
        long complete = content.length().orElseThrow();
        RequestedRange asked = request.fields()
                .only(FieldName.RANGE)
                .map(value -> RequestedRange.of(value, complete))
                .orElseGet(RequestedRange.Whole::new);
        // Never several parts in one answer, which clients of HTTP/1.0 do not know: R1945-3.6.2-03
        if (asked instanceof RequestedRange.Whole) return new Response(whole, content);
        if (asked instanceof RequestedRange.Part part) {
            Field range = new Field(FieldName.CONTENT_RANGE, "bytes " + part.range());
            ResponseHead head = ResponseHead.of(StatusCode.PARTIAL_CONTENT).withFields(whole.fields());
            return new Response(head, slice(content, part.range())).with(range);
        }
        content.close();
        return ErrorPage.of(StatusCode.RANGE_NOT_SATISFIABLE, "There are no octets where the range asked for begins.")
                .with(new Field(FieldName.CONTENT_RANGE, "bytes */" + complete));
    }

    private static Content slice(Content content, ContentRange range) {
        if (content instanceof Content.OfFile file) {
            return Content.of(file.file(), file.position() + range.first(), range.octets(), file.version());
        }
        byte[] octets = ((Content.OfOctets) content).array();
        return Content.of(Arrays.copyOfRange(octets, (int) range.first(), (int) range.last() + 1));
    }
}
