package http10.samples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** From the start of a server's command to the end of its first answer. */
record Start(int rounds) implements Scenario {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "From the start of the command to the first whole answer";
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("ms", 0, true));
    }

    /** The quickest of the servers in Java. */
    @Override
    public Optional<String> reference() {
        return Optional.of("microhttp");
    }

    @Override
    public Entrant enter(Subject subject, Starter starter) throws IOException, InterruptedException {
        starter.start(subject, false).close(); // so that its files are in memory
        return new Entrant() {
            @Override
            public double[] round() throws IOException, InterruptedException {
                try (Server server = starter.start(subject, false)) {
                    return new double[] {server.start().toNanos() / 1e6};
                }
            }

            @Override
            public void close() {
                // Each round has closed what it started.
            }
        };
    }
}
