package http10.client.cli;

import http10.message.Authority;
import http10.message.Octets;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * The hosts that are reached without a proxy, as curl 7.88 reads them: names with all below them, addresses, ranges such as
 * {@code 10.0.0.0/8}, {@code *} for all; with commas or blanks between them.
 */
final class NoProxy {
    private static final byte[] NO_ADDRESS = {};

    private final boolean all;
    private final List<String> entries = new ArrayList<>();

    NoProxy(String list) {
        all = list.equals("*");
        for (String entry : list.replace(' ', ',').replace('\t', ',').split(",")) {
            if (!entry.isEmpty()) entries.add(entry);
        }
    }

    boolean covers(Authority authority) {
        if (all) return true;
        String host = bare(authority);
        byte[] address = addressOf(host);
        for (String entry : entries) {
            boolean covered = address.length > 0 ? coversAddress(entry, address) : coversName(entry, host);
            if (covered) return true;
        }
        return false;
    }

    /** This machine, however it is written: a proxy that the environment names could not reach what is meant. */
    static boolean isLoopback(Authority authority) {
        String host = bare(authority);
        byte[] address = addressOf(host);
        if (address.length == 16) return coversAddress("::1", address) || coversAddress("::", address);
        return isLoopbackNumber(host)
                || coversName("localhost", host)
                || coversName("ip6-localhost", host)
                || coversName("ip6-loopback", host);
    }

    /** 127.0.0.0/8 and 0.0.0.0, also in the short forms that the system understands: 127.1, 2130706433, 0. */
    private static boolean isLoopbackNumber(String host) {
        String[] parts = host.split("\\.", -1);
        boolean zero = true;
        for (String part : parts) {
            long number = Octets.decimal(part).orElse(-1);
            if (number < 0) return false;
            zero &= number == 0;
        }
        long first = Octets.decimal(parts[0]).orElse(0);
        return zero || (parts.length == 1 ? first >> 24 : first) == 127;
    }

    private static String bare(Authority authority) {
        String host = authority.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean coversName(String entry, String host) {
        String name = withoutLastDot(host);
        String suffix = withoutLastDot(Octets.lowerCase(entry.startsWith(".") ? entry.substring(1) : entry));
        return !suffix.isEmpty() && (name.equals(suffix) || name.endsWith("." + suffix));
    }

    private static String withoutLastDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean coversAddress(String entry, byte[] address) {
        int slash = entry.indexOf('/');
        byte[] network = addressOf(slash < 0 ? entry : entry.substring(0, slash));
        long bits = slash < 0 ? 0 : Octets.decimal(entry.substring(slash + 1)).orElse(-1);
        if (network.length != address.length || bits < 0 || bits > 8L * network.length) return false;
        if (bits == 0) bits = 8L * network.length; // curl takes /0 for no range at all
        for (int i = 0; i < network.length; i++, bits -= 8) {
            int mask = bits >= 8 ? 0xff : bits <= 0 ? 0 : 0xff << 8 - bits;
            if (((network[i] ^ address[i]) & mask) != 0) return false;
        }
        return true;
    }

    /** Nobody is asked for it; without octets where the text is none. */
    private static byte[] addressOf(String text) {
        try {
            return HostArguments.isAddress(text) ? HostArguments.address(text).getAddress() : NO_ADDRESS;
        } catch (UnknownHostException e) {
            return NO_ADDRESS;
        }
    }
}
