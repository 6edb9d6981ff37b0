package http10.wire;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.RequestHead;
import http10.message.ResponseHead;
import java.util.List;
import java.util.OptionalLong;

/** How the recipient finds the end of a body, decided here alone (RFC 1945 section 7.2.2, RFC 9112 section 6.3). */
public sealed interface BodyFraming {

    /** Nothing follows the head. */
    record None() implements BodyFraming {}

    /**
     * Fewer octets before the end of the stream are an incomplete message.
     *
     * @param octets how many follow the head
     */
    record FixedLength(long octets) implements BodyFraming {}

    /** All octets up to the end of the stream; in responses only. */
    record UntilClose() implements BodyFraming {}

    /** Chunks, which servers of HTTP/1.1 send to clients that never asked (RFC 9112 section 7.1); in responses only. */
    record Chunked() implements BodyFraming {}

    /**
     * Decides for a request; its method does not matter, but that POST and PUT need a length.
     *
     * @param head the request's head
     * @param limits whose bound on the content is applied
     * @return the framing: None or FixedLength
     * @throws ProtocolException if the head tells none, or two
     */
    static BodyFraming ofRequest(RequestHead head, Limits limits) throws ProtocolException {
        FieldSection fields = head.fields();
        boolean hasLength = fields.contains(FieldName.CONTENT_LENGTH);
        // R9112-6.1-02, R9112-6.1-03, R9112-6.1-04, R9112-6.1-05: whatever it says
        if (fields.contains(FieldName.TRANSFER_ENCODING)) {
            if (!head.version().isAtLeast(HttpVersion.HTTP_1_1)) {
                throw new MalformedMessageException(Violation.TRANSFER_ENCODING, "");
            }
            if (hasLength) throw new MalformedMessageException(Violation.TRANSFER_ENCODING_AND_LENGTH, "");
            throw new MalformedMessageException(Violation.TRANSFER_ENCODING_UNKNOWN, "");
        }
        // R1945-7.2-01, R1945-7.2-07, R9112-6-01: for every method
        if (hasLength) return fixedLength(fields, limits);
        // R1945-7.2.2-04
        if (head.method().expectsContent()) {
            throw new MalformedMessageException(Violation.CONTENT_LENGTH_MISSING, "the method is " + head.method());
        }
        // R9112-6.3-05
        return new None();
    }

    /**
     * Decides for a response.
     *
     * @param method of the request it answers
     * @param head the response's head
     * @param limits whose bound on the content is applied
     * @return the framing
     * @throws ProtocolException if the head tells a length that is none, two framings, or a coding this side cannot read
     */
    static BodyFraming ofResponse(Method method, ResponseHead head, Limits limits) throws ProtocolException {
        // R1945-6-03
        if (head.isSimple()) return new UntilClose();
        // R1945-7.2-05
        if (method.equals(Method.HEAD) || head.status().forbidsContent()) return new None();
        FieldSection fields = head.fields();
        boolean hasLength = fields.contains(FieldName.CONTENT_LENGTH);
        // R9112-6.1-06
        if (fields.contains(FieldName.TRANSFER_ENCODING)) {
            if (!head.version().isAtLeast(HttpVersion.HTTP_1_1)) {
                throw new MalformedMessageException(Violation.TRANSFER_ENCODING, "");
            }
            if (hasLength) throw new MalformedMessageException(Violation.TRANSFER_ENCODING_AND_LENGTH, "");
            List<String> codings = fields.members(FieldName.TRANSFER_ENCODING);
            // R9112-6.1-07
            if (codings.size() == 1 && Octets.equalsIgnoreCase(codings.get(0), "chunked")) return new Chunked();
            throw new MalformedMessageException(
                    Violation.TRANSFER_ENCODING_UNKNOWN, "found " + Quoted.of(String.join(", ", codings)));
        }
        // R1945-7.2.2-01, R1945-7.2.2-02, R1945-3.6.2-02
        return hasLength ? fixedLength(fields, limits) : new UntilClose();
    }

    private static BodyFraming fixedLength(FieldSection fields, Limits limits) throws ProtocolException {
        List<String> lengths = fields.all(FieldName.CONTENT_LENGTH);
        // R9112-6.3-02, R9112-6.3-03
        if (lengths.size() > 1) {
            throw new MalformedMessageException(
                    Violation.CONTENT_LENGTH_REPEATED, "found " + Quoted.of(String.join(", ", lengths)));
        }
        String text = lengths.get(0);
        OptionalLong length = Octets.decimal(text);
        // R9112-6.3-01, R9112-6.3-06, R1945-10.4-01
        if (length.isEmpty() && !isDigits(text)) {
            throw new MalformedMessageException(Violation.CONTENT_LENGTH_SYNTAX, "found " + Quoted.of(text));
        }
        // R9110-8.6-01, R9110-15.5.14-01
        if (length.isEmpty() || length.getAsLong() > limits.contentOctets()) {
            throw new LimitExceededException(
                    Violation.CONTENT_LENGTH_LIMIT,
                    "found " + Quoted.of(text) + ", the limit is " + limits.contentOctets());
        }
        // R1945-10.4-03
        return new FixedLength(length.getAsLong());
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Octets::isDigit);
    }
}
