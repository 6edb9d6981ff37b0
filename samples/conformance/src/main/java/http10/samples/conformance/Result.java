package http10.samples.conformance;

import java.time.Duration;
import java.util.List;

/**
 * What came of one case.
 *
 * @param requirement what was tried
 * @param verdict what it came to
 * @param details one line each, printable ASCII: what was sent, expected and received where that was wrong, or why the
 *     case does not apply; empty where it passed
 * @param took how long it took
 */
public record Result(Requirement requirement, Verdict verdict, List<String> details, Duration took) {}
