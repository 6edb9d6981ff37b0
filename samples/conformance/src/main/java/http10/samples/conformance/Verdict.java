package http10.samples.conformance;

/** What a case comes to. */
public enum Verdict {
    /** As required, or a conforming alternative. */
    PASS,
    /** Not as a SHOULD, a MAY or good practice has it, or as a MUST that a later RFC leaves open. */
    WARN,
    /** Against a MUST. */
    FAIL,
    /** Could not be tried; the detail says why. */
    NOT_APPLICABLE
}
