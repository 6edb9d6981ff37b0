package http10.message;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Host and port, as in a Host field or an http URI, without userinfo (RFC 3986 section 3.2).
 *
 * @param host a registered name, an IPv4 address or an IPv6 address in brackets; lower case, never empty
 * @param port 0 to 65535; empty where none, or an empty one, is given
 */
public record Authority(String host, OptionalInt port) {
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
        host = Octets.lowerCase(host);
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
        if (port.isEmpty()) return Optional.of(new Authority(host, OptionalInt.empty()));
        long number = Octets.decimal(port).orElse(-1);
        if (number < 0 || number > 65_535) return Optional.empty();
        return Optional.of(new Authority(host, OptionalInt.of((int) number)));
    }

    /** {@code host = IP-literal / IPv4address / reg-name} (RFC 3986 section 3.2.2), but never empty, and no IPvFuture. */
    private static boolean isHost(String host) {
        if (host.startsWith("[")) return host.endsWith("]") && isIpv6(host.substring(1, host.length() - 1));
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean allowed = c != '/' && c != '?' && c != ':' && c != '@' && Octets.isTargetOctet(c);
            if (!allowed || c == '%' && !HttpUri.isEscape(host, i)) return false;
        }
        return !host.isEmpty();
    }

    private static boolean isIpv6(String address) {
        int colons = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') colons++;
            else if (c != '.' && Octets.hexValue(c) < 0) return false;
        }
        return colons >= 2 && colons <= 7;
    }

    /** {@code host} or {@code host:port}. */
    @Override
    public String toString() {
        return port.isPresent() ? host + ":" + port.getAsInt() : host;
    }
}
