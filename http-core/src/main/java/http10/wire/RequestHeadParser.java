package http10.wire;

import http10.message.HttpVersion;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.RequestHead;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Parses one request head: request-line, field lines, empty line (RFC 1945 section 5, RFC 9112 section 2.1), or the one
 * line of a Simple-Request. It is fed octets and gives the head, asks for more, or throws. Use once.
 */
public final class RequestHeadParser {
    /** Some clients end a request with a stray CR LF; one or two are part of no message (RFC 9112 section 2.2). */
    private static final int MOST_EMPTY_LINES = 4;

    private final Limits limits;
    private final Profile profile;
    private final boolean simpleRequests;
    private final HeadLines lines;
    private final FieldLines fields;
    private final SentOnce sentOnce = new SentOnce();
    private RequestLine requestLine; // null until that line is there
    private int emptyLines;

    /**
     * A parser for the next request.
     *
     * @param limits how much is read
     * @param profile what is tolerated
     * @param simpleRequests whether requests without version are taken (RFC 9112 appendix C.1 advises against it where
     *     a server has several names)
     */
    public RequestHeadParser(Limits limits, Profile profile, boolean simpleRequests) {
        this.limits = limits;
        this.profile = profile;
        this.simpleRequests = simpleRequests;
        this.lines = new HeadLines(limits, profile);
        this.fields = new FieldLines(lines, limits, profile);
    }

    /**
     * Takes octets up to the end of the head; what stays in {@code octets} is the start of the body.
     *
     * @param octets what has arrived, or more of it
     * @return the head; empty when all octets were taken and more are needed
     * @throws ProtocolException at the first octet that breaks the grammar or a limit; the connection is of no more use
     */
    public Optional<RequestHead> feed(ByteBuffer octets) throws ProtocolException {
        do {
            lines.take(octets);
            while (nextLine()) {
                boolean first = requestLine == null;
                // R1945-4.1-01, R9110-5.3-01
                if (first) readRequestLine();
                else if (!lines.isEmpty()) addField();
                else return Optional.of(complete(octets));
                // R1945-3.1-01, R1945-4.1-03
                if (first && requestLine != null && requestLine.isSimple()) return Optional.of(complete(octets));
            }
        } while (octets.hasRemaining());
        return Optional.empty();
    }

    private boolean nextLine() throws ProtocolException {
        if (requestLine != null) return lines.next(limits.fieldLineOctets(), Violation.FIELD_LINE_LENGTH);
        // A TLS hello or other noise may hold no line end: its first octet tells.
        // R9112-2.2-07, R1945-9.4-04, R9112-3-04, PX-SEC-01
        if (lines.hasNextOctet() && !mayBegin(lines.nextOctet())) {
            throw new MalformedMessageException(
                    Violation.METHOD_SYNTAX, "found " + Quoted.of("" + (char) lines.nextOctet()) + " at its start");
        }
        return lines.next(limits.startLineOctets(), Violation.REQUEST_LINE_LENGTH);
    }

    private static boolean mayBegin(int octet) {
        return Octets.isTchar(octet) || octet == '\r' || octet == '\n';
    }

    private void readRequestLine() throws MalformedMessageException {
        // R9112-2.2-05
        if (!lines.isEmpty()) {
            requestLine = RequestLine.parse(lines, profile);
        } else if (++emptyLines > MOST_EMPTY_LINES || profile == Profile.HARDENED) {
            throw new MalformedMessageException(Violation.EMPTY_LINES, "");
        }
    }

    private void addField() throws ProtocolException {
        fields.add();
        sentOnce.note(fields);
    }

    private RequestHead complete(ByteBuffer octets) throws MalformedMessageException {
        lines.giveBack(octets);
        RequestHead head = requestLine.withFields(fields.section());
        // R9112-C.1-01
        if (head.isSimple() && !simpleRequests) {
            throw new MalformedMessageException(Violation.SIMPLE_REQUEST_REFUSED, "");
        }
        sentOnce.check(lines, head.version().isAtLeast(HttpVersion.HTTP_1_1));
        return head;
    }

    /**
     * How many octets of the head have been taken.
     *
     * @return 0 before the first
     */
    public int received() {
        return lines.received();
    }

    /**
     * The octets of the head that have been taken.
     *
     * @return a copy; once the head is there, as many as it has, with the empty lines before it
     */
    public byte[] octets() {
        return lines.taken();
    }

    /**
     * Whether anything of the request has come: empty lines before it are part of no message (RFC 9112 section 2.2).
     *
     * @return whether the first octet of the request-line has been taken
     */
    public boolean hasBegun() {
        return requestLine != null || lines.hasNextOctet() && lines.nextOctet() != '\r';
    }

    /**
     * Tells that no more octets will come.
     *
     * @return what to throw or to report: the head is incomplete; its {@code received} is 0 where nothing came at all
     */
    public IncompleteMessageException endOfStream() {
        // R9112-8-01
        return new IncompleteMessageException(
                Violation.HEAD_INCOMPLETE, received(), "it broke off after " + received() + " octets");
    }
}
