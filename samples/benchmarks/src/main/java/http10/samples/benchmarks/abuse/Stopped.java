package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/** SIGTERM while files are downloaded, and SIGKILL with a start on the same port right after it. */
final class Stopped {
    private static final int DOWNLOADS = 20;
    private static final Duration PACE = Duration.ofSeconds(3);
    private static final Manner DOWNLOAD = Manner.slowReading(Site.MEDIUM, Site.MEDIUM_OCTETS, PACE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Stopped() {}

    /** Downloads that have begun are finished, and the server ends with 0. */
    static void terminated(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        try (Server server = Server.start(launch);
                Herd herd = new Herd(server.port(), DOWNLOAD, DOWNLOADS, DOWNLOADS)) {
            herd.awaitGathered(PATIENCE);
            herd.awaitGone(PACE.dividedBy(6)); // so that all are under way
            server.terminate();
            herd.awaitGone(PATIENCE);
            int exitCode = server.exitCode(PATIENCE);
            long whole = herd.members().stream()
                    .filter(member -> member.state() == Member.State.ENDED)
                    .filter(member -> member.received() > Site.MEDIUM_OCTETS)
                    .count();
            outcome.note(whole + " of " + DOWNLOADS + " downloads whole, exit code " + exitCode);
            outcome.demand(whole == DOWNLOADS, DOWNLOADS - whole + " downloads cut");
            outcome.demand(exitCode == 0, "exit code " + exitCode);
        }
    }

    /** Another can listen on the same port at once, though connections of the first are left. */
    static void killed(Server.Launch launch, Bars bars, Outcome outcome) throws IOException, InterruptedException {
        Server first = Server.start(launch);
        try (Herd herd = new Herd(first.port(), Manner.KEPT, DOWNLOADS, DOWNLOADS)) {
            herd.awaitGathered(PATIENCE);
            Beside.warmUp(first.port());
            first.close();
            long began = System.nanoTime();
            try (Server second = Server.start(launch, "", Redirect.DISCARD, first.port())) {
                Duration duration = Duration.ofNanos(System.nanoTime() - began);
                outcome.note("serves again after " + Outcome.text(duration));
                outcome.demand("start", bars.recovery(), duration);
                outcome.usage(second.usage());
            }
        } finally {
            first.close();
        }
    }
}
