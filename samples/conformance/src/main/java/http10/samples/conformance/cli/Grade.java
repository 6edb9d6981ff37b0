package http10.samples.conformance.cli;

import http10.message.Octets;
import http10.samples.conformance.Case;
import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Requirement;
import http10.samples.conformance.Runner;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.grading.Grading;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    private Optional<Integer> parallel;

    /** What is wrong with the options, as far as that can be told before there is a peer. */
    Optional<String> wrong() {
        if (parallel.orElse(1) < 1) return Optional.of("--parallel is 1 at the least");
        Collection<Requirement> all = Catalogue.load().all();
        for (String row : rows) {
            if (all.stream().noneMatch(one -> isRow(row, one))) return Optional.of("there is no row '" + row + "'");
        }
        for (String section : sections) {
            if (all.stream().noneMatch(one -> isIn(section, one))) {
                return Optional.of("there is no section '" + section + "'");
            }
        }
        return Optional.empty();
    }

    private boolean picks(Requirement requirement) {
        if (sections.isEmpty() && rows.isEmpty()) return true;
        return rows.stream().anyMatch(row -> isRow(row, requirement))
                || sections.stream().anyMatch(wanted -> isIn(wanted, requirement));
    }

    private static boolean isRow(String wanted, Requirement requirement) {
        return Octets.equalsIgnoreCase(wanted, requirement.id());
    }

    private static boolean isIn(String wanted, Requirement requirement) {
        String section = requirement.section();
        if (wanted.startsWith("RFC"))
            section = "RFC" + requirement.id().substring(1, requirement.id().lastIndexOf('-'));
        return section.equals(wanted) || section.startsWith(wanted + ".");
    }

    /** Runs the cases and writes the results; returns the exit code. */
    int run(String peer, List<Case> all, int atOnce, PrintStream out, Message message) {
        List<Case> cases = all.stream().filter(one -> picks(one.requirement())).toList();
        if (cases.isEmpty()) {
            List<String> wanted = new ArrayList<>(sections);
            wanted.addAll(rows);
            return message.usage("no case that can be tried here is in " + String.join(", ", wanted));
        }
        Progress progress = Progress.of(cases.size(), message);
        Runner runner = new Runner(parallel.orElse(atOnce), LIMIT, progress);
        try (Farewell farewell = new Farewell(() -> {
            progress.close();
            write(new Grading(peer, runner.soFar(cases, "not tried: the command was stopped")), out);
            message.failure("stopped before the end");
        })) {
            Grading grading = new Grading(peer, runner.run(cases));
            progress.close();
            if (farewell.isTaken()) return GONE;
            write(grading, out);
            if (out.checkError())
                return message.failure("cannot write the results to standard output; see where it leads");
            if (runner.gone().isPresent()) {
                return message.failure(
                        "stopped before the end: " + runner.gone().get().getMessage());
            }
            return grading.count(Verdict.FAIL) == 0 ? 0 : FAILED;
        }
    }

    private void write(Grading grading, PrintStream out) {
        try {
            format.report.write(grading, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a PrintStream tells by checkError
        }
    }
}
