package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A thousand clients that connect in the same moment: all are served, and none is reset. */
final class Burst implements Attack {
    private static final int NUMBER = 1_000;
    private static final int SMALL_OCTETS = 1_024;

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            try (Herd rehearsal = new Herd(server.port(), Manner.ONE_REQUEST, NUMBER, NUMBER / 10)) {
                rehearsal.awaitGone(bars.burst().multipliedBy(10));
            }
            outcome.usage(server.usage());
            long began = System.nanoTime();
            try (Herd herd = new Herd(server.port(), Manner.ONE_REQUEST, NUMBER, NUMBER)) {
                herd.awaitGone(bars.burst().multipliedBy(10));
                List<Member> members = herd.members();
                outcome.usage(server.usage());
                long served = members.stream()
                        .filter(member -> member.state() == Member.State.ENDED)
                        .filter(member -> member.received() > SMALL_OCTETS)
                        .count();
                long broken = members.stream()
                        .filter(member -> member.state() == Member.State.BROKEN)
                        .count();
                long last = members.stream().mapToLong(Member::ended).max().orElse(began);
                Duration duration = Duration.ofNanos(last - began);
                outcome.note("served " + served + " of " + NUMBER + " in " + Outcome.text(duration));
                outcome.demand(broken == 0, broken + " resets");
                outcome.demand(served == NUMBER, NUMBER - served + " not served");
                outcome.demand("the last", bars.burst(), duration);
            }
        }
    }
}
