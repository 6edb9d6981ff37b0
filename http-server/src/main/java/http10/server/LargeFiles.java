package http10.server;

import http10.message.Content;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Files that are too large for memory, kept open for a second, by the path that asked for them, as it was sent. A request
 * for one costs a look-up and one look at the file, as its {@link Sight} says. What is open is lent to all who ask at once;
 * who has borrowed it before it was deleted or replaced goes on with it.
 *
 * <p>When the second is over a timer gives the file back, whether or not another request comes; the descriptor is closed,
 * and the disk space of a deleted file free, as soon as the last answer has been sent too. When as many are kept as there
 * may be, others are opened for each request.
 */
final class LargeFiles {
    /** Well under the descriptors that are left for other things than connections. */
    static final int MOST = 32;

    /** Runs what takes microseconds, on a thread that the system starts when it is first needed. */
    private static final Executor AFTER_LIFE =
            CompletableFuture.delayedExecutor(Sight.LIFE.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);

    private final Map<String, LargeFile> files = new ConcurrentHashMap<>();
    private final InstantSource clock;

    LargeFiles(InstantSource clock) {
        this.clock = clock;
    }

    /** The answer to a GET or HEAD, if what its path, as sent, leads to now is kept open. */
    Optional<Response> answer(Request request, String path) throws IOException {
        LargeFile file = files.get(path);
        if (file == null) return Optional.empty();
        if (file.isCurrent(clock.millis())) {
            Optional<Content> content = file.lend();
            if (content.isPresent()) return Optional.of(file.representation().answer(request, content.get(), clock));
        }
        remove(path, file);
        return Optional.empty();
    }

    /**
     * Keeps a file, if every later version can be told from this one and there is room.
     *
     * @param path as sent
     * @param file just opened; now the content's own
     * @param look has a look at the file; empty if not every later version can be told from this one
     * @return the file's content
     */
    Content keep(String path, Found.OpenFile file, Representation representation, Supplier<Optional<Sight>> look)
            throws IOException {
        if (files.size() >= MOST) return file.content();
        byte[] beginning = file.beginning(ResponseSender.FIRST_PIECE);
        Optional<Sight> sight = look.get();
        if (sight.isEmpty()) return file.content();
        LargeFile kept = new LargeFile(sight.get(), file, representation, beginning);
        Content content = kept.lend().orElseThrow();
        if (put(path, kept)) closeInTime(path, kept);
        else kept.giveBack();
        return content;
    }

    private synchronized boolean put(String path, LargeFile file) {
        return files.size() < MOST && files.putIfAbsent(path, file) == null;
    }

    private void closeInTime(String path, LargeFile file) throws IOException {
        try {
            AFTER_LIFE.execute(() -> {
                try {
                    remove(path, file);
                } catch (IOException e) {
                    return; // the descriptor is given back all the same, and nothing was written
                }
            });
        } catch (OutOfMemoryError e) {
            remove(path, file); // there is no thread that would do it later
        }
    }

    private void remove(String path, LargeFile file) throws IOException {
        if (files.remove(path, file)) file.giveBack();
    }
}
