package http10.message;

import java.util.OptionalLong;

/**
 * The grammar of RFC 1945 section 2.2 (RFC 9110 section 5.6), octet by octet, each rule under its ABNF. The methods of
 * {@link String}, {@link Character} and {@link Long} will not do on the wire: they take signs, digits of other
 * scripts, Unicode blanks and locale-dependent case.
 */
public final class Octets {
    private static final int TCHAR = 1;
    private static final int FIELD = 2;
    private static final int TARGET = 4;
    private static final int PLAIN = 8; // TARGET without "%"
    private static final byte[] CLASS = new byte[256];

    static {
        for (int octet = 0; octet < 256; octet++) {
            boolean alphaDigit = isAlpha(octet) || isDigit(octet);
            boolean vcharOrObsText = octet > ' ' && octet != 0x7f;
            // R1945-2.2-06
            if (alphaDigit || "!#$%&'*+-.^_`|~".indexOf(octet) >= 0) CLASS[octet] |= TCHAR;
            // R1945-2.2-05, R1945-2.2-07, R1945-2.2-10
            if (vcharOrObsText || isOws(octet)) CLASS[octet] |= FIELD;
            // R1945-3.2.1-02, R1945-3.2.1-03, R9110-7.1-02
            if (alphaDigit || "-._~:/?@!$&'()*+,;=%".indexOf(octet) >= 0) CLASS[octet] |= TARGET;
            if (octet != '%' && isTargetOctet(octet)) CLASS[octet] |= PLAIN;
        }
    }

    private Octets() {}

    /**
     * {@code tchar = "!" / "#" / "$" / "%" / "&" / "'" / "*" / "+" / "-" / "." / "^" / "_" / "`" / "|" / "~" / DIGIT /
     * ALPHA} (RFC 9110 section 5.6.2); RFC 1945 section 2.2 names the same set by what is left out.
     *
     * @param octet 0 to 255; anything else is no tchar
     * @return whether a token may hold it
     */
    public static boolean isTchar(int octet) {
        return is(TCHAR, octet);
    }

    /**
     * {@code field-vchar / SP / HTAB}, {@code field-vchar = VCHAR / obs-text} (RFC 9110 section 5.5): everything but
     * control octets.
     *
     * @param octet 0 to 255; anything else is not allowed
     * @return whether a field value may hold it
     */
    public static boolean isFieldOctet(int octet) {
        return is(FIELD, octet);
    }

    /**
     * {@code pchar / "/" / "?"} and the "%" of an escape (RFC 3986 section 3.3 and 3.4).
     *
     * @param octet 0 to 255; anything else is not allowed
     * @return whether a path with its query may hold it
     */
    public static boolean isTargetOctet(int octet) {
        return is(TARGET, octet);
    }

    /**
     * How far a token goes.
     *
     * @param octets of a message
     * @param from where it begins
     * @param to where it ends at the latest
     * @return the index of the first octet that is no tchar, or {@code to}
     */
    public static int tokenEnd(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && (CLASS[octets[at] & 0xff] & TCHAR) != 0) at++;
        return at;
    }

    /** The index of the first octet that a path with its query may not hold as it is, "%" among them, or {@code to}. */
    static int plainTargetEnd(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && (CLASS[octets[at] & 0xff] & PLAIN) != 0) at++;
        return at;
    }

    private static boolean is(int octetClass, int octet) {
        return octet >= 0 && octet < 256 && (CLASS[octet] & octetClass) != 0;
    }

    /**
     * {@code DIGIT = %x30-39} (RFC 5234).
     *
     * @param octet any
     * @return whether it is an ASCII digit
     */
    public static boolean isDigit(int octet) {
        return octet >= '0' && octet <= '9';
    }

    /**
     * {@code ALPHA = %x41-5A / %x61-7A} (RFC 5234).
     *
     * @param octet any
     * @return whether it is an ASCII letter
     */
    public static boolean isAlpha(int octet) {
        int lower = octet | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /**
     * {@code OWS = *( SP / HTAB )} (RFC 9110 section 5.6.3).
     *
     * @param octet any
     * @return whether it is SP or HTAB
     */
    public static boolean isOws(int octet) {
        return octet == ' ' || octet == '\t';
    }

    /**
     * {@code HEXDIG = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"}, in either case.
     *
     * @param octet any
     * @return 0 to 15, or -1 where it is none
     */
    public static int hexValue(int octet) {
        if (isDigit(octet)) return octet - '0';
        // R3986-2.1-01
        int lower = octet | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /**
     * {@code token = 1*tchar} (RFC 9110 section 5.6.2).
     *
     * @param text any text
     * @return whether it is a token
     */
    public static boolean isToken(CharSequence text) {
        for (int i = 0; i < text.length(); i++) if (!isTchar(text.charAt(i))) return false;
        return text.length() > 0;
    }

    /**
     * {@code field-content} or nothing (RFC 9110 section 5.5): no control octet, no char above 0xFF, no blank at either
     * end.
     *
     * @param text any text
     * @return whether it can stand as a field value as it is
     */
    public static boolean isFieldValue(CharSequence text) {
        int length = text.length();
        // R1945-4.2-04: none at all is a value
        if (length > 0 && (isOws(text.charAt(0)) || isOws(text.charAt(length - 1)))) return false;
        return isText(text);
    }

    /**
     * {@code *( HTAB / SP / VCHAR / obs-text )}, as in a reason phrase (RFC 9112 section 4).
     *
     * @param text any text
     * @return whether it holds neither control octets nor chars above 0xFF
     */
    public static boolean isText(CharSequence text) {
        for (int i = 0; i < text.length(); i++) if (!isFieldOctet(text.charAt(i))) return false;
        return true;
    }

    /**
     * {@code 1*DIGIT}. At most 19 digits are read, leading zeros included.
     *
     * @param text any text
     * @return the number, or empty when {@code text} is anything but digits or does not fit a {@code long}
     */
    public static OptionalLong decimal(CharSequence text) {
        // R9110-8.6-01
        if (text.length() == 0 || text.length() > 19) return OptionalLong.empty();
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            // R1945-10.4-01
            if (!isDigit(text.charAt(i))) return OptionalLong.empty();
            // R1945-10.4-04
            number = number * 10 + (text.charAt(i) - '0');
        }
        // 19 nines overflow a long only once, so its sign tells.
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * {@code OWS value OWS} without the OWS. {@link String#trim()} would strip NUL too, {@link String#strip()} Unicode
     * blanks.
     *
     * @param text any text
     * @return the text without SP and HTAB at its ends
     */
    public static String trimOws(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOws(text.charAt(from))) from++;
        while (to > from && isOws(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    /**
     * ASCII letters in lower case, all else untouched, whatever the default locale (Turkish has no dotless "i" here).
     *
     * @param text any text
     * @return the folded text
     */
    public static String lowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != fold(text.charAt(i))) return foldedFrom(text, i);
        }
        return text;
    }

    private static String foldedFrom(String text, int first) {
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) chars[i] = (char) fold(chars[i]);
        return new String(chars);
    }

    /**
     * Compares with ASCII letters folded; {@link String#equalsIgnoreCase} would take U+212A for "k".
     *
     * @param a any text
     * @param b any text
     * @return whether they are the same but for the case of ASCII letters
     */
    public static boolean equalsIgnoreCase(CharSequence a, CharSequence b) {
        if (a.length() != b.length()) return false;
        // R1945-2.1-03
        for (int i = 0; i < a.length(); i++) if (fold(a.charAt(i)) != fold(b.charAt(i))) return false;
        return true;
    }

    static int fold(int octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 0x20 : octet;
    }
}
