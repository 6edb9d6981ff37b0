package http10.samples.benchmarks.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Watches in Linux's table of sockets for how long a server keeps each connection, from accepting it to closing its
 * descriptor; so also where the client cannot know, since it does not read.
 */
final class Held {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENS = "0A";
    private static final int LOCAL = 1; // columns
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int INODE = 9; // 0 while the system alone has the socket

    private final String localPort;
    private final Map<String, Long> since = new HashMap<>(); // by remote address and inode, in nanoseconds
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "held");
    private long longest;

    private Held(int port) {
        this.localPort = String.format(":%04X", port);
    }

    static Held watch(int port) {
        Held held = new Held(port);
        held.thread.setDaemon(true);
        held.thread.start();
        return held;
    }

    /** How long the one kept longest was kept so far, to a quarter of a second. */
    Duration longest() throws InterruptedException {
        end.countDown();
        thread.join();
        return Duration.ofNanos(longest);
    }

    private void watch() {
        try {
            do look();
            while (!end.await(TICK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the system's table of sockets", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws IOException {
        long now = System.nanoTime();
        Map<String, Long> present = new HashMap<>();
        for (Path table : TABLES) {
            if (!Files.exists(table)) continue;
            try (Stream<String> lines = Files.lines(table)) {
                lines.forEach(line -> {
                    String[] columns = line.strip().split(" +");
                    if (!columns[LOCAL].endsWith(localPort) || columns[STATE].equals(LISTENS)) return;
                    if (columns[INODE].equals("0")) return;
                    String connection = columns[REMOTE] + " " + columns[INODE];
                    present.put(connection, since.getOrDefault(connection, now));
                });
            }
        }
        since.clear();
        since.putAll(present);
        for (long began : since.values()) longest = Math.max(longest, now - began);
    }
}
