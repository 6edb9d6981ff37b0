package http10.samples.benchmarks.abuse;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/** Standard output, where the access log goes, takes nothing: serving goes on, and as fast as with one that does. */
final class Logging implements Attack {
    private static final double SHARE = 0.7; // of the requests answered with a log that works

    private static final int ROUNDS = 5;

    private final String shell;
    private final Redirect out;
    private final boolean closed;

    private Logging(String shell, Redirect out, boolean closed) {
        this.shell = shell;
        this.out = out;
        this.closed = closed;
    }

    static Logging full() {
        return new Logging("", Redirect.to(new File("/dev/full")), false);
    }

    static Logging closedPipe() {
        return new Logging("", Redirect.PIPE, true);
    }

    static Logging stalledPipe() {
        return new Logging("", Redirect.PIPE, false);
    }

    static Logging noDescriptors() {
        return new Logging("exec <&- >&- 2>&-;", Redirect.DISCARD, false);
    }

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        Duration part = bars.attack().dividedBy(2L * ROUNDS);
        try (Server working = Server.start(launch);
                Server server = Server.start(launch, shell, out, Server.freePort())) {
            if (closed) server.closeOutput();
            Beside.warmUp(working.port());
            Beside.warmUp(server.port());
            Tally expected = Tally.NONE;
            Tally normal = Tally.NONE;
            outcome.usage(server.usage());
            for (int i = 0; i < ROUNDS; i++) { // in turn, since the machine's other work comes and goes
                expected = expected.plus(NormalClient.ask(working.port(), Duration.ZERO, part));
                normal = normal.plus(NormalClient.ask(server.port(), Duration.ZERO, part));
            }
            outcome.usage(server.usage());
            outcome.normal(normal);
            outcome.demandNormal(100, bars.p99());
            double share = (double) normal.asked() / Math.max(1, expected.asked());
            outcome.note(String.format("%.2f times as many requests as with a log that is read", share));
            outcome.demand(share >= SHARE / bars.slack(), String.format("speed %.2f, at least %.2f", share, SHARE));
        }
    }
}
