package http10.server.cli;

import http10.server.ServerCertificate;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** TLS, as the options say. */
final class TlsSettings {
    private TlsSettings() {}

    static boolean isAsked(ServeOptions options) {
        return options.has(Option.TLS_CERT) || options.has(Option.TLS_KEY) || options.has(Option.TLS_SELF_SIGNED);
    }

    /**
     * The certificate to show; empty where plain HTTP is spoken. Read again when it changes, and on SIGHUP.
     *
     * @param reports told what is wrong with it later on, and what there is to know of one that was made
     */
    static Optional<ServerCertificate> certificate(
            ServeOptions options, List<SocketAddress> addresses, Consumer<String> reports)
            throws Failure, InterruptedException {
        if (!isAsked(options)) return Optional.empty();
        Optional<String> file = options.last(Option.TLS_CERT);
        try {
            if (options.has(Option.TLS_SELF_SIGNED)) {
                if (file.isPresent())
                    throw Failure.usage("--tls-cert and --tls-self-signed exclude one another", "give one");
                return Optional.of(SelfSigned.certificate(addresses, reports));
            }
            if (file.isEmpty()) throw Failure.usage("--tls-key has no certificate", "give --tls-cert FILE too");
            String key = options.last(Option.TLS_KEY).orElse(file.get());
            ServerCertificate certificate = ServerCertificate.of(
                    Path.of(file.get()),
                    Path.of(key),
                    wrong -> reports.accept(wrong.getMessage() + "; the certificate read before stays in use"));
            Signals.onHangup(certificate::readAgain);
            return Optional.of(certificate);
        } catch (InvalidPathException e) {
            throw Failure.cannotStart("a name of --tls-cert or --tls-key is no name of a file; give another");
        } catch (IOException e) {
            throw Failure.cannotStart(e.getMessage() + "; see --tls-cert and --tls-key");
        }
    }
}
