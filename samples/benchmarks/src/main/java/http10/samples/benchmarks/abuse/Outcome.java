package http10.samples.benchmarks.abuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found out about one attack, and which bars were missed; printed as one line. */
final class Outcome {
    private final List<String> findings = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final List<Usage> usages = new ArrayList<>();
    private Optional<Tally> normal = Optional.empty();
    private Optional<Duration> held = Optional.empty();

    void normal(Tally tally) {
        normal = Optional.of(tally);
    }

    void held(Duration longest) {
        held = Optional.of(longest);
    }

    /** What the server uses: before, during, after. */
    void usage(Usage usage) {
        usages.add(usage);
    }

    void note(String finding) {
        findings.add(finding);
    }

    /** Demands something, told by what was found instead. */
    void demand(boolean kept, String found) {
        if (!kept) missed.add(found);
    }

    /** Demands a time. */
    void demand(String what, Duration most, Duration found) {
        demand(found.compareTo(most) <= 0, what + " " + text(found) + ", at most " + text(most));
    }

    /** Demands that so many of a hundred normal requests were served. */
    void demandServed(double percent) {
        double served = normal.orElse(Tally.NONE).servedPercent();
        demand(served >= percent, String.format("served %.2f %%, at least %.1f %%", served, percent));
    }

    /** Demands that normal requests were served, and soon. */
    void demandNormal(double percent, Duration p99) {
        demandServed(percent);
        demand("p99", p99, normal.orElse(Tally.NONE).percentile(99));
    }

    boolean isKept() {
        return missed.isEmpty();
    }

    String line(String name) {
        StringBuilder line = new StringBuilder(String.format("%-16s", name));
        normal.ifPresent(tally -> line.append(String.format(
                " served %6.2f %% of %5d  p50 %7s  p99 %7s",
                tally.servedPercent(), tally.asked(), text(tally.percentile(50)), text(tally.percentile(99)))));
        held.ifPresent(longest -> line.append("  held ").append(text(longest)));
        if (!usages.isEmpty()) {
            StringBuilder memory = new StringBuilder();
            StringBuilder descriptors = new StringBuilder();
            StringBuilder threads = new StringBuilder();
            for (Usage usage : usages) {
                memory.append('/').append(usage.residentKib() >> 10);
                descriptors.append('/').append(usage.descriptors());
                threads.append('/').append(usage.threads());
            }
            line.append("  MiB ").append(memory.substring(1));
            line.append("  descriptors ").append(descriptors.substring(1));
            line.append("  threads ").append(threads.substring(1));
        }
        for (String finding : findings) line.append("  ").append(finding);
        return line.append(isKept() ? "  ok" : "  MISSED: " + String.join("; ", missed))
                .toString();
    }

    static String text(Duration duration) {
        double ms = duration.toNanos() / 1e6;
        return ms < 1_000 ? String.format("%.1f ms", ms) : String.format("%.1f s", ms / 1_000);
    }
}
