package http10.wire;

/**
 * Inclusive upper bounds on what is read from a peer; more is a {@link LimitExceededException}.
 *
 * @param startLineOctets of the request-line or status line, without its line end
 * @param fieldLineOctets of one field line, without its line end
 * @param fieldLines how many field lines; a folded one counts once
 * @param headOctets of the whole head, line ends included
 * @param contentOctets of the content
 */
public record Limits(int startLineOctets, int fieldLineOctets, int fieldLines, int headOctets, long contentOctets) {
    /** What a server reads of a request; RFC 9112 section 3 recommends at least 8,000 octets of request-line. */
    // R9112-3-03, R9110-2.3-01, PX-LIM-01
    public static final Limits REQUEST = new Limits(8_192, 8_192, 100, 65_536, 16L << 20);

    /** What a client reads of a response: no bound on the content. */
    // R9110-17.5-01, R9112-3-03
    public static final Limits RESPONSE = new Limits(8_192, 65_536, 1_000, 262_144, Long.MAX_VALUE);

    private static final int MOST_HEAD_OCTETS = 1 << 30; // so that sums of two offsets fit an int

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is negative, a line may be longer than the head, or the head longer than
     *     1 GiB
     */
    public Limits {
        if (startLineOctets < 0 || fieldLineOctets < 0 || fieldLines < 0 || contentOctets < 0) {
            throw new IllegalArgumentException("a limit is 0 or more");
        }
        if (headOctets < startLineOctets || headOctets < fieldLineOctets) {
            throw new IllegalArgumentException("a head is at least as long as one of its lines");
        }
        if (headOctets > MOST_HEAD_OCTETS) {
            throw new IllegalArgumentException("a head of more than " + MOST_HEAD_OCTETS + " octets is not read");
        }
    }

    /**
     * These limits with another bound on the content.
     *
     * @param octets 0 or more
     * @return new limits
     */
    public Limits withContentOctets(long octets) {
        return new Limits(startLineOctets, fieldLineOctets, fieldLines, headOctets, octets);
    }
}
