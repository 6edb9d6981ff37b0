package http10.client.cli;

import http10.message.ResponseHead;
import http10.wire.BodyFraming;

/** Says in words how the end of a response is found, and why so. */
final class Framings {
    private Framings() {}

    static String name(BodyFraming framing) {
        if (framing instanceof BodyFraming.FixedLength fixed) return fixed.octets() + " octets";
        if (framing instanceof BodyFraming.UntilClose) return "until the connection ends";
        return framing instanceof BodyFraming.Chunked ? "in chunks" : "none";
    }

    static Rule reason(BodyFraming framing, String method, ResponseHead head) {
        if (head.isSimple()) return new Rule("without a status line everything is content", "RFC 1945 section 6");
        if (framing instanceof BodyFraming.FixedLength) {
            return new Rule("Content-Length says how many octets follow", "RFC 1945 section 7.2.2");
        }
        if (framing instanceof BodyFraming.UntilClose) {
            return new Rule("without Content-Length it goes on until the server closes", "RFC 1945 section 7.2.2");
        }
        if (framing instanceof BodyFraming.Chunked) {
            return new Rule("an HTTP/1.1 answer says Transfer-Encoding: chunked", "RFC 9112 section 6.3");
        }
        return method.equals("HEAD")
                ? new Rule("no answer to HEAD has content, whatever its fields say", "RFC 1945 section 7.2")
                : new Rule("status " + head.status().code() + " has no content", "RFC 1945 section 7.2");
    }
}
