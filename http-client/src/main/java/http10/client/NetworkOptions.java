package http10.client;

import http10.transport.Dialer;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How hosts are found and connected to.
 *
 * @param family which addresses are used
 * @param headStart how long an address has before the next one is tried beside it (RFC 8305 section 5); zero or more
 * @param dialer what is told the system of each connection
 * @param hosts addresses that are known already, the first that fits
 * @param detours servers to connect to in the place of others, the first that fits; Host and certificate stay those of the URI
 * @param socket a socket in the file system to connect to, whatever the host is, and without a proxy
 */
public record NetworkOptions(
        Family family,
        Duration headStart,
        Dialer dialer,
        List<KnownHost> hosts,
        List<Detour> detours,
        Optional<Path> socket) {
    /** Which addresses are used. */
    public enum Family {
        /** Both; those of IPv6 and IPv4 in turn. */
        ANY,
        /** Those of IPv4. */
        IPV4,
        /** Those of IPv6. */
        IPV6
    }

    /**
     * A host whose addresses nobody needs to be asked for.
     *
     * @param host in lower case, without brackets; {@code *} for any
     * @param port which port of it
     * @param addresses none for a host that is to be asked for all the same
     */
    public record KnownHost(String host, int port, List<InetAddress> addresses) {
        /** Copies the list. */
        public KnownHost {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * A server to connect to in the place of another.
     *
     * @param host in lower case, as in a URI; empty for any
     * @param port of the other; -1 for any
     * @param toHost as in a URI; empty for the same
     * @param toPort -1 for the same
     */
    public record Detour(String host, int port, String toHost, int toPort) {}

    /** The defaults: 200 ms of head start, and nothing else. */
    public static final NetworkOptions DEFAULT = new NetworkOptions(
            Family.ANY, Duration.ofMillis(200), Dialer.PLAIN, List.of(), List.of(), Optional.empty());

    /**
     * Copies the lists and checks the head start.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public NetworkOptions {
        if (headStart.isNegative()) throw new IllegalArgumentException("a head start is not negative: " + headStart);
        hosts = List.copyOf(hosts);
        detours = List.copyOf(detours);
    }
}
