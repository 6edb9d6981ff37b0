package http10.client;

import http10.client.tls.TlsOptions;
import http10.message.Octets;
import http10.transport.Connection;
import http10.transport.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** The client's side of TLS, apart so that its many classes are loaded for https alone. */
final class ClientTls {
    /** Many servers end the handshake where they know none of the protocols; those of HTTP/1.1 answer 1.0 as well. */
    private static final String[] PROTOCOLS = {"http/1.0", "http/1.1"};

    private ClientTls() {}

    static SSLSession start(Connection connection, String host, int port, ClientOptions options, Deadline deadline)
            throws IOException {
        TlsOptions tls = options.tls().isPresent() ? options.tls().get() : TlsOptions.byDefault();
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host; // certificates have no such dot
        SSLEngine engine = tls.engine(name, port);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setServerNames(
                isName(name) ? List.of(new SNIHostName(name.getBytes(StandardCharsets.US_ASCII))) : List.of());
        parameters.setApplicationProtocols(PROTOCOLS);
        engine.setSSLParameters(parameters);
        SSLSession session = connection.startTls(engine, deadline);
        tls.check(session);
        return session;
    }

    /** Whether the hello may say it (RFC 6066 section 3): Java would leave out such as localhost, which has no dot, and has none with "_". */
    private static boolean isName(String host) {
        boolean address = true;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean hyphen = c == '-' && i > 0 && i < host.length() - 1;
            boolean dot = c == '.' && i > 0 && host.charAt(i - 1) != '.';
            if (!Octets.isAlpha(c) && !Octets.isDigit(c) && !hyphen && !dot) return false;
            address &= Octets.isDigit(c) || c == '.';
        }
        return !address && host.length() < 254;
    }
}
