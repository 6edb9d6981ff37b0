package http10.samples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The resident memory of a server that has answered once, and of one that has been busy.
 *
 * @param busy what keeps it busy
 */
record Memory(List<Load> busy, int rounds) implements Scenario {
    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String title() {
        return "Resident memory after the first answer, and after load";
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("MiB after start", 0, false), new Column("MiB after load", 0, false));
    }

    @Override
    public Optional<String> reference() {
        return Optional.empty();
    }

    @Override
    public Entrant enter(Subject subject, Starter starter) {
        return new Entrant() {
            @Override
            public double[] round() throws IOException, InterruptedException {
                try (Server server = starter.start(subject, false)) {
                    double started = server.residentMiB();
                    for (Load load : busy) {
                        load.keepBusy(server);
                    }
                    return new double[] {started, server.residentMiB()};
                }
            }

            @Override
            public void close() {
                // Each round has closed what it started.
            }
        };
    }
}
