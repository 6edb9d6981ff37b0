package http10.samples.conformance.cli;

import http10.samples.conformance.Case;
import http10.samples.conformance.Requirement;
import http10.samples.conformance.Result;
import http10.samples.conformance.Runner;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.grading.Grading;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What grading a server and grading a client have in common: which cases, how many at once, how to report. */
final class Grade {
    static final int FAILED = 1;
    static final int GONE = 3;

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Option(
            names = "--section",
            paramLabel = "N",
            description = "Only the cases of this section, as in 5.1 or RFC9112-6. May be repeated.")
    private List<String> sections = new ArrayList<>();

    @Option(names = "--row", paramLabel = "ID", description = "Only the case of this id. May be repeated.")
    private List<String> rows = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to write the results: text, json, junit or tap; text by default.")
    private Format format;

    @Option(
            names = "--strict",
            description = "Take the strict outcome only, and not what an RFC has as an alternative.")
    boolean strict;

    @Option(names = "--parallel", paramLabel = "N", description = "How many cases to run at once.")
    private int parallel;

    boolean picks(Requirement requirement) {
        if (sections.isEmpty() && rows.isEmpty()) return true;
        return rows.contains(requirement.id()) || sections.stream().anyMatch(wanted -> isIn(wanted, requirement));
    }

    private static boolean isIn(String wanted, Requirement requirement) {
        String section = requirement.section();
        if (wanted.startsWith("RFC"))
            section = "RFC" + requirement.id().substring(1, requirement.id().lastIndexOf('-'));
        return section.equals(wanted) || section.startsWith(wanted + ".");
    }

    /** Runs the cases and writes the results; returns the exit code. */
    int run(String peer, List<Case> all, int atOnce, PrintStream out, Message message) throws IOException {
        List<Case> cases = all.stream().filter(one -> picks(one.requirement())).toList();
        if (cases.isEmpty())
            return message.usage("no case is in " + String.join(", ", sections) + String.join(", ", rows));
        List<Result> results;
        Runner runner;
        try (Progress progress = Progress.of(cases.size(), message)) {
            runner = new Runner(parallel > 0 ? parallel : atOnce, LIMIT, progress);
            results = runner.run(cases);
        }
        Grading grading = new Grading(peer, results);
        StringBuilder text = new StringBuilder();
        format.report.write(grading, text);
        out.print(text);
        out.flush();
        if (out.checkError()) return message.failure("cannot write the results to standard output; see where it leads");
        if (runner.gone().isPresent()) {
            message.failure("stopped before the end: " + runner.gone().get().getMessage());
            return GONE;
        }
        return grading.count(Verdict.FAIL) == 0 ? 0 : FAILED;
    }
}
