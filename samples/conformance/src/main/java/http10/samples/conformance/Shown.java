package http10.samples.conformance;

/** Octets as a person reads them: printable ASCII, the rest escaped as in C. A peer's octets reach no terminal raw. */
public final class Shown {
    private static final int MOST = 120;

    private Shown() {}

    /**
     * Shows octets, and of many only the first ones.
     *
     * @param octets in ISO-8859-1
     * @return at most about 120 characters
     */
    public static String of(String octets) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < octets.length(); i++) {
            if (out.length() > MOST)
                return out.append("... (")
                        .append(octets.length())
                        .append(" octets)")
                        .toString();
            append(out, octets.charAt(i));
        }
        return out.toString();
    }

    /**
     * Shows octets, however many.
     *
     * @param octets in ISO-8859-1
     * @return printable ASCII
     */
    public static String whole(String octets) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < octets.length(); i++) append(out, octets.charAt(i));
        return out.toString();
    }

    private static void append(StringBuilder out, char octet) {
        switch (octet) {
            case '\r' -> out.append("\\r");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (octet >= ' ' && octet < 0x7f) out.append(octet);
                else out.append(String.format("\\x%02x", (int) octet));
            }
        }
    }
}
