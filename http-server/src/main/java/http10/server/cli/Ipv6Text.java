package http10.server.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv6 addresses as people write them. */
final class Ipv6Text {
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

    private Ipv6Text() {}

    /** Without its longest run of zeros, as people write it: {@code ::1} (RFC 5952 section 4.2). */
    static String of(String address) {
        String longest = "";
        Matcher zeros = ZEROS.matcher(address);
        while (zeros.find()) if (zeros.group().length() > longest.length()) longest = zeros.group();
        if (longest.isEmpty()) return address;
        int at = (":" + address + ":").indexOf(":" + longest + ":");
        return address.substring(0, Math.max(0, at - 1)) + "::"
                + address.substring(Math.min(address.length(), at + longest.length() + 1));
    }
}
