package http10.client;

import http10.message.HttpUri;
import http10.transport.Connection;
import http10.transport.Deadline;
import http10.transport.DeadlineWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Connects to the host of a URI: resolves it, tries its addresses in turn, turns to TLS. */
final class Connector {
    private final ClientOptions options;
    private final DeadlineWatch watch;
    private final Clock clock;

    Connector(ClientOptions options, DeadlineWatch watch, Clock clock) {
        this.options = options;
        this.watch = watch;
        this.clock = clock;
    }

    Connection connect(HttpUri uri) throws IOException {
        Deadline deadline = clock.connectDeadline();
        String host = hostOf(uri);
        List<InetAddress> addresses = Resolution.of(host, deadline);
        options.listener().resolved(host, addresses, clock.nanos());
        Connection connection = connectToOne(addresses, uri.port(), deadline);
        if (!uri.isSecure()) return connection;
        try {
            options.listener().secured(ClientTls.start(connection, host, uri.port(), options, deadline), clock.nanos());
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static String hostOf(HttpUri uri) {
        String host = uri.authority().host();
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
        return connection;
    }
}
