package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ten thousand connections that wait for nothing: a normal client is hardly to notice while they idle, and is served as under
 * any attack while the server ends them and they come again. Of some rounds the median counts, for a p99 swings.
 */
final class Idle implements Attack {
    private static final int NUMBER = 10_000;
    private static final int ROUNDS = 3; // odd, for the median
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Manner manner;

    Idle(Manner manner) {
        this.manner = manner;
    }

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        Duration part = bars.attack().dividedBy(4); // of 20 s: less than the ten after which the first are ended
        List<Duration> alone = new ArrayList<>();
        List<Duration> beside = new ArrayList<>();
        Tally normal = Tally.NONE;
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            for (int round = 1; round <= ROUNDS; round++) {
                alone.add(NormalClient.ask(server.port(), Beside.PACE, part).percentile(99));
                try (Herd herd = Beside.gather(List.of(new Beside.Group(NUMBER, manner)), server.port())
                        .get(0)) {
                    TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos()); // what was new is compiled, in both processes
                    Tally with = NormalClient.ask(server.port(), Beside.PACE, part);
                    beside.add(with.percentile(99));
                    normal = normal.plus(with);
                    if (round == ROUNDS) comeAgain(herd, server, part.multipliedBy(2), bars, outcome);
                }
                TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
            }
            outcome.usage(server.usage());
        }
        outcome.normal(normal);
        outcome.demandServed(100);
        outcome.note("alone " + Outcome.text(median(alone)));
        outcome.note("beside " + Outcome.text(median(beside)));
        outcome.demand("p99 beside", bars.beside(median(alone)), median(beside));
    }

    private static void comeAgain(Herd herd, Server server, Duration time, Bars bars, Outcome outcome)
            throws IOException, InterruptedException {
        Usage during = server.usage();
        outcome.usage(during);
        long mib = during.residentKib() >> 10;
        outcome.demand(during.residentKib() <= Bars.IDLE_KIB, mib + " MiB, at most 200 MiB");
        Tally coming = NormalClient.ask(server.port(), Beside.PACE, time);
        outcome.note("reopened " + herd.reopened());
        outcome.note("when they come again " + Outcome.text(coming.percentile(99)));
        outcome.demand(coming.servedPercent() >= Bars.SERVED, "not all served when they come again");
        outcome.demand("p99 when they come again", bars.p99(), coming.percentile(99));
    }

    private static Duration median(List<Duration> some) {
        return some.stream().sorted().toList().get(some.size() / 2);
    }
}
