package http10.server.cli;

import http10.message.Authority;
import http10.message.HttpUri;
import http10.message.Quoted;
import http10.server.ServerCertificate;
import http10.server.ServerListener;
import http10.server.ServerOptions;
import http10.server.ServerOptionsBuilder;
import http10.server.TrustedProxies;
import http10.wire.Profile;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where and how the server listens, as the options say; all of them are checked before it starts. */
final class ServerSettings {
    private static final int PORT = 8_000;

    private final BindAddresses addresses;
    private final ServerOptionsBuilder server;
    private final Duration grace;
    private String scheme = "http";

    private ServerSettings(BindAddresses addresses, ServerOptionsBuilder server, Duration grace) {
        this.addresses = addresses;
        this.server = server;
        this.grace = grace;
    }

    static ServerSettings of(ServeOptions options) throws Failure {
        int port = options.number(Option.PORT, "a port", 0, 65_535, PORT);
        BindAddresses addresses = BindAddresses.of(options.all(Option.BIND), port);
        ServerOptionsBuilder server = ServerOptions.builder()
                .addresses(addresses.all().toArray(new SocketAddress[0]))
                .allowedHosts(allowedHosts(options))
                .workers(workers(options))
                .maxConnections(options.number(Option.MAX_CONNECTIONS, "a number of connections", 1, 1_000_000, 10_000))
                .backlog(options.number(Option.BACKLOG, "a number of connections", 1, 65_535, 1_024))
                .profile(options.has(Option.STRICT) ? Profile.HARDENED : Profile.STRICT);
        if (options.has(Option.BASE_URL))
            server.baseUrl(baseUrl(options.last(Option.BASE_URL).orElseThrow()));
        if (options.has(Option.NO_KEEP_ALIVE)) server.keepAliveIdle(Duration.ZERO);
        if (options.has(Option.TRUST_FORWARDED)) server.trusted(proxies(options.all(Option.TRUST_FORWARDED)));
        server.proxyProtocol(options.has(Option.PROXY_PROTOCOL));
        int grace = options.number(Option.GRACE, "a number of seconds", 0, 86_400, 10);
        return new ServerSettings(addresses, server, Duration.ofSeconds(grace));
    }

    private static HttpUri baseUrl(String text) throws Failure {
        Optional<HttpUri> url = HttpUri.parse(text);
        boolean bare = text.indexOf('?') < 0 && text.indexOf('#') < 0 && text.indexOf('@') < 0;
        if (url.isPresent() && bare) return url.get();
        throw Failure.usage(Quoted.of(text) + " of --base-url is no base URL", "give one such as https://host/path/");
    }

    private static TrustedProxies proxies(List<String> ranges) throws Failure {
        for (String range : ranges) {
            if (TrustedProxies.isRange(range)) continue;
            throw Failure.usage(
                    Quoted.of(range) + " of --trust-forwarded is no address or network",
                    "give one such as 10.0.0.0/8, ::1 or unix:");
        }
        return TrustedProxies.of(ranges);
    }

    /** How many requests are worked on at once. */
    static int workers(ServeOptions options) throws Failure {
        return options.number(Option.WORKERS, "a number of threads", 1, 10_000, 64);
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

    BindAddresses addresses() {
        return addresses;
    }

    /** Whether nobody can know the port before the server tells it. */
    boolean takesAnyPort() {
        return addresses.all().get(0) instanceof InetSocketAddress first && first.getPort() == 0;
    }

    void speakTls(ServerCertificate certificate) {
        server.tls(certificate);
        scheme = "https";
    }

    /** Of the URLs that lead here. */
    String scheme() {
        return scheme;
    }

    ServerOptions with(ServerListener listener) {
        return server.listener(listener).build();
    }

    /** How long a stop waits for what has begun. */
    Duration grace() {
        return grace;
    }
}
