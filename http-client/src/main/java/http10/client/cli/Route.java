package http10.client.cli;

import http10.client.ClientOptionsBuilder;
import http10.client.NetworkOptions;
import http10.client.Proxies;
import http10.client.tls.TlsOptions;
import java.util.Optional;

/** How the command's connections are made, which is the same for all URLs of an operation. */
final class Route {
    private final Optional<TlsOptions> tls;
    private final Proxies proxies;
    private final Optional<NetworkOptions> network;

    private Route(Optional<TlsOptions> tls, Proxies proxies, Optional<NetworkOptions> network) {
        this.tls = tls;
        this.proxies = proxies;
        this.network = network;
    }

    static Route of(GetOptions options, Streams streams) throws Failure {
        boolean securely = options.hasAny(Group.TLS);
        return new Route(
                securely ? Optional.of(TlsArguments.read(options, streams)) : Optional.empty(),
                proxies(options, streams),
                options.hasAny(Group.CONNECTING) ? Optional.of(NetworkArguments.read(options)) : Optional.empty());
    }

    private static Proxies proxies(GetOptions options, Streams streams) throws Failure {
        if (options.hasAny(Group.PROXIES)) return ProxyArguments.of(options, streams);
        for (String name : new String[] {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
            if (streams.environment(name).isPresent()) return ProxyArguments.of(options, streams);
        }
        return Proxies.NONE;
    }

    void applyTo(ClientOptionsBuilder builder) {
        builder.proxies(proxies);
        if (network.isPresent()) builder.network(network.get());
        if (tls.isPresent()) builder.tls(tls.get());
    }
}
