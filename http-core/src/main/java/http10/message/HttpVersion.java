package http10.message;

/**
 * A protocol version: two independent integers (RFC 1945 section 3.1).
 *
 * @param major 0 to 9999; versions of one major number are read alike
 * @param minor 0 to 9999
 */
public record HttpVersion(int major, int minor) implements Comparable<HttpVersion> {
    /** The version of a Simple-Request and a Simple-Response, which do not say it. */
    public static final HttpVersion HTTP_0_9 = new HttpVersion(0, 9);

    /** What this library speaks. */
    public static final HttpVersion HTTP_1_0 = new HttpVersion(1, 0);

    /** What most peers speak. */
    public static final HttpVersion HTTP_1_1 = new HttpVersion(1, 1);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a number is negative or above 9999
     */
    public HttpVersion {
        if (major < 0 || major > 9999 || minor < 0 || minor > 9999) {
            throw new IllegalArgumentException("version numbers are 0 to 9999: " + major + "." + minor);
        }
    }

    // What a record generates for these two is put together at run time, which costs a command 40 ms of its start.
    @Override
    public boolean equals(Object other) {
        return other instanceof HttpVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return 10_000 * major + minor;
    }

    @Override
    public int compareTo(HttpVersion other) {
        // R1945-3.1-02
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    /**
     * Compares by number, not digit by digit: 2.4 is before 2.13.
     *
     * @param other the version to compare with
     * @return whether this version is {@code other} or a later one
     */
    public boolean isAtLeast(HttpVersion other) {
        return compareTo(other) >= 0;
    }

    /** The version as it stands on the wire, without leading zeros. */
    @Override
    public String toString() {
        // R1945-3.1-04
        return "HTTP/" + major + "." + minor;
    }
}
