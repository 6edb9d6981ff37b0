package http10.server;

import http10.message.HttpUri;
import http10.message.Octets;
import http10.wire.Limits;
import http10.wire.Profile;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;

/** Builds {@link ServerOptions}; each method says the option of the same name and returns this builder. */
public final class ServerOptionsBuilder {
    private List<SocketAddress> addresses = List.of(ServerOptions.loopback(8000));
    private int backlog = 1_024;
    private int maxConnections = 10_000;
    private int workers = 64;
    private Limits limits = Limits.REQUEST;
    private Profile profile = Profile.STRICT;
    private boolean simpleRequests = true;
    private Set<String> allowedHosts = Set.of();
    // R1945-3.7-01, R1945-3.7-02, R1945-10.14-01
    private String product = "http10/0.1";
    private Duration headDeadline = Duration.ofSeconds(10);
    private Duration keepAliveIdle = Duration.ofSeconds(5);
    private Duration idle = Duration.ofSeconds(30);
    private Duration rateGrace = Duration.ofSeconds(60);
    private long leastRate = 500;
    private Duration linger = Duration.ofSeconds(2);
    private long lingerOctets = 256 << 10;
    private ServerListener listener = ServerListener.NONE;
    private Optional<HttpUri> baseUrl = Optional.empty();
    private Optional<Supplier<SSLEngine>> tls = Optional.empty();
    private boolean proxyProtocol;
    private Optional<TrustedProxies> trusted = Optional.empty();

    ServerOptionsBuilder() {}

    /**
     * Where to listen.
     *
     * @param addresses at least one: {@link java.net.InetSocketAddress}, where port 0 takes a free one, or
     *     {@link java.net.UnixDomainSocketAddress}. A socket that a killed server has left behind is taken over; a new one can
     *     be used by its owner and group, and is removed at the end
     * @return this builder
     */
    public ServerOptionsBuilder addresses(SocketAddress... addresses) {
        this.addresses = List.of(addresses);
        return this;
    }

    /**
     * Listens on 127.0.0.1 alone.
     *
     * @param port 0 to 65535; 0 takes a free one
     * @return this builder
     */
    public ServerOptionsBuilder port(int port) {
        return addresses(ServerOptions.loopback(port));
    }

    /**
     * How many connections the system queues.
     *
     * @param connections 1 or more
     * @return this builder
     */
    public ServerOptionsBuilder backlog(int connections) {
        this.backlog = connections;
        return this;
    }

    /**
     * How many connections are open at the most, besides those that the workers serve.
     *
     * @param connections 1 or more; fewer where the system does not allow as many descriptors
     * @return this builder
     */
    public ServerOptionsBuilder maxConnections(int connections) {
        this.maxConnections = connections;
        return this;
    }

    /**
     * How many threads serve at the most.
     *
     * @param threads 1 or more
     * @return this builder
     */
    public ServerOptionsBuilder workers(int threads) {
        this.workers = threads;
        return this;
    }

    /**
     * How much is read of a request.
     *
     * @param limits the limits
     * @return this builder
     */
    public ServerOptionsBuilder limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    /**
     * What is tolerated of a request.
     *
     * @param profile the profile
     * @return this builder
     */
    public ServerOptionsBuilder profile(Profile profile) {
        this.profile = profile;
        return this;
    }

    /**
     * Whether HTTP/0.9 is answered.
     *
     * @param answered whether a request without version gets its answer, else 400
     * @return this builder
     */
    public ServerOptionsBuilder simpleRequests(boolean answered) {
        this.simpleRequests = answered;
        return this;
    }

    /**
     * What a request may name as Host besides the server's own names.
     *
     * @param hosts names without port; {@code *} allows all
     * @return this builder
     */
    public ServerOptionsBuilder allowedHosts(Set<String> hosts) {
        Set<String> folded = new HashSet<>();
        for (String host : hosts) folded.add(Octets.lowerCase(host));
        this.allowedHosts = folded;
        return this;
    }

    /**
     * What Server says.
     *
     * @param product such as {@code name/1.0}; empty to send none
     * @return this builder
     */
    public ServerOptionsBuilder product(String product) {
        this.product = product;
        return this;
    }

    /**
     * By when a request's head must have come.
     *
     * @param duration since the connection was accepted; for a later request on it, since the first octet
     * @return this builder
     */
    public ServerOptionsBuilder headDeadline(Duration duration) {
        this.headDeadline = duration;
        return this;
    }

    /**
     * How long a connection is kept for the next request of a client that asks for it.
     *
     * @param duration from a response to the first octet of the next request; zero closes after each response
     * @return this builder
     */
    public ServerOptionsBuilder keepAliveIdle(Duration duration) {
        this.keepAliveIdle = duration;
        return this;
    }

    /**
     * How fast content must flow, both ways.
     *
     * @param idle the longest pause
     * @param grace how long the average does not count
     * @param octetsPerSecond the least average, 1 or more
     * @return this builder
     */
    public ServerOptionsBuilder pace(Duration idle, Duration grace, long octetsPerSecond) {
        this.idle = idle;
        this.rateGrace = grace;
        this.leastRate = octetsPerSecond;
        return this;
    }

    /**
     * How long and how much input is dropped after an answer to a request that was not read to its end.
     *
     * @param duration how long at the most
     * @param octets how much at the most
     * @return this builder
     */
    public ServerOptionsBuilder linger(Duration duration, long octets) {
        this.linger = duration;
        this.lingerOctets = octets;
        return this;
    }

    /**
     * What is told of the server's doings.
     *
     * @param listener the listener
     * @return this builder
     */
    public ServerOptionsBuilder listener(ServerListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Speaks TLS, and no plain HTTP.
     *
     * @param engines a new engine for each connection, with the versions and suites it may use; such as a
     *     {@link ServerCertificate}. Called by many threads at once
     * @return this builder
     */
    public ServerOptionsBuilder tls(Supplier<SSLEngine> engines) {
        this.tls = Optional.of(engines);
        return this;
    }

    /**
     * What the world calls this server, where a proxy is in front of it.
     *
     * @param url the root of what is served, without userinfo, query and fragment
     * @return this builder
     */
    public ServerOptionsBuilder baseUrl(HttpUri url) {
        this.baseUrl = Optional.of(url);
        return this;
    }

    /**
     * Whether each connection begins with a header of the PROXY protocol, version 1 or 2.
     *
     * @param spoken whether; what begins otherwise is closed without an answer then
     * @return this builder
     */
    public ServerOptionsBuilder proxyProtocol(boolean spoken) {
        this.proxyProtocol = spoken;
        return this;
    }

    /**
     * Whose Forwarded and X-Forwarded fields are believed.
     *
     * @param proxies those that set or remove these fields in each request
     * @return this builder
     */
    public ServerOptionsBuilder trusted(TrustedProxies proxies) {
        this.trusted = Optional.of(proxies);
        return this;
    }

    /**
     * The options as said so far.
     *
     * @return the options
     * @throws IllegalArgumentException as {@link ServerOptions} does
     */
    public ServerOptions build() {
        return new ServerOptions(
                addresses,
                backlog,
                maxConnections,
                workers,
                limits,
                profile,
                simpleRequests,
                allowedHosts,
                product,
                headDeadline,
                keepAliveIdle,
                idle,
                rateGrace,
                leastRate,
                linger,
                lingerOctets,
                listener,
                baseUrl,
                tls,
                proxyProtocol,
                trusted);
    }
}
