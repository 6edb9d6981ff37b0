package http10.samples.conformance.report;

import http10.samples.conformance.Requirement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes {@code docs/conformance.md}, row by row. */
final class Page {
    private final Sections sections = Sections.load();
    private final Traces traces;
    private final Waivers waivers;
    private final Results results;
    private final StringBuilder out = new StringBuilder();

    private Page(Traces traces, Waivers waivers, List<Run> runs) {
        this.traces = traces;
        this.waivers = waivers;
        this.results = new Results(traces, runs);
    }

    static String of(Collection<Requirement> rows, Traces traces, Waivers waivers, List<Run> runs) {
        Page page = new Page(traces, waivers, runs);
        var documents = grouped(rows, page.sections::document);
        page.out.append(Sections.introduction()).append('\n');
        page.out.append(new Summary(traces, waivers).table(documents));
        documents.forEach(page::document);
        return page.out.toString();
    }

    private static Map<String, List<Requirement>> grouped(
            Collection<Requirement> rows, Function<Requirement, String> heading) {
        return rows.stream().collect(Collectors.groupingBy(heading, LinkedHashMap::new, Collectors.toList()));
    }

    private void document(String title, List<Requirement> rows) {
        out.append("\n## ").append(title).append('\n');
        grouped(rows, sections::section).forEach((section, itsRows) -> {
            out.append("\n### ").append(section).append("\n\n");
            itsRows.forEach(this::row);
        });
    }

    private void row(Requirement row) {
        String id = row.id();
        out.append("- <a id=\"")
                .append(Markdown.anchor(id))
                .append("\"></a>**")
                .append(id)
                .append("** ");
        out.append(level(row)).append(", ").append(row.subject()).append(": ").append(Markdown.of(row.text()));
        out.append("<br>\n  <sub>").append(result(id));
        links(" · code: ", traces.code().getOrDefault(id, List.of()));
        links(" · shown by: ", proofs(id).stream().map(Proof::place).toList());
        String notes = Markdown.decision(row.notes());
        if (!notes.isEmpty()) out.append("<br>\n  ").append(notes);
        out.append("</sub>\n");
    }

    private static String level(Requirement row) {
        return switch (row.level()) {
            case MUST, SHOULD, MAY -> row.level().name();
            case PRACTICE -> row.level().name().toLowerCase(Locale.ROOT);
        };
    }

    private String result(String id) {
        if (waivers.covers(id))
            return "does not apply: " + Markdown.of(waivers.reasons().get(id));
        return switch (results.of(id)) {
            case PASSES -> "passes";
            case FAILS -> "**fails**";
            case NOT_RUN -> "**not run**";
        };
    }

    private List<Proof> proofs(String id) {
        return traces.proofs().getOrDefault(id, List.of());
    }

    /** A file with many places gets one link, to the first. */
    private void links(String label, List<Place> places) {
        if (places.isEmpty()) return;
        Map<String, List<Place>> files =
                places.stream().collect(Collectors.groupingBy(Place::file, LinkedHashMap::new, Collectors.toList()));
        out.append(label).append(files.values().stream().map(Markdown::link).collect(Collectors.joining(", ")));
    }
}
