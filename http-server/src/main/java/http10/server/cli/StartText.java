package http10.server.cli;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** What the command says once it listens: what is served, and every URL that leads there. */
final class StartText {
    private StartText() {}

    static String of(Path served, List<String> urls) {
        StringBuilder text = new StringBuilder("http10 serving ").append(served).append(" at ");
        text.append(urls.get(0)).append(" (Ctrl-C stops)\n");
        for (String url : urls.subList(1, urls.size()))
            text.append("  also at ").append(url).append('\n');
        return text.toString();
    }

    /** Every URL that leads here; those of this machine alone stand first. */
    static List<String> urls(String scheme, List<SocketAddress> addresses) {
        List<String> urls = new ArrayList<>();
        for (SocketAddress any : addresses) {
            if (!(any instanceof InetSocketAddress address)) {
                urls.add("unix:" + any);
                continue;
            }
            for (InetAddress reached : reachedAs(address.getAddress()))
                urls.add(url(scheme, reached, address.getPort()));
        }
        return urls;
    }

    /** The URL to use on another machine, if there is one. */
    static String urlForOthers(List<String> urls) {
        for (String url : urls)
            if (url.startsWith("http") && !url.contains("://127.") && !url.contains("://[::1]")) return url;
        return urls.get(0);
    }

    private static String url(String scheme, InetAddress address, int port) {
        String host = address.getHostAddress();
        if (address instanceof Inet6Address) {
            int zone = host.indexOf('%');
            host = "[" + Ipv6Text.of(zone < 0 ? host : host.substring(0, zone)) + "]";
        }
        return scheme + "://" + host + ":" + port + "/";
    }

    /** The addresses that lead to one listened on: of {@code 0.0.0.0} and {@code ::} all that others can use. */
    static List<InetAddress> reachedAs(InetAddress address) {
        if (!address.isAnyLocalAddress()) return List.of(address);
        boolean four = !(address instanceof Inet6Address);
        List<InetAddress> reached = new ArrayList<>();
        try {
            Enumeration<NetworkInterface> interfaces = NetworkInterface.getNetworkInterfaces();
            while (interfaces.hasMoreElements()) {
                NetworkInterface one = interfaces.nextElement();
                Enumeration<InetAddress> own = one.getInetAddresses();
                while (own.hasMoreElements()) {
                    InetAddress candidate = own.nextElement();
                    if (four && candidate instanceof Inet6Address || candidate.isLinkLocalAddress()) continue;
                    if (candidate.isLoopbackAddress()) reached.add(0, candidate);
                    else if (one.isUp()) reached.add(candidate);
                }
            }
        } catch (SocketException e) {
            reached.clear();
        }
        return reached.isEmpty() ? List.of(address) : reached;
    }
}
