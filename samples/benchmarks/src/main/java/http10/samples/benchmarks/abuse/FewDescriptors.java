package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** More connections than the server may have descriptors: it lives, does not spin, and recovers when they have gone. */
final class FewDescriptors implements Attack {
    private static final int LIMIT = 256;
    private static final int CONNECTIONS = 400;
    private static final Duration SETTLING = Duration.ofSeconds(2);

    @Override
    public void run(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        String limit = "ulimit -n " + LIMIT + ";";
        try (Server server = Server.start(launch, limit, Redirect.DISCARD, Server.freePort())) {
            Beside.warmUp(server.port());
            Usage before = server.usage();
            outcome.usage(before);
            List<Herd> herds =
                    Beside.gather(List.of(new Beside.Group(CONNECTIONS, Manner.SILENT.once())), server.port());
            TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos()); // compilers still work on what the warm-up began
            Duration busyBefore = server.usage().cpu();
            long began = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(bars.attack().toNanos());
            outcome.demand(server.isAlive(), "the server has ended");
            Usage during = server.usage();
            outcome.usage(during);
            double percent = 100.0 * during.cpu().minus(busyBefore).toNanos() / (System.nanoTime() - began);
            outcome.note(String.format("CPU %.1f %%", percent));
            outcome.demand(percent < Bars.CPU_WITHOUT_DESCRIPTORS, String.format("CPU %.1f %%, under 5 %%", percent));
            for (Herd herd : herds) herd.close();
            Duration recovery = recovery(server.port(), bars.recovery().plusSeconds(10));
            outcome.usage(server.usage());
            outcome.note("recovered in " + Outcome.text(recovery));
            outcome.demand("recovery", bars.recovery(), recovery);
        }
    }

    private static Duration recovery(int port, Duration patience) {
        long began = System.nanoTime();
        while (!NormalClient.isServed(port)) {
            if (System.nanoTime() - began > patience.toNanos()) break;
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
