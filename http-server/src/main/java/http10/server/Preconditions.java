package http10.server;

import http10.message.EntityTag;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpDate;
import http10.message.Method;
import http10.message.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The conditions of a GET or HEAD, in the order of RFC 9110 section 13.2.2. */
final class Preconditions {
    private Preconditions() {}

    /** Whether the client has this representation, and the answer is 304. */
    static boolean saveSending(Request request, Representation of, InstantSource clock) {
        FieldSection fields = request.fields();
        // R9110-13.1.3-01: the tag goes before the date
        if (fields.contains(FieldName.IF_NONE_MATCH)) return isKnown(fields.all(FieldName.IF_NONE_MATCH), of.tag());
        return fields.contains(FieldName.IF_MODIFIED_SINCE) && isUnmodified(request, of.modified(), clock);
    }

    /** RFC 9110 section 13.1.2: {@code *} is whatever there is; a list is compared weakly. What is neither matches nothing. */
    private static boolean isKnown(List<String> values, EntityTag tag) {
        if (values.size() == 1 && values.get(0).equals("*")) return true;
        for (EntityTag known : EntityTag.list(values)) if (known.matchesWeakly(tag)) return true;
        return false;
    }

    /**
     * RFC 1945 section 10.9: for GET alone; a date that is none, or later than now, does not count. Nor does it when
     * repeated (RFC 9110 section 13.1.3).
     */
    private static boolean isUnmodified(Request request, Instant modified, InstantSource clock) {
        // R1945-10.9-06, R1945-8.2-02
        if (!request.method().equals(Method.GET)) return false;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // R9110-13.1.3-02, R1945-10.9-01, R1945-10.9-02, R1945-10.9-03, R1945-10.9-04
        return request.fields()
                .only(FieldName.IF_MODIFIED_SINCE)
                .flatMap(text -> HttpDate.parse(text, now))
                .filter(date -> !date.isAfter(now) && !modified.isAfter(date))
                .isPresent();
    }

    /**
     * Whether a part may be sent to be put behind what the client has (RFC 9110 section 13.1.5): always without If-Range,
     * else if that names this very version. A date does so as a tag does: only while the representation's tag is strong.
     */
    static boolean allowPart(Request request, Representation of, InstantSource clock) {
        FieldSection fields = request.fields();
        if (!fields.contains(FieldName.IF_RANGE)) return true;
        String validator = fields.only(FieldName.IF_RANGE).orElse("");
        Optional<EntityTag> tag = EntityTag.parse(validator);
        if (tag.isPresent()) return tag.get().matchesStrongly(of.tag());
        return !of.tag().weak()
                && HttpDate.parse(validator, clock.instant())
                        .filter(of.told()::equals)
                        .isPresent();
    }
}
