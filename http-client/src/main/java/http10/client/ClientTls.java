package http10.client;

import http10.transport.Connection;
import http10.transport.Deadline;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** The client's side of TLS, apart so that its many classes are loaded for https alone. */
final class ClientTls {
    /** Many servers end the handshake where they know none of the protocols; those of HTTP/1.1 answer 1.0 as well. */
    private static final String[] PROTOCOLS = {"http/1.0", "http/1.1"};

    private ClientTls() {}

    static SSLSession start(Connection connection, String host, int port, ClientOptions options, Deadline deadline)
            throws IOException {
        SSLEngine engine = contextOf(options).createSSLEngine(host, port); // which also names the host in the hello
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(PROTOCOLS);
        engine.setSSLParameters(parameters);
        return connection.startTls(engine, deadline);
    }

    private static SSLContext contextOf(ClientOptions options) throws SSLException {
        if (options.tls().isPresent()) return options.tls().get();
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new SSLException("this Java has no TLS: " + e.getMessage(), e);
        }
    }
}
