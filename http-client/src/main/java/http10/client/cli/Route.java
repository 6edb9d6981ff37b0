package http10.client.cli;

import http10.client.ClientOptionsBuilder;
import http10.client.tls.TlsOptions;
import java.util.Optional;

/** How the command's connections are made, which is the same for all URLs. */
final class Route {
    private final Optional<TlsOptions> tls;

    private Route(Optional<TlsOptions> tls) {
        this.tls = tls;
    }

    static Route of(GetOptions options, Streams streams) throws Failure {
        boolean securely = options.hasAny(Group.TLS);
        return new Route(securely ? Optional.of(TlsArguments.read(options, streams)) : Optional.empty());
    }

    void applyTo(ClientOptionsBuilder builder) {
        if (tls.isPresent()) builder.tls(tls.get());
    }
}
