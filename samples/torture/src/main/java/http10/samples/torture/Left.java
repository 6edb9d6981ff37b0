package http10.samples.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What a run may not leave behind: open descriptors of the process (where Linux tells them) and threads. */
final class Left {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** Large files stay open for a second. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    /** The watch ends five seconds after its last connection; the JDK keeps its own for good. */
    private static final Set<String> LINGERING =
            Set.of("http10-deadlines", "CompletableFutureDelayScheduler", "ForkJoinPool.commonPool-delayScheduler");

    private final Map<String, String> descriptors;
    private final Set<Thread> threads;

    private Left(Map<String, String> descriptors, Set<Thread> threads) {
        this.descriptors = descriptors;
        this.threads = threads;
    }

    static Left now() throws IOException {
        return new Left(descriptors(), Set.copyOf(Thread.getAllStackTraces().keySet()));
    }

    /** What is there that was not before, once it has had time to go. */
    List<String> more() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        List<String> more = moreNow();
        while (!more.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            more = moreNow();
        }
        return more;
    }

    private List<String> moreNow() throws IOException {
        List<String> more = new ArrayList<>();
        Map<String, String> present = descriptors();
        if (present.size() > descriptors.size()) {
            Collection<String> names = new ArrayList<>(present.values());
            descriptors.values().forEach(names::remove);
            names.forEach(name -> more.add("descriptor of " + name));
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            boolean lingers = LINGERING.contains(thread.getName());
            if (!threads.contains(thread) && !lingers && thread.isAlive()) more.add("thread " + thread.getName());
        }
        return more;
    }

    private static Map<String, String> descriptors() throws IOException {
        Map<String, String> found = new HashMap<>();
        if (!Files.isDirectory(DESCRIPTORS)) return found;
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            for (Path one : all.toList()) {
                try {
                    found.put(
                            one.getFileName().toString(),
                            Files.readSymbolicLink(one).toString());
                } catch (IOException e) {
                    continue; // the one that lists them
                }
            }
        }
        return found;
    }
}
