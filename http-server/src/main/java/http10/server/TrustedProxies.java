package http10.server;

import http10.message.Octets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The proxies that are believed when they name a client, by their addresses. */
public final class TrustedProxies {
    private static final String UNIX = "unix:";

    /** All addresses that begin with the same bits. */
    private record Network(byte[] address, int bits) {
        boolean includes(byte[] other) {
            if (other.length != address.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    private final List<Network> networks = new ArrayList<>();
    private final boolean unix;

    private TrustedProxies(List<String> ranges) {
        for (String range : ranges) {
            if (!isRange(range)) throw new IllegalArgumentException("not an address or a network: " + range);
            if (!range.equals(UNIX)) networks.add(network(range).orElseThrow());
        }
        this.unix = ranges.contains(UNIX);
    }

    /**
     * These proxies.
     *
     * @param ranges each an address, or a network as in {@code 10.0.0.0/8} and {@code fd00::/8}; {@code unix:} is whoever
     *     connects by a Unix socket
     * @return the proxies
     * @throws IllegalArgumentException if a range is none of these
     */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges);
    }

    /**
     * Whether a text is what {@link #of} takes.
     *
     * @param text any
     * @return whether it is an address, a network, or {@code unix:}
     */
    public static boolean isRange(String text) {
        return text.equals(UNIX) || network(text).isPresent();
    }

    private static Optional<Network> network(String range) {
        int slash = range.indexOf('/');
        Optional<InetAddress> address = IpLiteral.of(slash < 0 ? range : range.substring(0, slash));
        if (address.isEmpty()) return Optional.empty();
        byte[] octets = address.get().getAddress();
        long most = 8L * octets.length;
        long bits =
                slash < 0 ? most : Octets.decimal(range.substring(slash + 1)).orElse(-1);
        return bits < 0 || bits > most ? Optional.empty() : Optional.of(new Network(octets, (int) bits));
    }

    boolean include(SocketAddress peer) {
        if (!(peer instanceof InetSocketAddress inet)) return unix;
        byte[] octets = inet.getAddress().getAddress();
        for (Network network : networks) if (network.includes(octets)) return true;
        return false;
    }
}
