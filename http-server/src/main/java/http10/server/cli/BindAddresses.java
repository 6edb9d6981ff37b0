package http10.server.cli;

import http10.message.Octets;
import http10.message.Quoted;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;

/** The addresses of {@code --bind}: {@code ADDR}, {@code ADDR:PORT}, {@code [IPV6]:PORT}, a name, {@code unix:PATH}. */
final class BindAddresses {
    private static final String UNIX = "unix:";

    private final int port; // where an address does not say it
    private final List<SocketAddress> addresses = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private BindAddresses(int port) {
        this.port = port;
    }

    static BindAddresses of(List<String> bound, int port) throws Failure {
        BindAddresses addresses = new BindAddresses(port);
        for (String address : bound) addresses.add(address);
        if (bound.isEmpty()) addresses.add("127.0.0.1");
        return addresses;
    }

    List<SocketAddress> all() {
        return addresses;
    }

    /** What is not as it was asked for. */
    List<String> notices() {
        return notices;
    }

    private void add(String text) throws Failure {
        if (text.isEmpty()) throw Failure.usage("the address of --bind is empty", "give one");
        if (text.startsWith(UNIX)) {
            addUnix(text.substring(UNIX.length()));
            return;
        }
        int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        int colon = text.indexOf(':', bracket + 1);
        boolean hasPort = colon >= 0 && colon == text.lastIndexOf(':') && (bracket < 0 || colon == bracket + 1);
        if (hasPort) addHost(text.substring(0, colon), port(text, text.substring(colon + 1)));
        else addHost(text, port);
    }

    private static int port(String text, String digits) throws Failure {
        long number = Octets.decimal(digits).orElse(-1);
        if (number >= 0 && number <= 65_535) return (int) number;
        throw Failure.usage("the port in " + Quoted.of(text) + " of --bind is none", "give one from 0 to 65535");
    }

    private void addUnix(String path) throws Failure {
        try {
            if (!path.isEmpty()) {
                addresses.add(UnixDomainSocketAddress.of(path));
                return;
            }
        } catch (InvalidPathException e) {
            throw Failure.usage(Quoted.of(path) + " of --bind is no path", "give one");
        }
        throw Failure.usage("the path of --bind unix: is empty", "give one");
    }

    /** All addresses of a name, in both families, but those that this machine cannot use. */
    private void addHost(String host, int port) throws Failure {
        boolean added = false;
        for (InetAddress address : addressesOf(host)) {
            boolean usable = !(address instanceof Inet6Address) || BindFailure.isFree(address, 0);
            if (!usable && address.isAnyLocalAddress()) {
                notices.add("this machine has no IPv6; listening on 0.0.0.0 instead of " + host);
                add("0.0.0.0:" + port);
                added = true;
            } else if (usable) {
                addresses.add(new InetSocketAddress(address, port));
                added = true;
            }
        }
        if (!added) throw Failure.cannotStart(BindFailure.notOurs(host));
    }

    private static List<InetAddress> addressesOf(String host) throws Failure {
        try {
            // RFC 6761 section 6.3: both, whatever the machine's list of hosts says
            if (Octets.equalsIgnoreCase(host, "localhost")) {
                return List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
            }
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw Failure.cannotStart("cannot find the address " + Quoted.of(host)
                    + " of --bind; give an IP address of this machine, or 0.0.0.0 for all of them");
        }
    }
}
