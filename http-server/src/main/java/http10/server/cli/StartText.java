package http10.server.cli;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command says once it listens: what is served, and every URL that leads there. */
final class StartText {
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

    private StartText() {}

    static String of(Path served, List<InetSocketAddress> addresses) {
        List<String> urls = new ArrayList<>();
        for (InetSocketAddress address : addresses) {
            for (InetAddress reached : reachedAs(address.getAddress())) urls.add(url(reached, address.getPort()));
        }
        StringBuilder text = new StringBuilder("http10 serving ").append(served).append(" at ");
        text.append(urls.get(0)).append(" (Ctrl-C stops)\n");
        for (String url : urls.subList(1, urls.size()))
            text.append("  also at ").append(url).append('\n');
        return text.toString();
    }

    private static String url(InetAddress address, int port) {
        String host = address.getHostAddress();
        if (address instanceof Inet6Address) {
            int zone = host.indexOf('%');
            host = "[" + shortened(zone < 0 ? host : host.substring(0, zone)) + "]";
        }
        return "http://" + host + ":" + port + "/";
    }

    /** Without its longest run of zeros, as people write it: {@code ::1} (RFC 5952 section 4.2). */
    static String shortened(String address) {
        String longest = "";
        Matcher zeros = ZEROS.matcher(address);
        while (zeros.find()) if (zeros.group().length() > longest.length()) longest = zeros.group();
        if (longest.isEmpty()) return address;
        int at = (":" + address + ":").indexOf(":" + longest + ":");
        return address.substring(0, Math.max(0, at - 1)) + "::"
                + address.substring(Math.min(address.length(), at + longest.length() + 1));
    }

    /** The addresses that lead to one listened on: of {@code 0.0.0.0} and {@code ::} all that others can use. */
    private static List<InetAddress> reachedAs(InetAddress address) {
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
