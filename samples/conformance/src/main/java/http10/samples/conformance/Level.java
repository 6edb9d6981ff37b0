package http10.samples.conformance;

/** How binding a requirement is, in the words of RFC 2119; lower-case words of RFC 1945 count as written. */
public enum Level {
    MUST,
    SHOULD,
    MAY,
    /** What good implementations do, without a sentence of an RFC that asks for it. */
    PRACTICE
}
