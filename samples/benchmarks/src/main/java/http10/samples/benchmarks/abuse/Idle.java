package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ten thousand connections that wait for nothing: a normal client is hardly to notice while they idle, and is served as under
 * any attack while the server ends them and they come again.
 */
final class Idle implements Attack {
    private static final int NUMBER = 10_000;
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Manner manner;

    Idle(Manner manner) {
        this.manner = manner;
    }

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        Duration part = bars.attack().dividedBy(4); // of 20 s: less than the ten after which the first are ended
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            Tally without = NormalClient.ask(server.port(), Beside.PACE, part);
            Tally with;
            Tally coming;
            try (Herd herd = Beside.gather(List.of(new Beside.Group(NUMBER, manner)), server.port())
                    .get(0)) {
                TimeUnit.NANOSECONDS.sleep(2 * SETTLING.toNanos()); // what was new is compiled, in both processes
                with = NormalClient.ask(server.port(), Beside.PACE, part);
                Usage during = server.usage();
                outcome.usage(during);
                coming = NormalClient.ask(server.port(), Beside.PACE, part.multipliedBy(2));
                outcome.note("reopened " + herd.reopened());
                outcome.demand(
                        during.residentKib() <= Bars.IDLE_KIB, (during.residentKib() >> 10) + " MiB, at most 200 MiB");
            }
            TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
            outcome.usage(server.usage());
            without = without.plus(NormalClient.ask(server.port(), Beside.PACE, part));
            outcome.normal(with);
            outcome.note("without " + Outcome.text(without.percentile(99)));
            outcome.note("when they come again " + Outcome.text(coming.percentile(99)));
            outcome.demandNormal(100, bars.beside(without.percentile(99)));
            outcome.demand(coming.servedPercent() >= Bars.SERVED, "not all served when they come again");
            outcome.demand("p99 when they come again", bars.p99(), coming.percentile(99));
        }
    }
}
