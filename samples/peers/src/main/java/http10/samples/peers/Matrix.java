package http10.samples.peers;

import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.grading.Grading;
import http10.samples.conformance.report.Markdown;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a table of gradings as Markdown: {@code Matrix "nginx 1.22.1=nginx.json"...}. Each argument is a peer and what
 * {@code conform --format json} wrote about it.
 */
final class Matrix {
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final List<Grading> gradings;

    private Matrix(List<Grading> gradings) {
        this.gradings = gradings;
    }

    public static void main(String... args) throws IOException {
        Catalogue catalogue = Catalogue.load();
        List<Grading> gradings = new ArrayList<>();
        for (String arg : args) {
            int equals = arg.lastIndexOf('=');
            gradings.add(Graded.read(arg.substring(0, equals), Path.of(arg.substring(equals + 1)), catalogue));
        }
        Matrix matrix = new Matrix(gradings);
        matrix.writeTable();
        gradings.forEach(matrix::writeFailures);
        matrix.out.flush();
    }

    private void writeTable() {
        out.print("| |");
        gradings.forEach(grading -> out.print(" " + grading.peer() + " |"));
        out.print("\n|---|");
        gradings.forEach(grading -> out.print("---|"));
        out.println();
        Set<String> chapters = new LinkedHashSet<>();
        gradings.forEach(grading -> chapters.addAll(grading.chapters().keySet()));
        for (String chapter : chapters) {
            out.print("| " + chapter + " |");
            for (Grading grading : gradings) {
                Grading some = grading.chapters().get(chapter);
                out.print(" " + (some == null ? "" : counts(some)) + " |");
            }
            out.println();
        }
        out.print("| **all** |");
        gradings.forEach(grading -> out.print(" **" + counts(grading) + "** |"));
        out.println();
    }

    private static String counts(Grading grading) {
        return grading.count(Verdict.PASS) + " / " + grading.count(Verdict.WARN) + " / " + grading.count(Verdict.FAIL)
                + " / " + grading.count(Verdict.NOT_APPLICABLE);
    }

    private void writeFailures(Grading grading) {
        if (grading.count(Verdict.FAIL) == 0) return;
        out.println("\n### " + grading.peer() + "\n");
        for (Result result : grading.results()) {
            if (result.verdict() != Verdict.FAIL) continue;
            String id = result.requirement().id();
            out.println("- [" + id + "](conformance.md#" + Markdown.anchor(id) + "): "
                    + result.requirement().text());
            out.println("  " + asCode(result.details().get(0))
                    + (result.details().size() > 1
                            ? " (and " + (result.details().size() - 1) + " more probes)"
                            : ""));
        }
    }

    /** Markdown must not read what a peer sent as markup. */
    private static String asCode(String detail) {
        return "`` " + detail.replace("``", "' '") + " ``";
    }
}
