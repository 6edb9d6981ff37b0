package http10.wire;

import http10.message.Authority;
import http10.message.FieldName;
import http10.message.Quoted;

/** What is known of the fields that a request has once at the most, noted while its lines come in. */
final class SentOnce {
    private boolean contentType;
    private boolean authorization;
    private int host = -1; // where its value begins
    private int hostEnd = -1;
    private FieldName repeated; // null where none is

    /** Notes the line that was added last. */
    void note(FieldLines fields) {
        if (fields.lastHas(FieldName.HOST)) {
            note(FieldName.HOST, host >= 0);
            host = fields.lastValueStart();
            hostEnd = fields.lastValueEnd();
        } else if (fields.lastHas(FieldName.CONTENT_TYPE)) {
            note(FieldName.CONTENT_TYPE, contentType);
            contentType = true;
        } else if (fields.lastHas(FieldName.AUTHORIZATION)) {
            note(FieldName.AUTHORIZATION, authorization);
            authorization = true;
        }
    }

    private void note(FieldName name, boolean seen) {
        if (seen && repeated == null) repeated = name;
    }

    /** Tells what is wrong, once the head is there; {@code needsHost} is true of HTTP/1.1. */
    void check(HeadLines lines, boolean needsHost) throws MalformedMessageException {
        // R1945-4.2-09, R9112-3.2-02
        if (repeated != null) throw new MalformedMessageException(Violation.FIELD_REPEATED, repeated + " is repeated");
        // R9112-3.2-03, R1945-3.1-08
        if (host < 0 && needsHost) throw new MalformedMessageException(Violation.HOST_MISSING, "");
        // R9112-3.2-02
        if (host < hostEnd && !Authority.isAuthority(lines.octets(), host, hostEnd)) {
            throw new MalformedMessageException(Violation.HOST_SYNTAX, "found " + Quoted.of(lines.text(host, hostEnd)));
        }
    }
}
