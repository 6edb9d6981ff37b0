package http10.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Host and port, as in a Host field or an http URI, without userinfo (RFC 3986 section 3.2).
 *
 * @param host a registered name, an IPv4 address or an IPv6 address in brackets; lower case, never empty
 * @param port 0 to 65535; empty where none, or an empty one, is given
 */
public record Authority(String host, OptionalInt port) {
    private static final int SURELY_A_PORT = 5; // the colon and four digits

    /**
     * Checks the host and folds its case.
     *
     * @throws IllegalArgumentException if either breaks the grammar
     */
    public Authority {
        if (!isHost(host)) throw new IllegalArgumentException("not a host: " + Quoted.of(host));
        if (port.isPresent() && (port.getAsInt() < 0 || port.getAsInt() > 65_535)) {
            throw new IllegalArgumentException("a port is 0 to 65535: " + port.getAsInt());
        }
        // R1945-3.2.2-03, R1945-3.2.2-04
        host = Octets.lowerCase(host);
    }

    // What a record generates for these two is put together at run time, which costs a command milliseconds of its
    // start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Authority authority && host.equals(authority.host) && port.equals(authority.port);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port.hashCode();
    }

    /**
     * {@code host [ ":" [ port ] ]}.
     *
     * @param text any text
     * @return the authority; empty if the text breaks the grammar, holds userinfo or has no host
     */
    public static Optional<Authority> parse(String text) {
        int colon = text.startsWith("[") ? text.indexOf(':', text.indexOf(']') + 1) : text.indexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        String port = colon < 0 ? "" : text.substring(colon + 1);
        if (!isHost(host)) return Optional.empty();
        // R1945-3.2.2-01
        if (port.isEmpty()) return Optional.of(new Authority(host, OptionalInt.empty()));
        long number = Octets.decimal(port).orElse(-1);
        if (number < 0 || number > 65_535) return Optional.empty();
        return Optional.of(new Authority(host, OptionalInt.of((int) number)));
    }

    /**
     * Whether octets of a head are {@code host [ ":" [ port ] ]}, as {@link #parse} reads it.
     *
     * @param octets of the head
     * @param from where the authority begins
     * @param to where it ends
     * @return whether they are
     */
    public static boolean isAuthority(byte[] octets, int from, int to) {
        int hostEnd = from;
        while (hostEnd < to && isUsual(octets[hostEnd])) hostEnd++;
        int at = Math.min(hostEnd + 1, to); // behind the colon, if it is one
        while (at < to && Octets.isDigit(octets[at])) at++;
        boolean isPort = hostEnd == to || octets[hostEnd] == ':' && at == to && at - hostEnd <= SURELY_A_PORT;
        return hostEnd > from && isPort
                || parse(new String(octets, from, to - from, StandardCharsets.ISO_8859_1))
                        .isPresent();
    }

    private static boolean isUsual(byte octet) {
        return Octets.isAlpha(octet) || Octets.isDigit(octet) || octet == '.' || octet == '-';
    }

    /** {@code host = IP-literal / IPv4address / reg-name} (RFC 3986 section 3.2.2), but never empty, and no IPvFuture. */
    private static boolean isHost(String host) {
        if (host.startsWith("[")) return host.endsWith("]") && isIpv6(host.substring(1, host.length() - 1));
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean allowed = c != '/' && c != '?' && c != ':' && c != '@' && Octets.isTargetOctet(c);
            if (!allowed || c == '%' && !HttpUri.isEscape(host, i)) return false;
        }
        // R9110-4.2.1-01
        return !host.isEmpty();
    }

    /** {@code IPv6address}: eight groups, or fewer and one "::" in place of the others. */
    private static boolean isIpv6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) return groups(address, true) == 8;
        int before = groups(address.substring(0, gap), false);
        int after = groups(address.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < 8;
    }

    /** {@code h16 *( ":" h16 )}, an IPv4address at its end counting as two; -1 where it is none, 0 where it is empty. */
    private static int groups(String text, boolean mayEndInIpv4) {
        if (text.isEmpty()) return 0;
        String[] groups = text.split(":", -1);
        int count = groups.length;
        for (int i = 0; i < groups.length; i++) {
            if (mayEndInIpv4 && i == groups.length - 1 && isIpv4(groups[i])) count++;
            else if (!isH16(groups[i])) return -1;
        }
        return count;
    }

    /** {@code h16 = 1*4HEXDIG}. */
    private static boolean isH16(String text) {
        for (int i = 0; i < text.length(); i++) if (Octets.hexValue(text.charAt(i)) < 0) return false;
        return !text.isEmpty() && text.length() <= 4;
    }

    /** {@code IPv4address = dec-octet 3( "." dec-octet )}, without leading zeros. */
    private static boolean isIpv4(String text) {
        String[] octets = text.split("\\.", -1);
        for (String octet : octets) {
            boolean leadingZero = octet.length() > 1 && octet.charAt(0) == '0';
            if (leadingZero || Octets.decimal(octet).orElse(256) > 255) return false;
        }
        return octets.length == 4;
    }

    /** {@code host} or {@code host:port}. */
    @Override
    public String toString() {
        return port.isPresent() ? host + ":" + port.getAsInt() : host;
    }
}
