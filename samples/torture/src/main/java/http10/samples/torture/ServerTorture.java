package http10.samples.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** A server that is started, asked and stopped while one call fails. */
final class ServerTorture implements Torture.Session {
    private static final long STOPS_WITHIN = TimeUnit.SECONDS.toNanos(15);

    private final Function<Path, IntSupplier> start;
    private final Path folder;

    @SuppressWarnings("unchecked") // one class, of this module
    ServerTorture(ClassLoader seam, Path folder) throws ReflectiveOperationException, IOException {
        this.folder = folder;
        Class<?> served = Class.forName("http10.samples.torture.inside.Served", true, seam);
        start = (Function<Path, IntSupplier>) served.getConstructor().newInstance();
        Script.makeFolder(folder);
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public List<String> run(long n) throws Exception {
        Left before = Left.now();
        List<String> wrong = new ArrayList<>();
        Seam.arm(n);
        try {
            serve(wrong);
        } finally {
            Seam.disarm();
        }
        wrong.addAll(before.more());
        return wrong;
    }

    @SuppressWarnings("try") // closed before its end, to take the time
    private void serve(List<String> wrong) throws Exception {
        IntSupplier server;
        try {
            server = start.apply(folder);
        } catch (UncheckedIOException | OutOfMemoryError e) {
            if (Seam.hit().isEmpty()) wrong.add("did not start: " + e);
            return;
        }
        try (AutoCloseable stopped = (AutoCloseable) server) {
            List<String> lost = Script.play(server.getAsInt());
            if (lost.size() > (Seam.hit().isPresent() ? 1 : 0)) wrong.add("lost " + lost);
            lost.stream().filter(l -> !mayBeLost(l)).forEach(l -> wrong.add("answered " + l));
            String fresh = Script.playOne(server.getAsInt());
            boolean itself = lost.isEmpty() && Seam.hit().isPresent(); // the fault may be this request's
            if (!fresh.isEmpty() && itself) fresh = Script.playOne(server.getAsInt());
            if (!fresh.isEmpty()) wrong.add("a fresh request: " + fresh);
            long begun = System.nanoTime();
            stopped.close();
            if (System.nanoTime() - begun > STOPS_WITHIN) wrong.add("was slow to stop");
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            wrong.add("the stop threw " + e);
        }
    }

    /** What cannot be looked at is answered as what does not exist, so that nobody learns the one from the other. */
    private static boolean mayBeLost(String lost) {
        boolean notSeen =
                Seam.hit().map(hit -> hit.site().contains("Held.attributes")).orElse(false);
        return Script.mayBeLost(lost) || notSeen && lost.contains(" 404 ");
    }
}
