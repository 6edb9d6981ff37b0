package http10.samples.conformance.report;

import http10.samples.conformance.Level;
import http10.samples.conformance.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How many requirements of each document there are, and what is said of them. */
record Summary(Traces traces, Waivers waivers) {

    String table(Map<String, List<Requirement>> documents) {
        StringBuilder out = new StringBuilder();
        out.append("| document | rows | MUST | SHOULD | MAY | practice | tested | does not apply |\n");
        out.append("| --- | --: | --: | --: | --: | --: | --: | --: |\n");
        List<Requirement> all = new ArrayList<>();
        documents.forEach((document, rows) -> {
            out.append(line("[" + document + "](#" + Markdown.headingAnchor(document) + ")", rows));
            all.addAll(rows);
        });
        return out.append(line("all", all)).toString();
    }

    private String line(String title, List<Requirement> rows) {
        StringBuilder out = new StringBuilder("| " + title + " | " + rows.size());
        for (Level level : Level.values()) out.append(count(rows, row -> row.level() == level));
        out.append(count(rows, row -> traces.proofs().containsKey(row.id())));
        return out.append(count(rows, row -> waivers.covers(row.id())))
                .append(" |\n")
                .toString();
    }

    private static String count(List<Requirement> rows, Predicate<Requirement> counts) {
        return " | " + rows.stream().filter(counts).count();
    }
}
