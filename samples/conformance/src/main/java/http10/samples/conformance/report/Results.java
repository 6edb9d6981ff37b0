package http10.samples.conformance.report;

import java.util.List;

/** What came of each requirement. */
record Results(Traces traces, List<Run> runs) {
    enum Outcome {
        PASSES,
        FAILS,
        NOT_RUN
    }

    /** It passes where something that shows it was run, and nothing that shows it has failed. */
    Outcome of(String id) {
        List<Proof> proofs = traces.proofs().getOrDefault(id, List.of());
        List<Run> its = runs.stream()
                .filter(run -> proofs.stream().anyMatch(proof -> proof.ranAs(run)))
                .toList();
        if (its.isEmpty()) return Outcome.NOT_RUN;
        return its.stream().allMatch(Run::passed) ? Outcome.PASSES : Outcome.FAILS;
    }
}
