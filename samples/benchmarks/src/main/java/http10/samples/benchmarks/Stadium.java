package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where servers, or clients, race: each in turn with the reference, round by round, so that both meet the same weather. */
final class Stadium {
    private static final Path TIME_WAIT = Path.of("/proc/sys/net/ipv4/tcp_max_tw_buckets");

    private final Path site;
    private final Settings settings;

    Stadium(Path site, Settings settings) {
        this.site = site;
        this.settings = settings;
    }

    /**
     * Runs a scenario. A server that answers wrong, or a client that fails, is out, and the results tell why.
     *
     * @param all of whom the reference is taken, even where it is not to race itself
     */
    Results race(Scenario scenario, List<Subject> subjects, List<Subject> all)
            throws IOException, InterruptedException {
        if (settings.ownNetwork()) {
            Files.writeString(TIME_WAIT, Integer.toString(scenario.timeWait()));
        }
        Results results = new Results(scenario);
        List<double[]> ofReference = new ArrayList<>();
        for (Subject subject : subjects) {
            boolean isReference = scenario.reference().equals(Optional.of(subject.name()));
            if (isReference || subject.cannot().contains(scenario.name())) {
                continue;
            }
            try {
                if (scenario.reference().isPresent()) {
                    Subject reference = named(scenario.reference().get(), all);
                    raceTwo(scenario, subject, reference, results, ofReference);
                } else {
                    raceOne(scenario, subject, results);
                }
            } catch (IOException e) {
                System.err.println(subject.name() + ": " + e.getMessage());
                results.addFailure(subject.label(), e.getMessage());
            }
        }
        if (!ofReference.isEmpty()) {
            results.add(named(scenario.reference().orElseThrow(), all).label(), ofReference);
        }
        return results;
    }

    private static Subject named(String name, List<Subject> all) {
        return all.stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void raceTwo(
            Scenario scenario, Subject subject, Subject reference, Results results, List<double[]> ofReference)
            throws IOException, InterruptedException {
        List<double[]> first = new ArrayList<>();
        List<double[]> second = new ArrayList<>();
        try (Scenario.Entrant one = enter(scenario, subject);
                Scenario.Entrant other = enter(scenario, reference)) {
            for (int i = 0; i < scenario.rounds(); i++) {
                progress(scenario, subject, i);
                first.add(one.round());
                second.add(other.round());
            }
        }
        results.add(subject.label(), first, second);
        ofReference.addAll(second);
    }

    private void raceOne(Scenario scenario, Subject subject, Results results) throws IOException, InterruptedException {
        List<double[]> rounds = new ArrayList<>();
        try (Scenario.Entrant one = enter(scenario, subject)) {
            for (int i = 0; i < scenario.rounds(); i++) {
                progress(scenario, subject, i);
                rounds.add(one.round());
            }
        }
        results.add(subject.label(), rounds);
    }

    private Scenario.Entrant enter(Scenario scenario, Subject subject) throws IOException, InterruptedException {
        return scenario.enter(
                subject,
                (server, logged) -> Server.start(
                        server,
                        site,
                        logged,
                        Map.of("JAVA_HOME", settings.javaHome().toString())));
    }

    private static void progress(Scenario scenario, Subject subject, int round) {
        System.err.println(scenario.name() + " " + subject.name() + " " + (round + 1) + "/" + scenario.rounds());
    }
}
