package http10.client.cli;

import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** The certificates a server has shown; apart, as only https has them. */
final class Certificates {
    private Certificates() {}

    static int count(SSLSession session) {
        return of(session).length;
    }

    /** Each as PEM (RFC 7468), the server's own first. */
    static String pem(SSLSession session) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder out = new StringBuilder();
        for (Certificate certificate : of(session)) {
            try {
                String text = lines.encodeToString(certificate.getEncoded());
                out.append("-----BEGIN CERTIFICATE-----\n").append(text).append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateEncodingException e) {
                continue; // one that came over the wire has its octets
            }
        }
        return out.toString();
    }

    private static Certificate[] of(SSLSession session) {
        try {
            return session.getPeerCertificates();
        } catch (SSLPeerUnverifiedException e) {
            return new Certificate[0]; // the cipher suite has none
        }
    }
}
