package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Herds of slow connections, and a normal client beside them. */
final class Beside implements Attack {
    static final Duration PACE = Duration.ofMillis(5); // of the normal client
    static final int AT_ONCE = 200;

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration GATHERING = Duration.ofSeconds(10);
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final List<Group> groups;

    /**
     * So many connections of one manner.
     *
     * @param number how many
     * @param manner how they behave
     */
    record Group(int number, Manner manner) {}

    Beside(int number, Manner manner) {
        this(List.of(new Group(number, manner)));
    }

    Beside(List<Group> groups) {
        this.groups = groups;
    }

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            warmUp(server.port());
            outcome.usage(server.usage());
            Held held = Held.watch(server.port());
            List<Herd> herds = gather(groups, server.port());
            outcome.normal(NormalClient.ask(server.port(), PACE, bars.attack()));
            outcome.usage(server.usage());
            outcome.held(held.longest());
            int reopened = herds.stream().mapToInt(Herd::reopened).sum();
            for (Herd herd : herds) herd.close();
            if (reopened > 0) outcome.note("reopened " + reopened);
            TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
            outcome.usage(server.usage());
            outcome.demandNormal(Bars.SERVED, bars.p99());
            outcome.demand("held", bars.held(), held.longest());
        }
    }

    /** Compilers and pools of threads begin their work when the first requests come. */
    static void warmUp(int port) throws InterruptedException {
        NormalClient.ask(port, Duration.ZERO, WARM_UP);
    }

    static List<Herd> gather(List<Group> groups, int port) throws IOException, InterruptedException {
        List<Herd> herds = new ArrayList<>();
        for (Group group : groups) {
            Herd herd = new Herd(port, group.manner(), group.number(), AT_ONCE);
            herds.add(herd);
            herd.awaitGathered(GATHERING);
        }
        return herds;
    }
}
