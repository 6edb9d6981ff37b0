package http10.samples.benchmarks.abuse;

import java.time.Duration;

/**
 * What is demanded.
 *
 * @param seconds how long an attack lasts
 * @param slack by how much times may be longer, 1 or more: a machine that has other work to do proves little by them
 */
record Bars(Duration attack, int slack) {
    static final double SERVED = 99.5; // percent of normal requests
    static final double CPU_WITHOUT_DESCRIPTORS = 5; // percent of one processor
    static final long LEAK_KIB = 16 << 10;
    static final long DOWNLOADS_KIB = 128 << 10; // twice the heap of 64 MiB, of which Java needs a part for itself
    static final long IDLE_KIB = 200 << 10;

    Duration p99() {
        return Duration.ofMillis(50).multipliedBy(slack);
    }

    Duration held() {
        return Duration.ofSeconds(15);
    }

    Duration burst() {
        return Duration.ofSeconds(1).multipliedBy(slack);
    }

    Duration resets() {
        return Duration.ofSeconds(5).multipliedBy(slack);
    }

    Duration recovery() {
        return Duration.ofSeconds(1).multipliedBy(slack);
    }

    /** Of a p99 that was so much before; where times prove little, what is demanded under any attack is enough. */
    Duration beside(Duration before) {
        Duration twice = before.multipliedBy(2L * slack);
        return slack > 1 && twice.compareTo(p99()) < 0 ? p99() : twice;
    }
}
