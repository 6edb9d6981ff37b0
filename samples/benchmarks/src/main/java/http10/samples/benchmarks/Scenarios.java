package http10.samples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All that servers and clients are measured at. */
final class Scenarios {
    private static final int IDLE_CONNECTIONS = 10_000;

    private Scenarios() {}

    /** @param server of which the clients fetch */
    static List<Scenario> all(Settings settings, Subject server) throws IOException {
        int rounds = settings.rounds();
        int few = (rounds + 1) / 2;
        int seconds = settings.quick() ? 1 : 2;
        int downloads = settings.quick() ? 1 : 4;
        Load small = new Load(
                "new-1k",
                "1 KiB, HTTP/1.0, a connection for each request, 32 at a time",
                Page.ONE_KIB,
                false,
                false,
                seconds,
                rounds);
        Load medium = new Load(
                "new-100k",
                "100 KiB, HTTP/1.0, a connection for each request, 32 at a time",
                Page.HUNDRED_KIB,
                false,
                false,
                seconds,
                rounds);
        Load kept = new Load(
                "keep-1k",
                "1 KiB, HTTP/1.0 with keep-alive, 32 connections",
                Page.ONE_KIB,
                true,
                false,
                seconds,
                rounds);
        Load logged = new Load(
                "log-1k", "As new-1k, with an access log in a file", Page.ONE_KIB, false, true, seconds, rounds);
        return List.of(
                small,
                logged,
                medium,
                kept,
                new Download(downloads, rounds),
                new Idle(IDLE_CONNECTIONS, 2 * seconds, few),
                new Start(2 * rounds),
                new Memory(List.of(small, kept), few),
                new Fetch(
                        "fetch",
                        "A client's whole process for 1 KiB to standard output",
                        Page.ONE_KIB,
                        Clients.small(settings),
                        Optional.of(Subjects.OURS),
                        settings.quick() ? 5 : 10,
                        rounds,
                        server),
                new Fetch(
                        "fetch-1g",
                        "A client's whole process for 1 GiB to a file",
                        Page.ONE_GIB,
                        Clients.large(settings),
                        Optional.of("curl"),
                        1,
                        rounds,
                        server));
    }
}
