package http10.client;

import http10.client.NetworkOptions.Family;
import http10.client.NetworkOptions.KnownHost;
import http10.transport.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a host in the order in which they are tried. */
final class HostAddresses {
    private HostAddresses() {}

    /** One or more. */
    static List<InetAddress> of(String host, int port, NetworkOptions network, Deadline deadline) throws IOException {
        List<InetAddress> all = known(host, port, network);
        if (all.isEmpty()) all = Resolution.of(host, deadline);
        if (all.size() == 1 && network.family() == Family.ANY) return all;
        List<InetAddress> wanted = inTurn(all, network.family());
        if (!wanted.isEmpty()) return wanted;
        String other = "it has no address of " + (network.family() == Family.IPV4 ? "IPv4" : "IPv6");
        if (Resolution.isAddress(host)) throw new ConnectException(other);
        throw new UnknownHostException(host);
    }

    /** A host by its name goes before any; none where it is to be asked for. */
    private static List<InetAddress> known(String host, int port, NetworkOptions network) {
        List<InetAddress> own = named(host, port, network);
        return own.isEmpty() ? named("*", port, network) : own;
    }

    private static List<InetAddress> named(String name, int port, NetworkOptions network) {
        for (KnownHost one : network.hosts()) {
            if (one.port() == port && one.host().equals(name)) return one.addresses();
        }
        return List.of();
    }

    /** One of IPv6, one of IPv4, and so on (RFC 8305 section 4). */
    static List<InetAddress> inTurn(List<InetAddress> all, Family family) {
        List<InetAddress> version6 = new ArrayList<>();
        List<InetAddress> version4 = new ArrayList<>();
        for (InetAddress one : all) (one instanceof Inet6Address ? version6 : version4).add(one);
        if (family == Family.IPV4) return version4;
        if (family == Family.IPV6) return version6;
        List<InetAddress> mixed = new ArrayList<>(all.size());
        for (int i = 0; mixed.size() < all.size(); i++) {
            if (i < version6.size()) mixed.add(version6.get(i));
            if (i < version4.size()) mixed.add(version4.get(i));
        }
        return mixed;
    }
}
