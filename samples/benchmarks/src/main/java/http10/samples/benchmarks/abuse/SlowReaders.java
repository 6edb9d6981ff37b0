package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Readers that take their time, which are honest: all are to have the whole of the large file, and at one pace. */
final class SlowReaders implements Attack {
    private static final int NUMBER = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            long began = System.nanoTime();
            try (Herd herd = new Herd(server.port(), Manner.slowReading(bars.attack()), NUMBER, NUMBER)) {
                NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
                herd.awaitGathered(bars.attack());
                herd.awaitGone(bars.attack().dividedBy(2));
                outcome.usage(server.usage());
                herd.awaitGone(bars.attack().plus(PATIENCE));
                outcome.normal(beside.end());
                List<Member> members = herd.members();
                outcome.usage(server.usage());
                outcome.demandNormal(Bars.SERVED, bars.p99());
                long fed = members.stream()
                        .filter(member -> member.state() == Member.State.ENDED)
                        .filter(member -> member.received() > Site.LARGE_OCTETS)
                        .count();
                long first = members.stream().mapToLong(Member::ended).min().orElse(began);
                long last = members.stream().mapToLong(Member::ended).max().orElse(began);
                outcome.note("fed " + fed + " of " + NUMBER + ", the first in "
                        + Outcome.text(Duration.ofNanos(first - began)) + ", the last in "
                        + Outcome.text(Duration.ofNanos(last - began)));
                outcome.demand(fed == NUMBER, NUMBER - fed + " readers did not get everything");
            }
        }
    }
}
