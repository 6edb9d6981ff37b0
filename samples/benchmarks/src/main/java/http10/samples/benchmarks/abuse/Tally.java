package http10.samples.benchmarks.abuse;

import java.time.Duration;
import java.util.Arrays;

/**
 * What became of the requests of clients that behave.
 *
 * @param asked how many there were
 * @param nanoseconds from connecting to the end of the content, of those answered with the right content, ascending
 */
record Tally(int asked, long[] nanoseconds) {
    static final Tally NONE = new Tally(0, new long[0]);

    Tally {
        nanoseconds = nanoseconds.clone();
        Arrays.sort(nanoseconds);
    }

    double servedPercent() {
        return asked == 0 ? 0 : 100.0 * nanoseconds.length / asked;
    }

    /** Of so many of a hundred requests none took longer than this. */
    Duration percentile(int percent) {
        if (nanoseconds.length == 0) return Duration.ZERO;
        int rank = (int) Math.ceil(nanoseconds.length * percent / 100.0);
        return Duration.ofNanos(nanoseconds[Math.max(0, rank - 1)]);
    }

    Tally plus(Tally other) {
        long[] both = Arrays.copyOf(nanoseconds, nanoseconds.length + other.nanoseconds.length);
        System.arraycopy(other.nanoseconds, 0, both, nanoseconds.length, other.nanoseconds.length);
        return new Tally(asked + other.asked, both);
    }
}
