package http10.samples.conformance.report;

import http10.samples.conformance.Catalogue;
import http10.samples.conformance.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What a checkout says about each requirement, after its tests have run.
 */
public final class ConformanceReport {
    private final Collection<Requirement> requirements = Catalogue.load().all();
    private final Checkout checkout;
    private final Traces traces;
    private final Waivers waivers;

    private ConformanceReport(Checkout checkout) {
        this.checkout = checkout;
        this.traces = Traces.of(checkout);
        this.waivers = Waivers.of(checkout);
    }

    /**
     * The report on the checkout around a folder.
     *
     * @param folder in a checkout of http10
     * @return the report
     */
    public static ConformanceReport around(Path folder) {
        return new ConformanceReport(Checkout.around(folder));
    }

    /**
     * What is missing, or claimed wrongly.
     *
     * @return one message for each kind of fault, with the ids and what to do; none if all is well
     */
    public List<String> faults() {
        return Audit.faults(requirements, traces, waivers);
    }

    /**
     * Which requirements are said to be tested, but were not by this build, or failed.
     *
     * @return their ids, in the order of the catalogue
     */
    public List<String> unproven() {
        Results results = new Results(traces, Run.of(checkout));
        return requirements.stream()
                .map(Requirement::id)
                .filter(id -> traces.proofs().containsKey(id) && results.of(id) != Results.Outcome.PASSES)
                .toList();
    }

    /**
     * The page, with the results of the tests that this build has run so far.
     *
     * @return Markdown for the folder {@code docs}
     */
    public String page() {
        return Page.of(requirements, traces, waivers, Run.of(checkout));
    }

    /**
     * Whether the page in the repository says the same as this one, but for the numbers of lines.
     *
     * @param page as {@link #page} made it
     * @return whether it is up to date
     * @throws IOException if it cannot be read
     */
    public boolean isPublished(String page) throws IOException {
        String published = Files.readString(checkout.root().resolve("docs/conformance.md"));
        return Markdown.withoutLines(published).equals(Markdown.withoutLines(page));
    }
}
