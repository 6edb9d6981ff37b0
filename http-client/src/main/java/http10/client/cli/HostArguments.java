package http10.client.cli;

import http10.client.NetworkOptions.Detour;
import http10.client.NetworkOptions.KnownHost;
import http10.message.Authority;
import http10.message.Octets;
import http10.message.Quoted;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** The values of {@code --resolve} and {@code --connect-to}. */
final class HostArguments {
    private HostArguments() {}

    /** {@code [+]HOST:PORT:ADDRESS[,ADDRESS]...}, or {@code -HOST:PORT}; a later one goes before an earlier one. */
    static List<KnownHost> known(List<String> values) throws Failure {
        List<KnownHost> hosts = new ArrayList<>();
        for (String value : values) hosts.add(0, known(value));
        return hosts;
    }

    private static KnownHost known(String value) throws Failure {
        boolean removes = value.startsWith("-");
        String text = removes || value.startsWith("+") ? value.substring(1) : value;
        int hostEnd = hostEnd(text);
        int portEnd = text.indexOf(':', hostEnd + 1);
        if (hostEnd <= 0 || removes != portEnd < 0) throw noResolution(value);
        long port = Octets.decimal(text.substring(hostEnd + 1, removes ? text.length() : portEnd))
                .orElse(-1);
        if (port < 0 || port > 65_535) throw noResolution(value);
        List<InetAddress> addresses = new ArrayList<>();
        try {
            if (!removes) for (String one : text.substring(portEnd + 1).split(",")) addresses.add(address(one));
        } catch (UnknownHostException e) {
            throw noResolution(value);
        }
        return new KnownHost(Octets.lowerCase(bare(text.substring(0, hostEnd))), (int) port, addresses);
    }

    private static Failure noResolution(String value) {
        return new Failure(
                Exit.OPTION_SYNTAX,
                "not HOST:PORT:ADDRESS",
                "--resolve " + Quoted.of(value),
                "write such as example.com:80:127.0.0.1,[::1], or -example.com:80");
    }

    /** {@code HOST1:PORT1:HOST2:PORT2}, each of which may be empty. */
    static List<Detour> detours(List<String> values) throws Failure {
        List<Detour> detours = new ArrayList<>();
        for (String value : values) detours.add(detour(value));
        return detours;
    }

    private static Detour detour(String value) throws Failure {
        int hostEnd = hostEnd(value);
        int portEnd = value.indexOf(':', hostEnd + 1);
        if (hostEnd < 0 || portEnd < 0) throw noDetour(value);
        String to = value.substring(portEnd + 1);
        int toEnd = hostEnd(to);
        if (toEnd < 0) throw noDetour(value);
        return new Detour(
                host(value.substring(0, hostEnd), value),
                port(value.substring(hostEnd + 1, portEnd), value),
                host(to.substring(0, toEnd), value),
                port(to.substring(toEnd + 1), value));
    }

    private static String host(String text, String value) throws Failure {
        if (text.isEmpty() || Authority.parse(text).isPresent()) return Octets.lowerCase(text);
        throw noDetour(value);
    }

    private static int port(String text, String value) throws Failure {
        if (text.isEmpty()) return -1;
        long port = Octets.decimal(text).orElse(-1);
        if (port < 0 || port > 65_535) throw noDetour(value);
        return (int) port;
    }

    private static Failure noDetour(String value) {
        return new Failure(
                Exit.OPTION_SYNTAX,
                "not HOST1:PORT1:HOST2:PORT2",
                "--connect-to " + Quoted.of(value),
                "write such as example.com:443:localhost:8443");
    }

    /** The colon behind a host, which may be an address in brackets; -1 where there is none. */
    private static int hostEnd(String text) {
        return text.indexOf(':', text.startsWith("[") ? text.indexOf(']') + 1 : 0);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isAddress(String text) {
        String bare = bare(text);
        if (bare.indexOf(':') >= 0) return Authority.parse("[" + bare + "]").isPresent();
        String[] octets = bare.split("\\.", -1);
        for (String octet : octets) if (Octets.decimal(octet).orElse(256) > 255) return false;
        return octets.length == 4;
    }

    /** Nobody is asked for it. */
    static InetAddress address(String text) throws UnknownHostException {
        if (!isAddress(text)) throw new UnknownHostException(text);
        return InetAddress.getByName(bare(text));
    }
}
