package http10.samples.torture;

import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** Every rewritten class asks here before a call to the system; one of the calls is told that it has failed. */
public final class Seam {
    /** What was made to fail. */
    record Hit(Fault fault, String site) {}

    private static final AtomicLong CALLS = new AtomicLong();
    private static volatile long nth;
    private static volatile Optional<Hit> hit = Optional.empty();

    private Seam() {}

    /** Counts from here; the nth call fails, none where it is 0. */
    static void arm(long n) {
        hit = Optional.empty();
        nth = n;
        CALLS.set(0);
    }

    /** No further call fails. */
    static void disarm() {
        nth = 0;
    }

    static long calls() {
        return CALLS.get();
    }

    static Optional<Hit> hit() {
        return hit;
    }

    /**
     * Called before a call to the system.
     *
     * @param fault the name of what may go wrong there
     * @param site where it is
     * @throws Throwable that fault, if it is this call's turn
     */
    public static void call(String fault, String site) throws Throwable {
        if (CALLS.incrementAndGet() != nth) return;
        Fault made = Fault.valueOf(fault);
        hit = Optional.of(new Hit(made, site));
        throw made.make();
    }

    /** The places that have failed, in a row of their own. */
    static final class Sites {
        private final TreeSet<String> names = new TreeSet<>();

        void add(Hit made) {
            names.add(made.site());
        }

        int count() {
            return names.size();
        }
    }
}
