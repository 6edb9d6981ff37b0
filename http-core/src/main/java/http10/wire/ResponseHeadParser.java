package http10.wire;

import http10.message.FieldSection;
import http10.message.HttpVersion;
import http10.message.Octets;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Parses one response head: status line, field lines, empty line (RFC 1945 section 6), or finds that there is none: a
 * reply that does not begin with {@code HTTP/} is a Simple-Response. It is fed octets and gives the head, asks for more,
 * or throws. Use once.
 */
public final class ResponseHeadParser {
    private static final byte[] NAME = {'H', 'T', 'T', 'P', '/'};

    private final Limits limits;
    private final Profile profile;
    private final boolean simpleResponses;
    private final HeadLines lines;
    private final FieldLines fields;
    private ResponseHead statusLine; // null until that line is there
    private int waiting; // octets seen but not taken

    /**
     * A parser for the next response.
     *
     * @param limits how much is read
     * @param profile what is tolerated
     * @param simpleResponses whether replies without status line are taken; any service looks like HTTP then
     */
    public ResponseHeadParser(Limits limits, Profile profile, boolean simpleResponses) {
        this.limits = limits;
        this.profile = profile;
        this.simpleResponses = simpleResponses;
        this.lines = new HeadLines(limits, profile);
        this.fields = new FieldLines(lines, limits, profile);
    }

    /**
     * Takes octets up to the end of the head; what stays in {@code octets} is the start of the body. Octets too few to
     * tell whether there is a head are left there too, to be fed again with those that follow.
     *
     * @param octets what has arrived, or more of it
     * @return the head, {@link ResponseHead#SIMPLE} where there is none; empty when more octets are needed
     * @throws ProtocolException at the first octet that breaks the grammar or a limit; the connection is of no more use
     */
    public Optional<ResponseHead> feed(ByteBuffer octets) throws ProtocolException {
        if (lines.received() == 0) {
            // R1945-3.1-11, R1945-6-02
            if (!beginsWithName(octets)) return Optional.of(simple());
            waiting = octets.remaining();
            if (waiting < NAME.length) return Optional.empty();
        }
        do {
            lines.take(octets);
            while (nextLine()) {
                if (statusLine == null) statusLine = readStatusLine();
                else if (!lines.isEmpty()) fields.add();
                else {
                    // R1945-4.1-01
                    lines.giveBack(octets);
                    return Optional.of(statusLine.withFields(fields.section()));
                }
            }
        } while (octets.hasRemaining());
        return Optional.empty();
    }

    private static boolean beginsWithName(ByteBuffer octets) {
        int known = Math.min(NAME.length, octets.remaining());
        for (int i = 0; i < known; i++) if (octets.get(octets.position() + i) != NAME[i]) return false;
        return true;
    }

    private ResponseHead simple() throws MalformedMessageException {
        if (!simpleResponses) throw new MalformedMessageException(Violation.SIMPLE_RESPONSE_REFUSED, "");
        return ResponseHead.SIMPLE;
    }

    private boolean nextLine() throws ProtocolException {
        return statusLine == null
                ? lines.next(limits.startLineOctets(), Violation.STATUS_LINE_LENGTH)
                : lines.next(limits.fieldLineOctets(), Violation.FIELD_LINE_LENGTH);
    }

    /** {@code Status-Line = HTTP-Version SP 3DIGIT [ SP Reason-Phrase ]}, with any blanks for SP (appendix B). */
    private ResponseHead readStatusLine() throws MalformedMessageException {
        int from = lines.start();
        int end = lines.end();
        String text = lines.text(from, end);
        int versionEnd = 0;
        while (versionEnd < text.length() && !Octets.isOws(text.charAt(versionEnd))) versionEnd++;
        // R1945-B-03
        String rest = Octets.trimOws(text.substring(versionEnd));
        if (profile == Profile.HARDENED && !text.startsWith(" " + rest, versionEnd)) {
            throw lines.malformed(Violation.STATUS_LINE, from, end);
        }
        Optional<HttpVersion> version = VersionSyntax.parse(text.substring(0, versionEnd), profile);
        // R1945-6.1-03
        if (version.isEmpty() || !beginsWithCode(rest)) throw lines.malformed(Violation.STATUS_LINE, from, end);
        // R9110-6.2-03, R9110-6.2-01
        if (version.get().major() != 1) throw lines.malformed(Violation.STATUS_VERSION, from, end);

        // R1945-6.1.1-03
        String reason = Octets.trimOws(rest.substring(3));
        if (!Octets.isText(reason)) throw lines.malformed(Violation.STATUS_LINE, from, end);
        StatusCode status =
                new StatusCode((int) Octets.decimal(rest.substring(0, 3)).getAsLong());
        // R1945-3.1-10
        return new ResponseHead(version.get(), status, reason, FieldSection.EMPTY);
    }

    private static boolean beginsWithCode(String text) {
        if (text.length() < 3 || text.length() > 3 && !Octets.isOws(text.charAt(3))) return false;
        return Octets.decimal(text.substring(0, 3)).isPresent();
    }

    /**
     * The head as received, octet by octet, line ends included.
     *
     * @return a copy of what has been taken
     */
    public byte[] octets() {
        return Arrays.copyOf(lines.octets(), lines.received());
    }

    /**
     * Tells that no more octets will come.
     *
     * @return what to throw: the head is incomplete, or there is no response at all
     */
    public IncompleteMessageException endOfStream() {
        // R9112-8-02, R1945-1.3-03
        int received = Math.max(waiting, lines.received());
        if (received == 0) return new IncompleteMessageException(Violation.RESPONSE_EMPTY, 0, "");
        return new IncompleteMessageException(
                Violation.HEAD_INCOMPLETE, received, "it broke off after " + received + " octets");
    }
}
