package http10.samples.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As many requests as the server answers, of 32 at a time, for some seconds, made by ab in one thread.
 *
 * @param keepAlive whether a connection is used again, or each request has its own
 * @param logged    whether the server writes its access log
 * @param seconds   how long a round takes
 */
record Load(String name, String title, Page page, boolean keepAlive, boolean logged, int seconds, int rounds)
        implements Scenario {
    private static final int CONCURRENCY = 32;

    /** After so many answers, or so long, a JIT compiler has done its work, even beside other work. */
    private static final int WARM_REQUESTS = 200_000;

    private static final int WARM_SECONDS = 45;
    private static final int NO_LIMIT = 1_000_000;

    @Override
    public List<Column> columns() {
        return List.of(new Column("CPU µs per request", 1, true), new Column("requests/s", 0, true));
    }

    @Override
    public Optional<String> reference() {
        return Optional.of("nginx");
    }

    @Override
    public int timeWait() {
        return page.length() > Page.ONE_KIB.length() ? 65_536 : Scenario.super.timeWait();
    }

    @Override
    public Entrant enter(Subject subject, Starter starter) throws IOException, InterruptedException {
        Server server = starter.start(subject, logged);
        try {
            press(server, WARM_SECONDS, WARM_REQUESTS);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        return new Entrant() {
            @Override
            public double[] round() throws IOException {
                Duration before = server.cpu();
                AbReport report = press(server, seconds, NO_LIMIT);
                double cpu = server.cpu().minus(before).toNanos() / 1000.0;
                // ab looks at status and length of each answer; here are the octets looked at too.
                new Client(Duration.ofSeconds(10)).fetch(server.port(), page);
                return new double[] {cpu / report.complete(), report.perSecond()};
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /** Loads a server that runs for as long as a round, without measuring it. */
    void keepBusy(Server server) throws IOException {
        press(server, seconds, NO_LIMIT);
    }

    private AbReport press(Server server, int time, int requests) throws IOException {
        List<String> command = new ArrayList<>(List.of(Programs.path("ab"), "-q", "-r", "-t", Integer.toString(time)));
        command.addAll(List.of("-n", Integer.toString(requests), "-c", Integer.toString(CONCURRENCY)));
        if (keepAlive) {
            command.add("-k");
        }
        command.add("http://127.0.0.1:" + server.port() + "/" + page.name());
        AbReport report = AbReport.of(Programs.output(command.toArray(String[]::new)), page.length(), CONCURRENCY);
        if (keepAlive && report.keptAlive() < report.complete() * 0.9) {
            throw new WrongAnswer(
                    "keeps the connection after " + report.keptAlive() + " of " + report.complete() + " answers only");
        }
        return report;
    }
}
