package http10.client;

import http10.message.Authority;
import http10.message.HttpUri;
import http10.message.Request;
import http10.transport.Connection;
import http10.transport.Deadline;
import http10.transport.DeadlineWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** Connects to the host of a URI, or to a proxy: resolves it, tries its addresses in turn, turns to TLS. */
final class Connector {
    private final ClientOptions options;
    private final DeadlineWatch watch;
    private final Clock clock;

    Connector(ClientOptions options, DeadlineWatch watch, Clock clock) {
        this.options = options;
        this.watch = watch;
        this.clock = clock;
    }

    /** Whether the proxy makes a tunnel, and does not see the request. */
    static boolean tunnels(Proxy proxy, HttpUri uri, NetworkOptions network) {
        return uri.isSecure() || proxy.tunnels() || Destination.isElsewhere(uri, network);
    }

    Connection connect(Request request, HttpUri uri, Optional<Proxy> proxy) throws IOException {
        Deadline deadline = clock.connectDeadline();
        if (proxy.isPresent()) options.listener().proxied(proxy.get(), clock.nanos());
        Connection connection = dial(uri, proxy, deadline);
        try {
            if (proxy.isPresent() && tunnels(proxy.get(), uri, options.network())) {
                Optional<String> given = request.fields().first(Outgoing.PROXY_AUTHORIZATION);
                Tunnel.open(connection, uri, proxy.get(), given, options, clock, deadline);
            }
            if (uri.isSecure()) {
                String host = hostOf(uri.authority());
                SSLSession session = ClientTls.start(connection, host, uri.port(), options, deadline);
                options.listener().secured(session, clock.nanos());
            }
            return connection;
        } catch (IOException | RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    private Connection dial(HttpUri uri, Optional<Proxy> proxy, Deadline deadline) throws IOException {
        NetworkOptions network = options.network();
        if (network.socket().isPresent()) return connectTo(network.socket().get(), deadline);
        if (proxy.isPresent()) return dial(proxy.get().authority(), proxy.get().port(), deadline);
        Authority authority = Destination.of(uri, network);
        return dial(authority, authority.port().getAsInt(), deadline);
    }

    private Connection dial(Authority authority, int port, Deadline deadline) throws IOException {
        String host = hostOf(authority);
        List<InetAddress> addresses = HostAddresses.of(host, port, options.network(), deadline);
        options.listener().resolved(host, addresses, clock.nanos());
        Connection connection = connectToOne(addresses, port, deadline);
        try {
            options.listener().bound(connection.localAddress(), clock.nanos());
            return connection;
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    /** Without the brackets of an address. */
    private static String hostOf(Authority authority) {
        String host = authority.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The failure that came last stands for all; what went wrong with the others is suppressed in it. */
    Connection connectToOne(List<InetAddress> addresses, int port, Deadline deadline) throws IOException {
        if (addresses.size() > 1) {
            List<InetSocketAddress> all = new ArrayList<>();
            for (InetAddress address : addresses) all.add(new InetSocketAddress(address, port));
            return new AddressRace(options, watch, clock, deadline).run(all);
        }
        InetSocketAddress address = new InetSocketAddress(addresses.get(0), port);
        options.listener().connecting(address, clock.nanos());
        Connection connection = options.network().dialer().connect(address, deadline, watch);
        options.listener().connected(address, clock.nanos());
        return connection;
    }

    private Connection connectTo(Path socket, Deadline deadline) throws IOException {
        options.listener().connecting(socket, clock.nanos());
        Connection connection = options.network().dialer().connect(UnixDomainSocketAddress.of(socket), deadline, watch);
        options.listener().connected(socket, clock.nanos());
        return connection;
    }
}
