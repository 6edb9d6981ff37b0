package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Clients that close early: their own direction, which costs them nothing, or both in the middle of a large answer. */
final class Closing {
    private static final int HALF = 100;
    private static final int EARLY = 1_000;
    private static final int PIECE = 64 << 10;
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final int POLL = 50; // ms

    private Closing() {}

    /** The answer comes whole to whoever has said that no more will come. */
    static void half(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            outcome.usage(server.usage());
            NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
            int whole = 0;
            for (int i = 0; i < HALF; i++) {
                try (Download download = new Download(server.port(), Site.MEDIUM, true)) {
                    long length = Download.length(download.head());
                    if (length == Site.MEDIUM_OCTETS && download.skipToEnd() == length) whole++;
                }
            }
            outcome.normal(beside.end());
            outcome.usage(server.usage());
            outcome.note("whole " + whole + " of " + HALF);
            outcome.demandNormal(Bars.SERVED, bars.p99());
            outcome.demand(whole == HALF, HALF - whole + " answers were cut");
        }
    }

    /** Whoever goes away takes nothing of the server along. */
    static void early(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch)) {
            Beside.warmUp(server.port());
            Usage before = server.usage();
            outcome.usage(before);
            NormalClient beside = NormalClient.start(server.port(), Beside.PACE);
            for (int i = 0; i < EARLY; i++) {
                try (Download download = new Download(server.port(), Site.HUGE, false)) {
                    download.in().readNBytes(PIECE);
                }
            }
            Usage during = server.usage(); // the heap has grown to what it needs
            outcome.usage(during);
            outcome.normal(beside.end());
            Usage after = server.usage();
            long patience = System.nanoTime() + SETTLING.toNanos(); // files stay open for a while
            while (after.descriptors() > before.descriptors() && System.nanoTime() - patience < 0) {
                TimeUnit.MILLISECONDS.sleep(POLL);
                after = server.usage();
            }
            outcome.usage(after);
            outcome.note(EARLY + " gone");
            outcome.demandNormal(Bars.SERVED, bars.p99());
            int left = after.descriptors() - before.descriptors();
            outcome.demand(left <= 0, left + " descriptors more than before");
            long grown = after.residentKib() - during.residentKib();
            outcome.demand(grown <= Bars.LEAK_KIB, (grown >> 10) + " MiB more than under attack");
        }
    }
}
