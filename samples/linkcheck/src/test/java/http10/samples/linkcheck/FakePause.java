package http10.samples.linkcheck;

import java.util.ArrayList;
import java.util.List;

/** A clock that jumps instead of waiting, and remembers the jumps. */
final class FakePause implements Pause {
    private final List<Long> jumps = new ArrayList<>();
    private long now;
    private Runnable meanwhile = () -> {};

    /** What happens in the next pause. */
    synchronized void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    synchronized List<Long> jumps() {
        return List.copyOf(jumps);
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized void await(long millis) {
        Runnable happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        jumps.add(millis);
        now += millis * 1_000_000;
    }
}
