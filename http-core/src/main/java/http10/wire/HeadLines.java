package http10.wire;

import http10.message.Octets;
import http10.message.Quoted;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The octets of one head as they arrive, cut into lines. It remembers how far it has searched, so that a head that comes
 * one octet at a time costs no more than one that comes whole; every verdict hangs on positions alone, so that it is the
 * same however the octets are cut.
 */
// R9112-2.2-01, PX-IO-01, PX-IO-02
final class HeadLines {
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);
    private static final int LEAST = 64;
    private static final int MOST_AT_FIRST = 4_096; // those of the next request may follow

    private final Limits limits;
    private final Profile profile;
    private byte[] octets = NONE.array();
    private ByteBuffer view = NONE; // of the same octets
    private int filled;
    private int searched;
    private int tokenEnd; // of the token that the searched line begins with, as far as it has come
    private int firstCr = -1; // in the line that is searched
    private int nextControl = -1; // the first in the line that is searched, other than CR and HTAB
    private int firstControl = -1; // the same of the present line
    private int lineToken; // where the token that the present line begins with ends
    private int start; // of the present line
    private int end; // of the present line, without its line end
    private int next; // where the line after it begins

    HeadLines(Limits limits, Profile profile) {
        this.limits = limits;
        this.profile = profile;
    }

    /** Takes what there is room for; one octet more than a head may have, so that {@link #next} can tell. */
    void take(ByteBuffer from) {
        if (filled == octets.length) grow(from.remaining());
        int count = Math.min(from.remaining(), octets.length - filled);
        from.get(octets, filled, count);
        filled += count;
    }

    private void grow(int more) {
        long room = Math.max(2L * filled, Math.max(LEAST, Math.min(more, MOST_AT_FIRST)));
        octets = Arrays.copyOf(octets, (int) Math.min(room, limits.headOctets() + 1));
        view = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Gives back what was taken beyond the present line. */
    void giveBack(ByteBuffer to) {
        to.position(to.position() - (filled - next));
        filled = next;
    }

    /**
     * Goes to the next line.
     *
     * @return whether it is there in full
     */
    boolean next(int mostOctets, Violation tooLong) throws ProtocolException {
        start = next;
        if (searched <= tokenEnd) searched = tokenEnd = Octets.tokenEnd(octets, tokenEnd, filled);
        for (; (searched = ControlOctets.next(view, searched, filled)) < filled; searched++) {
            byte octet = octets[searched];
            if (octet == '\r') {
                if (firstCr < 0) firstCr = searched;
                if (searched + 1 == filled || octets[searched + 1] != '\n') continue;
                searched++;
            }
            // R1945-B-01, R9112-2.2-03
            if (octets[searched] == '\n') return found(mostOctets, tooLong);
            if (nextControl < 0) nextControl = searched;
        }
        checkLength(filled, filled, mostOctets, tooLong);
        return false;
    }

    private boolean found(int mostOctets, Violation tooLong) throws ProtocolException {
        int lf = searched++;
        checkLength(lf, lf + 1, mostOctets, tooLong);
        boolean crLf = lf > start && octets[lf - 1] == '\r';
        end = crLf ? lf - 1 : lf;
        next = searched;
        // R9112-2.2-02, R1945-5.1-02
        if (firstCr >= 0 && firstCr < end) throw at(Violation.BARE_CR, firstCr);
        if (!crLf && profile == Profile.HARDENED) throw at(Violation.BARE_LF, lf);
        firstCr = -1;
        firstControl = nextControl;
        nextControl = -1;
        lineToken = tokenEnd;
        tokenEnd = next;
        return true;
    }

    /** The limit whose first octet too many comes first is the one that was exceeded. */
    private void checkLength(int lineStop, int known, int mostOctets, Violation tooLong) throws ProtocolException {
        int over = start + mostOctets;
        if (over < lineStop && octets[over] == '\r') over++; // perhaps the line end
        // R9112-3-02, R6585-5-01, R9110-17.5-01
        if (over < lineStop && over <= limits.headOctets()) {
            throw new LimitExceededException(tooLong, "more than " + mostOctets + " octets at octet " + start);
        }
        // R6585-5-01, R9110-17.5-01
        if (known > limits.headOctets()) {
            throw new LimitExceededException(Violation.HEAD_LENGTH, "more than " + limits.headOctets() + " octets");
        }
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Where the token that the line begins with ends; its start where there is none. */
    int tokenEnd() {
        return lineToken;
    }

    /** The first octet of the line, other than CR, that no line may hold; -1 where there is none. */
    int firstControl() {
        return firstControl;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** How many octets of the head have come. */
    int received() {
        return filled;
    }

    byte[] taken() {
        return Arrays.copyOf(octets, filled);
    }

    /** Whether the first octet of the line that comes next is there. */
    boolean hasNextOctet() {
        return next < filled;
    }

    int nextOctet() {
        return octets[next] & 0xff;
    }

    int at(int index) {
        return octets[index] & 0xff;
    }

    boolean isOwsAt(int index) {
        return Octets.isOws(octets[index]);
    }

    /** Whether the text stands there, in the same case. */
    boolean holds(String text, int from, int to) {
        if (to - from != text.length()) return false;
        for (int i = 0; i < text.length(); i++) if (octets[from + i] != text.charAt(i)) return false;
        return true;
    }

    byte[] octets() {
        return octets;
    }

    String text(int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Quotes nothing: the line may be a secret field. */
    MalformedMessageException at(Violation violation, int index) {
        return new MalformedMessageException(violation, "found at octet " + index);
    }

    MalformedMessageException malformed(Violation violation, int from, int to) {
        return new MalformedMessageException(violation, "found " + Quoted.of(text(from, to)) + " at octet " + from);
    }
}
