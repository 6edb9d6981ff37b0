package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.util.List;

/** As many large downloads at a time as there may be, as fast as they go, from a server that has little memory. */
final class Downloads implements Attack {
    private static final int NUMBER = 200;

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            try (Herd herd = new Herd(server.port(), Manner.DOWNLOADING, NUMBER, NUMBER)) {
                herd.awaitGathered(bars.attack());
                herd.awaitGone(bars.attack());
                Usage during = server.usage();
                outcome.usage(during);
                List<Member> members = herd.members();
                long whole = members.stream().filter(Downloads::isWhole).count();
                long under = members.stream()
                        .filter(member -> member.state() == Member.State.OPEN)
                        .count();
                long least = members.stream().mapToLong(Member::received).min().orElse(0);
                long all = members.stream().mapToLong(Member::received).sum();
                outcome.note(whole + " of " + NUMBER + " whole, " + under + " under way, " + (all >> 30)
                        + " GiB in all, the least " + (least >> 20) + " MiB");
                outcome.demand(whole + under == NUMBER, NUMBER - whole - under + " downloads cut");
                outcome.demand(least > 0, "somebody got nothing");
                long mib = during.residentKib() >> 10;
                outcome.demand(during.residentKib() <= Bars.DOWNLOADS_KIB, mib + " MiB, at most 128 MiB");
            }
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
        }
    }

    private static boolean isWhole(Member member) {
        return member.state() == Member.State.ENDED && member.received() > Site.HUGE_OCTETS;
    }
}
