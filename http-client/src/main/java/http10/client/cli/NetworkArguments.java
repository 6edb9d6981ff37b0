package http10.client.cli;

import http10.client.NetworkOptions;
import http10.client.NetworkOptions.Family;
import http10.message.Octets;
import http10.message.Quoted;
import http10.options.Argument;
import http10.transport.Dialer;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/** What the command line says of connecting; loaded where it says something. */
final class NetworkArguments {
    private static final int MOST_PATH = 107; // octets that the system has room for

    private NetworkArguments() {}

    static NetworkOptions read(GetOptions options) throws Failure {
        Family family = family(options);
        Optional<InetAddress> from = options.has(Option.INTERFACE)
                ? Optional.of(from(options.last(Option.INTERFACE).get(), family))
                : Optional.empty();
        // An address of one family connects to no other.
        if (from.isPresent()) family = from.get().getAddress().length == 4 ? Family.IPV4 : Family.IPV6;
        int[] ports = ports(options.last(Option.LOCAL_PORT).orElse("0"));
        int headStart = Values.count(options, Option.HAPPY_EYEBALLS_TIMEOUT_MS).orElse(200);
        return new NetworkOptions(
                family,
                Duration.ofMillis(headStart),
                new Dialer(from, ports[0], ports[1], keepAlive(options)),
                HostArguments.known(options.all(Option.RESOLVE)),
                HostArguments.detours(options.all(Option.CONNECT_TO)),
                socket(options.last(Option.UNIX_SOCKET)));
    }

    /** The last of them counts. */
    private static Family family(GetOptions options) {
        List<Argument.Given<Option>> given = options.inOrder(Option.IPV4, Option.IPV6);
        if (given.isEmpty()) return Family.ANY;
        return given.get(given.size() - 1).option() == Option.IPV4 ? Family.IPV4 : Family.IPV6;
    }

    private static Optional<Duration> keepAlive(GetOptions options) {
        if (options.has(Option.NO_KEEPALIVE)) return Optional.empty();
        return Values.seconds(options, Option.KEEPALIVE_TIME);
    }

    /** An address, or an interface; {@code host!} and {@code if!} say that it is the one or the other alone. */
    private static InetAddress from(String text, Family family) throws Failure {
        boolean host = text.startsWith("host!");
        boolean named = text.startsWith("if!");
        String name = text.substring(host ? 5 : named ? 3 : 0);
        try {
            if (!named && HostArguments.isAddress(name)) return HostArguments.address(name);
            if (host) throw noInterface(text, "no address; names of hosts are not looked up");
            NetworkInterface network = NetworkInterface.getByName(name);
            if (network != null) {
                for (Enumeration<InetAddress> all = network.getInetAddresses(); all.hasMoreElements(); ) {
                    InetAddress one = all.nextElement();
                    boolean version4 = one.getAddress().length == 4;
                    if (version4 == (family != Family.IPV6)) return one;
                }
            }
        } catch (SocketException | UnknownHostException e) {
            throw noInterface(text, Faults.reason(e));
        }
        throw noInterface(text, "no such address or interface");
    }

    private static Failure noInterface(String text, String reason) {
        return new Failure(
                Exit.INTERFACE,
                reason,
                "--interface " + Quoted.of(text),
                "name an address or interface of this machine");
    }

    /** {@code N} or {@code N-M}. */
    private static int[] ports(String text) throws Failure {
        int hyphen = text.indexOf('-');
        long first =
                Octets.decimal(hyphen < 0 ? text : text.substring(0, hyphen)).orElse(-1);
        long last =
                hyphen < 0 ? first : Octets.decimal(text.substring(hyphen + 1)).orElse(-1);
        if (first < 0 || last < first || last > 65_535) {
            throw Arguments.usage("--local-port is no port: " + Quoted.of(text), "write N or N-M, up to 65535");
        }
        return new int[] {(int) first, (int) last};
    }

    private static Optional<Path> socket(Optional<String> name) throws Failure {
        if (name.isEmpty()) return Optional.empty();
        try {
            Path path = Path.of(name.get());
            if (path.toString().length() <= MOST_PATH) return Optional.of(path);
        } catch (InvalidPathException e) {
            // it is told below
        }
        throw new Failure(
                Exit.UNKNOWN_HOST,
                "not the path of a socket, which has up to " + MOST_PATH + " octets",
                "in --unix-socket",
                "name a shorter one");
    }
}
