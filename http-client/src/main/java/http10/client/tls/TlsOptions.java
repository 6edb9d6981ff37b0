package http10.client.tls;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/**
 * How https connections are made.
 *
 * @param context whom to trust and what to show; initialised
 * @param verifiesHost whether the certificate must name the host of the URI
 * @param protocols such as {@code TLSv1.3}; none for those of the context
 * @param ciphers suites by the names Java has for them; none for those of the context
 * @param pins SHA-256 of the SubjectPublicKeyInfo in base64, one of which the server's certificate must have; none for any
 *     key that is verified
 */
public record TlsOptions(
        SSLContext context, boolean verifiesHost, List<String> protocols, List<String> ciphers, List<String> pins) {
    /** Copies the lists. */
    public TlsOptions {
        protocols = List.copyOf(protocols);
        ciphers = List.copyOf(ciphers);
        pins = List.copyOf(pins);
    }

    /**
     * Those of a context; the host is verified.
     *
     * @param context initialised
     * @return the options
     */
    public static TlsOptions of(SSLContext context) {
        return new TlsOptions(context, true, List.of(), List.of(), List.of());
    }

    /**
     * A builder that trusts this Java's authorities and shows no certificate.
     *
     * @return a new builder
     */
    public static TlsOptionsBuilder builder() {
        return new TlsOptionsBuilder();
    }

    /**
     * What is used where nothing else is said: this Java's authorities.
     *
     * @return the options
     * @throws SSLException if this Java has no TLS
     */
    public static TlsOptions byDefault() throws SSLException {
        return Default.OPTIONS;
    }

    /** Made once: reading the authorities takes longer than a connection. */
    private static final class Default {
        private static final TlsOptions OPTIONS = make();

        private static TlsOptions make() {
            try {
                return builder().build();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java has no TLS: " + e.getMessage(), e);
            }
        }
    }

    /**
     * An engine that asks for these.
     *
     * @param host whose certificate is expected: a name, or an address without brackets
     * @param port of the server
     * @return in client mode
     */
    public SSLEngine engine(String host, int port) {
        SSLEngine engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        if (verifiesHost) parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!protocols.isEmpty()) parameters.setProtocols(protocols.toArray(new String[0]));
        if (!ciphers.isEmpty()) parameters.setCipherSuites(ciphers.toArray(new String[0]));
        engine.setSSLParameters(parameters);
        return engine;
    }

    /**
     * Checks what a handshake has led to.
     *
     * @param session the server's and ours
     * @throws SSLException if the server has none of the keys pinned
     */
    public void check(SSLSession session) throws SSLException {
        if (!pins.isEmpty()) PublicKeyPins.check(pins, session);
    }
}
