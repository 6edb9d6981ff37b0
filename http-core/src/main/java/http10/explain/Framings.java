package http10.explain;

import http10.message.Method;
import http10.message.RequestHead;
import http10.message.ResponseHead;
import http10.wire.BodyFraming;

/** Says in words how the end of a message is found, and why so. */
public final class Framings {
    private static final Rule LENGTH = new Rule("Content-Length says how many octets follow", "RFC 1945 section 7.2.2");

    private Framings() {}

    /**
     * How the end is found.
     *
     * @param framing the decision
     * @return such as {@code 5 octets}
     */
    public static String name(BodyFraming framing) {
        if (framing instanceof BodyFraming.FixedLength fixed) return fixed.octets() + " octets";
        if (framing instanceof BodyFraming.UntilClose) return "until the connection ends";
        return framing instanceof BodyFraming.Chunked ? "in chunks" : "none";
    }

    /**
     * Why a request ends there.
     *
     * @param framing the decision
     * @param head of the request
     * @return the rule that decided
     */
    public static Rule ofRequest(BodyFraming framing, RequestHead head) {
        if (framing instanceof BodyFraming.FixedLength) return LENGTH;
        boolean bodiless = head.method().equals(Method.GET) || head.method().equals(Method.HEAD);
        return bodiless
                ? new Rule("GET and HEAD ask for something and bring nothing", "RFC 1945 section 5.2")
                : new Rule("without Content-Length a request has no content", "RFC 9112 section 6.3");
    }

    /**
     * Why a response ends there.
     *
     * @param framing the decision
     * @param method of the request
     * @param head of the response
     * @return the rule that decided
     */
    public static Rule ofResponse(BodyFraming framing, String method, ResponseHead head) {
        if (head.isSimple()) return new Rule("without a status line everything is content", "RFC 1945 section 6");
        if (framing instanceof BodyFraming.FixedLength) {
            return LENGTH;
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
