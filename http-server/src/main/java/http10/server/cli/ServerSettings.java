package http10.server.cli;

import http10.message.Authority;
import http10.message.Quoted;
import http10.server.ServerListener;
import http10.server.ServerOptions;
import http10.server.ServerOptionsBuilder;
import http10.wire.Profile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where and how the server listens, as the options say; all of them are checked before it starts. */
final class ServerSettings {
    private static final int PORT = 8_000;

    private final List<InetSocketAddress> addresses;
    private final ServerOptionsBuilder server;
    private final Duration grace;

    private ServerSettings(List<InetSocketAddress> addresses, ServerOptionsBuilder server, Duration grace) {
        this.addresses = addresses;
        this.server = server;
        this.grace = grace;
    }

    static ServerSettings of(ServeOptions options) throws Failure {
        List<InetSocketAddress> addresses = addresses(options);
        ServerOptionsBuilder server = ServerOptions.builder()
                .addresses(addresses.toArray(new InetSocketAddress[0]))
                .allowedHosts(allowedHosts(options))
                .workers(options.number(Option.WORKERS, "a number of threads", 1, 10_000, 64))
                .maxConnections(options.number(Option.MAX_CONNECTIONS, "a number of connections", 1, 1_000_000, 10_000))
                .backlog(options.number(Option.BACKLOG, "a number of connections", 1, 65_535, 1_024))
                .profile(options.has(Option.STRICT) ? Profile.HARDENED : Profile.STRICT);
        if (options.has(Option.NO_KEEP_ALIVE)) server.keepAliveIdle(Duration.ZERO);
        int grace = options.number(Option.GRACE, "a number of seconds", 0, 86_400, 10);
        return new ServerSettings(addresses, server, Duration.ofSeconds(grace));
    }

    private static List<InetSocketAddress> addresses(ServeOptions options) throws Failure {
        int port = options.number(Option.PORT, "a port", 0, 65_535, PORT);
        List<String> bound = options.all(Option.BIND);
        if (bound.isEmpty()) bound.add("127.0.0.1");
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String address : bound) {
            if (address.isEmpty()) throw Failure.usage("the address of --bind is empty", "give one");
            try {
                addresses.add(new InetSocketAddress(InetAddress.getByName(address), port));
            } catch (UnknownHostException e) {
                throw Failure.cannotStart("cannot find the address " + address
                        + " of --bind; give an IP address of this machine, or 0.0.0.0 for all of them");
            }
        }
        return addresses;
    }

    private static Set<String> allowedHosts(ServeOptions options) throws Failure {
        Set<String> hosts = new HashSet<>(options.all(Option.ALLOW_HOST));
        for (String host : hosts) {
            if (!host.equals("*") && Authority.parse(host).isEmpty()) {
                throw Failure.usage(Quoted.of(host) + " of --allow-host is no host name", "give one, or *");
            }
        }
        return hosts;
    }

    List<InetSocketAddress> addresses() {
        return addresses;
    }

    /** Whether nobody can know the port before the server tells it. */
    boolean takesAnyPort() {
        return addresses.get(0).getPort() == 0;
    }

    ServerOptions with(ServerListener listener) {
        return server.listener(listener).build();
    }

    /** How long a stop waits for what has begun. */
    Duration grace() {
        return grace;
    }
}
