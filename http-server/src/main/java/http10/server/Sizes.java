package http10.server;

/** Numbers of octets as people read them. */
final class Sizes {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Sizes() {}

    /** Rounded to two digits or more, in powers of 1,024: {@code 999 B}, {@code 4.5 KiB}, {@code 120 MiB}. */
    static String rounded(long octets) {
        if (octets < 1024) return octets + " B";
        int unit = 0;
        double size = octets;
        // What would round up to 1024 of one unit is 1.0 of the next.
        while (size >= 1023.5) {
            size /= 1024;
            unit++;
        }
        long tenths = Math.round(size * 10);
        if (tenths < 100) return tenths / 10 + "." + tenths % 10 + " " + UNITS[unit];
        return Math.round(size) + " " + UNITS[unit];
    }

    /** All digits, in groups: {@code 1,048,576}. */
    static String grouped(long number) {
        StringBuilder out = new StringBuilder(Long.toString(number));
        for (int i = out.length() - 3; i > 0; i -= 3) out.insert(i, ',');
        return out.toString();
    }
}
