package http10.wire;

import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Method;
import http10.message.Octets;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import java.util.Optional;

/**
 * {@code Simple-Request = "GET" SP Request-URI CRLF} or {@code Request-Line = Method SP Request-URI SP HTTP-Version CRLF}
 * (RFC 1945 section 4.1 and 5.1), with the blanks that appendix B allows.
 */
record RequestLine(Method method, RequestTarget target, HttpVersion version) {

    static RequestLine parse(HeadLines line, Profile profile) throws MalformedMessageException {
        int end = line.end();
        int methodEnd = wordEnd(line, line.start());
        // R1945-B-02
        int target = wordStart(line, methodEnd);
        int targetEnd = wordEnd(line, target);
        int version = wordStart(line, targetEnd);
        int versionEnd = wordEnd(line, version);

        Method method = method(line, methodEnd);
        boolean simple = targetEnd == end;
        // R1945-9.4-04, R1945-B-04, R9112-3.2-01, R9112-3-04, R1945-B-05
        if (target == targetEnd || versionEnd != end || !simple && version == end) {
            throw line.malformed(Violation.REQUEST_LINE, line.start(), end);
        }
        if (profile == Profile.HARDENED) {
            boolean singleBlanks = isSp(line, methodEnd, target) && (simple || isSp(line, targetEnd, version));
            if (!singleBlanks) throw line.malformed(Violation.REQUEST_LINE, line.start(), end);
        }
        // R1945-4.1-02
        if (simple && !method.equals(Method.GET)) throw line.malformed(Violation.SIMPLE_REQUEST, line.start(), end);
        // R1945-3.1-07, R1945-3.1-01
        HttpVersion httpVersion = simple ? HttpVersion.HTTP_0_9 : version(line, version, profile);
        return new RequestLine(method, target(line, method, target, targetEnd), httpVersion);
    }

    private static Method method(HeadLines line, int end) throws MalformedMessageException {
        if (line.tokenEnd() != end || end == line.start()) {
            throw line.malformed(Violation.METHOD_SYNTAX, line.start(), end);
        }
        return line.holds("GET", line.start(), end) ? Method.GET : Method.of(line.text(line.start(), end));
    }

    private static HttpVersion version(HeadLines line, int from, Profile profile) throws MalformedMessageException {
        if (line.holds("HTTP/1.0", from, line.end())) return HttpVersion.HTTP_1_0;
        if (line.holds("HTTP/1.1", from, line.end())) return HttpVersion.HTTP_1_1;
        HttpVersion version = VersionSyntax.parse(line.text(from, line.end()), profile)
                .orElseThrow(() -> line.malformed(Violation.VERSION_SYNTAX, from, line.end()));
        // R2145-2.3-03, R9110-6.2-01, PX-SEC-01
        if (version.major() != 1) throw line.malformed(Violation.VERSION_MAJOR, from, line.end());
        return version;
    }

    private static RequestTarget target(HeadLines line, Method method, int from, int to)
            throws MalformedMessageException {
        Optional<RequestTarget> target = RequestTarget.parse(line.octets(), from, to);
        if (target.isPresent()) return target.get();
        // "*" and "host:port" belong to methods that HTTP/1.0 does not have.
        // R9112-3.2.3-01, R9112-3.2.4-01, R1945-5.1.2-04
        boolean known = method.isSafe() || method.expectsContent() || method.equals(Method.DELETE);
        throw line.malformed(known ? Violation.TARGET_SYNTAX : Violation.METHOD_UNKNOWN, from, to);
    }

    private static int wordEnd(HeadLines line, int from) {
        byte[] octets = line.octets();
        int end = line.end();
        int at = from;
        while (at < end && !Octets.isOws(octets[at])) at++;
        return at;
    }

    private static int wordStart(HeadLines line, int from) {
        int at = from;
        while (at < line.end() && line.isOwsAt(at)) at++;
        return at;
    }

    private static boolean isSp(HeadLines line, int from, int to) {
        return to - from == 1 && line.at(from) == ' ';
    }

    boolean isSimple() {
        return version.equals(HttpVersion.HTTP_0_9);
    }

    RequestHead withFields(FieldSection fields) {
        return new RequestHead(method, target, version, fields);
    }
}
