package http10.samples.conformance.grading;

import http10.samples.conformance.Requirement;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import java.io.IOException;

/** Test Anything Protocol, version 13. A warning is "not ok" with TODO, so that it does not count as a failure. */
public final class TapReport implements Report {
    @Override
    public void write(Grading grading, Appendable out) throws IOException {
        out.append("TAP version 13\n");
        out.append("1..").append(Integer.toString(grading.results().size())).append('\n');
        int number = 0;
        for (Result result : grading.results()) write(++number, result, out);
    }

    private static void write(int number, Result result, Appendable out) throws IOException {
        Requirement requirement = result.requirement();
        boolean missed = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
        out.append(missed ? "not ok " : "ok ").append(Integer.toString(number)).append(" - ");
        out.append(escaped(requirement.id() + " " + requirement.text()));
        if (result.verdict() == Verdict.WARN)
            out.append(" # TODO ").append(requirement.level().name());
        if (result.verdict() == Verdict.NOT_APPLICABLE) {
            out.append(" # SKIP ").append(escaped(String.join("; ", result.details())));
        }
        out.append('\n');
        if (missed)
            for (String detail : result.details())
                out.append("# ").append(detail).append('\n');
    }

    /** A number sign would begin a directive. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("#", "\\#");
    }
}
