package http10.wire;

/** How much of what RFC 1945 tolerates is tolerated. */
public enum Profile {
    /** All that can be read in one way only: LF for CR LF, folded lines, any blanks in a start line, leading zeros. */
    STRICT,
    /** None of that: what another server on the way might read otherwise is refused. */
    HARDENED
}
