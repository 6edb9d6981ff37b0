package http10.samples.benchmarks.abuse;

import java.time.Duration;

/**
 * How a connection of a {@link Herd} behaves.
 *
 * @param opening sent once connected; may be empty
 * @param drip sent again and again after that; may be empty
 * @param every the pause between drips, or between reads of a reader that takes its time
 * @param reading how it reads
 * @param octets how much a reader that takes its time reads at once
 * @param reopens whether it connects again when the server closes
 */
record Manner(String opening, String drip, Duration every, Reading reading, int octets, boolean reopens) {
    enum Reading {
        AT_ONCE,
        SLOWLY,
        NEVER
    }

    static final Manner SILENT = says("");
    static final Manner HALF_A_HEAD = says("GET " + Site.SMALL + " HTTP/1.0\r\nUser-Ag");
    static final Manner SLOWLORIS = HALF_A_HEAD.dripping("ent: x\r\nUser-Ag", Duration.ofSeconds(1));
    static final Manner SLOW_POST =
            says("POST / HTTP/1.0\r\nContent-Length: 1000000\r\n\r\n").dripping("x", Duration.ofSeconds(1));
    static final Manner KEPT = says("GET " + Site.SMALL + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    static final Manner ONE_REQUEST =
            says("GET " + Site.SMALL + " HTTP/1.0\r\n\r\n").once();
    static final Manner DOWNLOADING =
            says("GET " + Site.HUGE + " HTTP/1.0\r\n\r\n").once();
    static final Manner NEVER_READING = download(Site.LARGE, Duration.ZERO, 0, Reading.NEVER);

    private static Manner says(String opening) {
        return new Manner(opening, "", Duration.ZERO, Reading.AT_ONCE, 0, true);
    }

    /** Reads the large file at an even pace, so that it takes as long as said. */
    static Manner slowReading(Duration duration) {
        return slowReading(Site.LARGE, Site.LARGE_OCTETS, duration);
    }

    /** Reads a file at an even pace, so that it takes as long as said. */
    static Manner slowReading(String path, long fileOctets, Duration duration) {
        Duration every = Duration.ofMillis(50);
        long reads = Math.max(1, duration.dividedBy(every));
        return download(path, every, (int) (fileOctets / reads) + 1, Reading.SLOWLY);
    }

    private static Manner download(String path, Duration every, int octets, Reading reading) {
        return new Manner("GET " + path + " HTTP/1.0\r\n\r\n", "", every, reading, octets, false);
    }

    private Manner dripping(String drip, Duration every) {
        return new Manner(opening, drip, every, reading, octets, reopens);
    }

    /** The same, and does not connect again. */
    Manner once() {
        return new Manner(opening, drip, every, reading, octets, false);
    }
}
