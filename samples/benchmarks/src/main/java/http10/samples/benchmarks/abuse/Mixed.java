package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All of it at the same time, twice: what the second time leaves behind beyond the first is a leak. */
final class Mixed implements Attack {
    private static final int RESETS_AT_ONCE = 50;
    private static final int RESET_PAUSE = 200; // ms
    private static final int SPARE_DESCRIPTORS = 5;
    private static final Duration CALM = Duration.ofSeconds(40); // what was held is gone by then
    private static final int POLL = 500; // ms

    private static List<Beside.Group> groups(Duration duration) {
        return List.of(
                new Beside.Group(100, Manner.SLOWLORIS),
                new Beside.Group(50, Manner.SLOW_POST),
                new Beside.Group(100, Manner.SILENT),
                new Beside.Group(100, Manner.KEPT),
                new Beside.Group(30, Manner.NEVER_READING),
                new Beside.Group(5, Manner.slowReading(duration)));
    }

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        Duration all = bars.attack().multipliedBy(3);
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            Usage fresh = server.usage();
            abuse(server.port(), bars.attack());
            Usage before = calm(server, fresh);
            outcome.usage(before);
            NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
            abuse(server.port(), all);
            outcome.usage(server.usage());
            outcome.normal(beside.end());
            Usage after = calm(server, before);
            outcome.usage(after);
            outcome.demandNormal(Bars.SERVED, bars.p99());
            int descriptors = after.descriptors() - before.descriptors();
            outcome.demand(descriptors <= SPARE_DESCRIPTORS, descriptors + " descriptors leaked");
            int threads = after.threads() - before.threads();
            outcome.demand(threads <= 0, threads + " threads leaked");
            long memory = after.residentKib() - before.residentKib();
            outcome.demand(memory <= Bars.LEAK_KIB, (memory >> 10) + " MiB leaked, at most 16");
        }
    }

    private static void abuse(int port, Duration duration) throws IOException, InterruptedException {
        List<Herd> herds = Beside.gather(groups(duration), port);
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - end < 0) {
            Resets.reset(port, RESETS_AT_ONCE);
            TimeUnit.MILLISECONDS.sleep(RESET_PAUSE);
        }
        for (Herd herd : herds) herd.close();
    }

    /** Waits until there are no more descriptors and threads than before, or for as long as a server may hold what is left. */
    private static Usage calm(Server server, Usage before) throws IOException, InterruptedException {
        long end = System.nanoTime() + CALM.toNanos();
        Usage now = server.usage();
        while ((now.descriptors() > before.descriptors() || now.threads() > before.threads())
                && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(POLL);
            now = server.usage();
        }
        return now;
    }
}
