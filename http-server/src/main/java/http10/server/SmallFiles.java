package http10.server;

import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Small files in memory, by the path that asked for them, as it was sent. A request for one costs a look-up and one look at
 * the file, as its {@link Sight} says. A file that changed while it was read is not kept.
 *
 * <p>What was not found, and listings, are not kept. Where the system has nothing to tell files apart by (Windows), nothing
 * is. When memory is used up, what was not asked for since it was last looked over goes first, the oldest before others.
 */
final class SmallFiles {
    /** Longer files are sent from the file. */
    static final int MOST_OCTETS = 24 << 10;

    private static final long MOST_MEMORY = 8 << 20;
    private static final int OVERHEAD = 2 << 10; // of a file, besides its content and its path

    private final Map<String, SmallFile> files = new ConcurrentHashMap<>();
    private final Set<String> queue = new LinkedHashSet<>(); // guarded by this, as is the next
    private long memory;
    private final long mostMemory;
    private final InstantSource clock;

    /** With memory for a server that has the heap for itself. */
    SmallFiles(InstantSource clock) {
        this(Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / 8), clock);
    }

    SmallFiles(long mostMemory, InstantSource clock) {
        this.mostMemory = mostMemory;
        this.clock = clock;
    }

    /**
     * The answer to a GET or HEAD, if the file that its path leads to now is kept.
     *
     * @param path as sent
     */
    Optional<Response> answer(Request request, String path) throws IOException {
        SmallFile file = files.get(path);
        if (file == null) return Optional.empty();
        if (file.isCurrent(clock.millis())) {
            file.noteAsked();
            return Optional.of(file.representation().answer(request, file.content(), clock));
        }
        remove(path, file);
        return Optional.empty();
    }

    /**
     * Keeps a file.
     *
     * @param path as sent
     * @param sight of the file
     * @param octets of the file as it was seen
     */
    void keep(String path, Sight sight, Representation representation, byte[] octets) {
        put(path, new SmallFile(sight, representation, octets));
    }

    private synchronized void put(String path, SmallFile file) {
        SmallFile before = files.put(path, file);
        if (before != null) forget(path, before);
        queue.add(path);
        memory += cost(path, file);
        while (memory > mostMemory) {
            String oldest = queue.iterator().next();
            SmallFile candidate = files.get(oldest);
            if (candidate.wasAsked()) {
                queue.remove(oldest);
                queue.add(oldest);
            } else {
                remove(oldest, candidate);
            }
        }
    }

    private synchronized void remove(String path, SmallFile file) {
        if (files.remove(path, file)) forget(path, file);
    }

    private void forget(String path, SmallFile file) {
        queue.remove(path);
        memory -= cost(path, file);
    }

    private static long cost(String path, SmallFile file) {
        return OVERHEAD + 2L * path.length() + file.content().array().length;
    }
}
