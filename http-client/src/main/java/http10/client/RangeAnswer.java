package http10.client;

import http10.message.ContentRange;
import http10.message.FieldName;
import http10.message.HttpDate;
import http10.message.MediaType;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.ResponseHead;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What a server makes of a {@link ByteRange} it was asked for (RFC 9110 section 14.2 and 15.3.7). */
public sealed interface RangeAnswer {
    /**
     * A 206: a part of what was asked for, which begins where that does.
     *
     * @param range which octets follow; there may be fewer than asked for
     */
    record Part(ContentRange range) implements RangeAnswer {}

    /**
     * A 200: all octets, since the server has no ranges, or the validator was not that of the representation any more.
     *
     * @param octets how many, as far as the head tells
     */
    record Whole(OptionalLong octets) implements RangeAnswer {}

    /**
     * A 416: there are no octets where the range begins.
     *
     * @param complete how many octets the whole has, if the server says so
     */
    record Unsatisfied(OptionalLong complete) implements RangeAnswer {}

    /** Any other status, which has nothing to do with the range. */
    record Other() implements RangeAnswer {}

    /**
     * Looks at the answer.
     *
     * @param asked what was asked for
     * @param head of the response
     * @return what it is
     * @throws RangeException if a 206 does not say by one Content-Range that it is a part of what was asked for, from its
     *     beginning, and as long as Content-Length says
     */
    static RangeAnswer to(ByteRange asked, ResponseHead head) throws RangeException {
        return switch (head.status().code()) {
            case 200 -> new Whole(length(head));
            case 206 -> new Part(part(asked, head));
            case 416 ->
                new Unsatisfied(
                        contentRange(head).map(ContentRange::unsatisfied).orElse(OptionalLong.empty()));
            default -> new Other();
        };
    }

    private static OptionalLong length(ResponseHead head) {
        return head.fields().only(FieldName.CONTENT_LENGTH).map(Octets::decimal).orElse(OptionalLong.empty());
    }

    private static Optional<String> contentRange(ResponseHead head) {
        return head.fields().only(FieldName.of("Content-Range"));
    }

    private static ContentRange part(ByteRange asked, ResponseHead head) throws RangeException {
        String value = contentRange(head).orElse("");
        Optional<ContentRange> parsed = ContentRange.parse(value);
        if (parsed.isEmpty()) {
            boolean many = head.fields()
                    .only(FieldName.CONTENT_TYPE)
                    .flatMap(MediaType::parse)
                    .filter(type -> type.toString().startsWith("multipart/"))
                    .isPresent();
            throw new RangeException(
                    many
                            ? "the server sent several parts where one was asked for"
                            : "the server sent a part without saying which: Content-Range is " + Quoted.of(value));
        }
        ContentRange range = parsed.get();
        OptionalLong length = length(head);
        if (!begins(asked, range) || length.isPresent() && length.getAsLong() != range.octets()) {
            throw new RangeException("the server sent " + range + ", asked for " + asked);
        }
        return range;
    }

    private static boolean begins(ByteRange asked, ContentRange range) {
        OptionalLong complete = range.complete();
        if (asked.first().isPresent()) {
            return range.first() == asked.first().getAsLong()
                    && range.last() <= asked.last().orElse(Long.MAX_VALUE);
        }
        long wanted = asked.last().orElse(0);
        if (complete.isEmpty()) return range.octets() <= wanted;
        return range.first() == Math.max(0, complete.getAsLong() - wanted) && range.last() == complete.getAsLong() - 1;
    }

    /**
     * The validator for If-Range: a strong ETag; else Last-Modified where it is strong, a second before Date at least
     * (RFC 9110 section 13.1.5 and 8.8.2.2).
     *
     * @param head of a response
     * @return the value of the field; empty where there is none
     */
    static Optional<String> validator(ResponseHead head) {
        Optional<String> tag = head.fields().only(FieldName.of("ETag"));
        // A tag, be it weak, rules a date out.
        if (tag.isPresent())
            return tag.filter(text -> text.length() > 1 && text.startsWith("\"") && text.endsWith("\""));
        Optional<String> modified = head.fields().only(FieldName.LAST_MODIFIED);
        Instant now = Instant.now();
        Optional<Instant> changed = modified.flatMap(text -> HttpDate.parse(text, now));
        Optional<Instant> made = head.fields().only(FieldName.DATE).flatMap(text -> HttpDate.parse(text, now));
        boolean strong = changed.isPresent()
                && made.isPresent()
                && !made.get().isBefore(changed.get().plusSeconds(1));
        return strong ? modified : Optional.empty();
    }
}
