package http10.samples.conformance.grading;

import http10.samples.conformance.Requirement;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For people: what failed and why, what was not tried and why, and a table by chapter. 80 columns wide. */
public final class TextReport implements Report {
    private static final String ROW = "%-34s %6s %6s %6s %6s%n";

    @Override
    public void write(Grading grading, Appendable out) throws IOException {
        writeMissed(grading, Verdict.WARN, out);
        writeMissed(grading, Verdict.FAIL, out);
        writeNotTried(grading, out);
        out.append(String.format(ROW, "", "pass", "warn", "fail", "n/a"));
        for (Map.Entry<String, Grading> chapter : grading.chapters().entrySet()) {
            out.append(row(chapter.getKey(), chapter.getValue()));
        }
        out.append(row("all", grading)).append('\n').append(summary(grading)).append('\n');
    }

    private static void writeMissed(Grading grading, Verdict verdict, Appendable out) throws IOException {
        for (Result result : grading.results()) {
            if (result.verdict() != verdict) continue;
            Requirement requirement = result.requirement();
            out.append(verdict.name()).append(' ').append(requirement.id());
            out.append(" (").append(requirement.level().name()).append(", ");
            out.append(requirement.heading()).append(")\n");
            out.append(Lines.folded(requirement.text(), "     "));
            for (String detail : result.details()) out.append(Lines.folded(detail, "     - "));
            out.append('\n');
        }
    }

    private static void writeNotTried(Grading grading, Appendable out) throws IOException {
        Map<String, List<String>> idsByReason = grading.results().stream()
                .filter(result -> result.verdict() == Verdict.NOT_APPLICABLE)
                .collect(Collectors.groupingBy(
                        result -> String.join("; ", result.details()),
                        LinkedHashMap::new,
                        Collectors.mapping(result -> result.requirement().id(), Collectors.toList())));
        if (idsByReason.isEmpty()) return;
        out.append("Not applicable:\n");
        for (Map.Entry<String, List<String>> entry : idsByReason.entrySet()) {
            out.append(Lines.folded(entry.getKey() + ": " + listed(entry.getValue()), "  - "));
        }
        out.append('\n');
    }

    private static String listed(Collection<String> ids) {
        return ids.size() <= 4 ? String.join(", ", ids) : ids.size() + " rows";
    }

    private static String row(String name, Grading grading) {
        return String.format(
                ROW,
                name,
                grading.count(Verdict.PASS),
                grading.count(Verdict.WARN),
                grading.count(Verdict.FAIL),
                grading.count(Verdict.NOT_APPLICABLE));
    }

    private static String summary(Grading grading) {
        long failed = grading.count(Verdict.FAIL);
        long tried = grading.results().size() - grading.count(Verdict.NOT_APPLICABLE);
        return grading.peer() + ": " + tried + " of " + grading.results().size() + " cases tried, "
                + (failed == 0 ? "no MUST failed" : failed + " failed");
    }
}
