package http10.samples.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One large file at a time.
 *
 * @param times how often it is fetched in a round
 */
record Download(int times, int rounds) implements Scenario {
    /** Few calls send a large file, so that the compilers of a server in Java need several to do their work. */
    private static final int WARM_TIMES = 5;

    @Override
    public String name() {
        return "download";
    }

    @Override
    public String title() {
        return "One download of 1 GiB at a time";
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("CPU ms per GiB", 0, true), new Column("MiB/s", 0, true));
    }

    @Override
    public Optional<String> reference() {
        return Optional.of("nginx");
    }

    @Override
    public Entrant enter(Subject subject, Starter starter) throws IOException, InterruptedException {
        Server server = starter.start(subject, false);
        Client client = new Client(Duration.ofSeconds(60));
        try {
            for (int i = 0; i < WARM_TIMES; i++) client.fetch(server.port(), Page.ONE_GIB);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        return new Entrant() {
            @Override
            public double[] round() throws IOException {
                Duration before = server.cpu();
                Duration taken = Duration.ZERO;
                for (int i = 0; i < times; i++) {
                    taken = taken.plus(client.fetch(server.port(), Page.ONE_GIB));
                }
                double cpu = server.cpu().minus(before).toMillis();
                return new double[] {cpu / times, 1024.0 * times / (taken.toNanos() / 1e9)};
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
