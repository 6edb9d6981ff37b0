package http10.samples.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * One client fetches a page again and again while others hold connections on which they send nothing, or half a head.
 *
 * @param connections how many they hold
 * @param seconds     how long the client fetches each time
 */
record Idle(int connections, int seconds, int rounds) implements Scenario {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String title() {
        return "A client's time for 1 KiB beside " + connections + " idle connections, silent or with half a head";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("p50 µs alone", 0, false),
                new Column("p99 alone", 0, false),
                new Column("p99, silent", 0, false),
                new Column("to alone", 2, false),
                new Column("p99, half a head", 0, false),
                new Column("to alone", 2, false),
                new Column("least held", 0, false),
                new Column("% served", 2, false),
                new Column("MiB", 0, false));
    }

    @Override
    public Optional<String> reference() {
        return Optional.empty();
    }

    @Override
    public Entrant enter(Subject subject, Starter starter) throws IOException, InterruptedException {
        Server server = starter.start(subject, false);
        measure(server, 2 * seconds);
        return new Entrant() {
            @Override
            public double[] round() throws IOException, InterruptedException {
                Times alone = measure(server, seconds);
                Beside silent = measureBeside(server, "");
                Beside half = measureBeside(server, "GET /1k.bin HTTP/1.0\r\nUser-Agent: Moz");
                return new double[] {
                    alone.p50(),
                    alone.p99(),
                    silent.times.p99(),
                    (double) silent.times.p99() / alone.p99(),
                    half.times.p99(),
                    (double) half.times.p99() / alone.p99(),
                    Math.min(silent.held, half.held),
                    100 * Math.min(silent.times.served(), half.times.served()),
                    Math.max(silent.residentMiB, half.residentMiB)
                };
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    private Beside measureBeside(Server server, String sent) throws IOException, InterruptedException {
        try (Idlers idlers = new Idlers(server.port(), connections, sent)) {
            int before = idlers.awaitOpen(Duration.ofSeconds(10));
            Times times = measure(server, seconds);
            return new Beside(times, Math.min(before, idlers.open()), server.residentMiB());
        }
    }

    private static Times measure(Server server, int seconds) {
        Client client = new Client(PATIENCE);
        LongStream.Builder micros = LongStream.builder();
        long failed = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < Duration.ofSeconds(seconds).toNanos()) {
            try {
                micros.add(client.fetch(server.port(), Page.ONE_KIB).toNanos() / 1000);
            } catch (IOException notServed) {
                failed++;
            }
        }
        return new Times(micros.build().toArray(), failed);
    }

    private record Times(long[] micros, long failed) {
        long p50() {
            return micros.length == 0 ? PATIENCE.toNanos() / 1000 : Spread.percentile(micros, 50);
        }

        long p99() {
            return micros.length == 0 ? PATIENCE.toNanos() / 1000 : Spread.percentile(micros, 99);
        }

        double served() {
            return micros.length / (double) (micros.length + failed);
        }
    }

    private record Beside(Times times, int held, double residentMiB) {}
}
