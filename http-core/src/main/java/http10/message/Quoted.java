package http10.message;

/** Foreign text made safe to show: in a message, a log line or on a terminal. */
public final class Quoted {
    private static final int MOST = 64;

    private Quoted() {}

    /**
     * The text in double quotes, cut after 64 chars; everything but printable ASCII is escaped ({@code \r}, {@code \n},
     * {@code \t}, {@code \xHH}, or {@code \}{@code uHHHH} above 0xFF).
     *
     * @param text any text, as a peer may have sent it
     * @return printable ASCII
     */
    public static String of(CharSequence text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), MOST); i++) escape(text.charAt(i), out);
        return out.append(text.length() > MOST ? "\"..." : "\"").toString();
    }

    /**
     * Appends one char, escaped as {@link #of} does.
     *
     * @param c any char
     * @param out where it goes
     */
    public static void escape(char c, StringBuilder out) {
        switch (c) {
            case '\r' -> out.append("\\r");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '"', '\\' -> out.append('\\').append(c);
            default -> {
                if (c >= ' ' && c < 0x7f) out.append(c);
                else if (c > 0xff) hex(c, 4, out.append("\\u"));
                else hex(c, 2, out.append("\\x"));
            }
        }
    }

    private static void hex(int value, int digits, StringBuilder out) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(Character.forDigit(value >> shift & 0xf, 16));
        }
    }
}
