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
    static boolean tunnels(Proxy proxy, HttpUri uri) {
        return uri.isSecure() || proxy.tunnels();
    }

    Connection connect(Request request, HttpUri uri, Optional<Proxy> proxy) throws IOException {
        Deadline deadline = clock.connectDeadline();
        if (proxy.isPresent()) options.listener().proxied(proxy.get(), clock.nanos());
        Connection connection = proxy.isPresent()
                ? dial(proxy.get().authority(), proxy.get().port(), deadline)
                : dial(uri.authority(), uri.port(), deadline);
        try {
            if (proxy.isPresent() && tunnels(proxy.get(), uri)) {
                Optional<String> given = request.fields().first(Outgoing.PROXY_AUTHORIZATION);
                Tunnel.open(connection, uri, proxy.get(), given, options, clock, deadline);
            }
            if (uri.isSecure()) {
                String host = hostOf(uri.authority());
                SSLSession session = ClientTls.start(connection, host, uri.port(), options, deadline);
                options.listener().secured(session, clock.nanos());
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Connection dial(Authority authority, int port, Deadline deadline) throws IOException {
        String host = hostOf(authority);
        List<InetAddress> addresses = Resolution.of(host, deadline);
        options.listener().resolved(host, addresses, clock.nanos());
        return connectToOne(addresses, port, deadline);
    }

    /** Without the brackets of an address. */
    private static String hostOf(Authority authority) {
        String host = authority.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The last address fails for all; what went wrong with the others is suppressed in it. */
    Connection connectToOne(List<InetAddress> addresses, int port, Deadline deadline) throws IOException {
        int last = addresses.size() - 1;
        IOException[] failures = new IOException[last + 1];
        for (int i = 0; i < last; i++) {
            // An address that is silent gets its share of the time, not the others'.
            Deadline share = Deadline.after(deadline.remaining().dividedBy(last + 1 - i));
            try {
                return connectTo(new InetSocketAddress(addresses.get(i), port), share);
            } catch (IOException e) {
                failures[i] = e;
            }
        }
        try {
            return connectTo(new InetSocketAddress(addresses.get(last), port), deadline);
        } catch (IOException e) {
            for (int i = 0; i < last; i++) e.addSuppressed(failures[i]);
            throw e;
        }
    }

    private Connection connectTo(InetSocketAddress address, Deadline deadline) throws IOException {
        options.listener().connecting(address, clock.nanos());
        Connection connection = Connection.open(address, deadline, watch);
        options.listener().connected(address, clock.nanos());
        options.listener().bound(connection.localAddress(), clock.nanos());
        return connection;
    }
}
