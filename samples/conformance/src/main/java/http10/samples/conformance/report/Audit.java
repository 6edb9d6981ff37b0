package http10.samples.conformance.report;

import http10.samples.conformance.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether every requirement is shown, and nothing is claimed of one that does not exist. */
final class Audit {
    private final Collection<Requirement> requirements;
    private final Traces traces;
    private final Waivers waivers;
    private final List<String> faults = new ArrayList<>();

    private Audit(Collection<Requirement> requirements, Traces traces, Waivers waivers) {
        this.requirements = requirements;
        this.traces = traces;
        this.waivers = waivers;
    }

    /** One message for each kind of fault: the ids, and what to do. */
    static List<String> faults(Collection<Requirement> requirements, Traces traces, Waivers waivers) {
        Audit audit = new Audit(requirements, traces, waivers);
        audit.findUnknown();
        audit.find(
                id -> !audit.isTested(id) && !waivers.covers(id),
                "neither tested nor waived; tag the test that"
                        + " shows it with @Tag, name it in a .wire case or a row(\"...\"), or say in " + Waivers.FILE
                        + " why it does not apply");
        audit.find(
                id -> audit.isTested(id) && waivers.covers(id),
                "waived, but tested; take it out of " + Waivers.FILE
                        + ", or the id from the test that does not show it");
        audit.find(
                id -> audit.isTested(id)
                        && !waivers.covers(id)
                        && !traces.code().containsKey(id),
                "tested, but no line of src/main bears it; write the id at the line that makes it true");
        audit.find(
                id -> waivers.covers(id) && waivers.reasons().get(id).isEmpty(),
                "waived without a reason in " + Waivers.FILE);
        audit.find(waivers.repeated()::contains, "waived twice in " + Waivers.FILE);
        return audit.faults;
    }

    private boolean isTested(String id) {
        return traces.proofs().containsKey(id);
    }

    private void find(Predicate<String> isFault, String text) {
        List<String> ids =
                requirements.stream().map(Requirement::id).filter(isFault).toList();
        add(ids, text);
    }

    private void findUnknown() {
        Set<String> known = requirements.stream().map(Requirement::id).collect(Collectors.toSet());
        add(
                traces.mentions().stream()
                        .filter(mention -> !known.contains(mention.id()))
                        .map(mention -> mention.id() + " at " + mention.place().file() + ":"
                                + mention.place().line())
                        .toList(),
                "not in the catalogue; correct the id, or add the row to requirements.tsv");
    }

    private void add(List<String> what, String text) {
        if (!what.isEmpty()) faults.add(what.size() + " " + text + ":\n  " + String.join("\n  ", what));
    }
}
