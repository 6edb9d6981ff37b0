package http10.server;

import http10.message.Authority;
import http10.message.HttpUri;
import http10.transport.MinimumRate;
import http10.transport.Pace;
import http10.wire.Limits;
import http10.wire.Profile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;

/**
 * Everything about a server that can be chosen.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>option</th><th>default</th></tr>
 * <tr><td>addresses</td><td>127.0.0.1:8000</td></tr>
 * <tr><td>backlog</td><td>1,024 connections</td></tr>
 * <tr><td>maxConnections</td><td>10,000, less where the system allows fewer descriptors</td></tr>
 * <tr><td>workers</td><td>64 threads at the most</td></tr>
 * <tr><td>limits</td><td>{@link Limits#REQUEST}</td></tr>
 * <tr><td>profile</td><td>{@link Profile#STRICT}</td></tr>
 * <tr><td>simpleRequests</td><td>yes</td></tr>
 * <tr><td>allowedHosts</td><td>none but the server's own</td></tr>
 * <tr><td>product</td><td>{@code http10/0.1}</td></tr>
 * <tr><td>headDeadline</td><td>10 s</td></tr>
 * <tr><td>keepAliveIdle</td><td>5 s</td></tr>
 * <tr><td>idle</td><td>30 s</td></tr>
 * <tr><td>rateGrace</td><td>60 s</td></tr>
 * <tr><td>leastRate</td><td>500 octets/s</td></tr>
 * <tr><td>linger</td><td>2 s</td></tr>
 * <tr><td>lingerOctets</td><td>256 KiB</td></tr>
 * <tr><td>listener</td><td>{@link ServerListener#NONE}</td></tr>
 * <tr><td>baseUrl</td><td>none: by the name that a request gives this server</td></tr>
 * <tr><td>tls</td><td>none: http, not https</td></tr>
 * <tr><td>proxyProtocol</td><td>no</td></tr>
 * <tr><td>trusted</td><td>nobody</td></tr>
 * </table>
 *
 * @param addresses where to listen, at least one; port 0 takes a free one
 * @param backlog how many connections the system queues before they are accepted, 1 or more
 * @param maxConnections how many connections wait at the most, for their heads or for their readers, 1 or more; as many as
 *     there are workers may be open besides, and those beyond wait in the backlog. When three quarters of all are in use,
 *     none is kept; when nearly all are, heads must come in a tenth of their time
 * @param workers how many threads serve at the most, 1 or more, besides one for each address that accepts; they are
 *     started as needed
 * @param limits on what is read of a request
 * @param profile what is tolerated of a request
 * @param simpleRequests whether requests without version (HTTP/0.9) are answered
 * @param allowedHosts host names, lower case, that requests may name besides the server's own; {@code *} allows all
 * @param product the value of Server; empty to send none
 * @param headDeadline from accepting a connection to the end of the request's head; of a later request on it, from that
 *     head's first octet
 * @param keepAliveIdle how long a connection that is kept waits for the first octet of the next request (RFC 9112 section
 *     9.3); zero keeps none
 * @param idle the longest pause while content is received or sent
 * @param rateGrace how long the average rate does not count
 * @param leastRate the least average rate of content, in octets a second, 1 or more
 * @param linger how long input is dropped after an answer to a request that was not read
 * @param lingerOctets how much input is dropped then
 * @param listener what is told
 * @param baseUrl what the world calls this server, for Location, where a proxy is in front; the root of what is served is at
 *     its path. Without userinfo, query and fragment
 * @param tls an engine for each connection; then the server speaks TLS alone. The handshake counts to headDeadline
 * @param proxyProtocol whether each connection begins with a header of the PROXY protocol, version 1 or 2, that names the
 *     client; one that does not is closed without an answer. It has to come within headDeadline, and before TLS
 * @param trusted the proxies whose Forwarded and X-Forwarded fields are believed
 */
// PX-LIM-01
public record ServerOptions(
        List<SocketAddress> addresses,
        int backlog,
        int maxConnections,
        int workers,
        Limits limits,
        Profile profile,
        boolean simpleRequests,
        Set<String> allowedHosts,
        String product,
        Duration headDeadline,
        Duration keepAliveIdle,
        Duration idle,
        Duration rateGrace,
        long leastRate,
        Duration linger,
        long lingerOctets,
        ServerListener listener,
        Optional<HttpUri> baseUrl,
        Optional<Supplier<SSLEngine>> tls,
        boolean proxyProtocol,
        Optional<TrustedProxies> trusted) {
    /**
     * Copies the collections and checks the ranges.
     *
     * @throws IllegalArgumentException if there is no address, a number is out of its range, or a name is no host
     */
    public ServerOptions {
        addresses = List.copyOf(addresses);
        allowedHosts = Set.copyOf(allowedHosts);
        if (addresses.isEmpty()) throw new IllegalArgumentException("a server listens on at least one address");
        if (backlog < 1 || maxConnections < 1 || workers < 1 || leastRate < 1) {
            throw new IllegalArgumentException("backlog, connections, workers and least rate are 1 or more");
        }
        if (keepAliveIdle.isNegative()) throw new IllegalArgumentException("the wait of a kept connection is negative");
        if (baseUrl.isPresent() && !isBase(baseUrl.get())) {
            throw new IllegalArgumentException("a base URL has no userinfo, query and fragment");
        }
        for (String host : allowedHosts) {
            if (!host.equals("*") && Authority.parse(host).isEmpty()) {
                throw new IllegalArgumentException("not a host name: " + host);
            }
        }
    }

    /**
     * The defaults, to be changed one by one.
     *
     * @return a builder
     */
    public static ServerOptionsBuilder builder() {
        return new ServerOptionsBuilder();
    }

    /** Of the URLs that lead here. */
    String scheme() {
        return tls.isPresent() ? "https" : "http";
    }

    private static boolean isBase(HttpUri url) {
        return url.userinfo().isEmpty()
                && url.query().isEmpty()
                && url.fragment().isEmpty();
    }

    /** The pace of one transfer, which starts now. */
    Pace pace() {
        // PX-LIM-02, R9112-9.5-01
        return new MinimumRate(idle, rateGrace, leastRate);
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
