package http10.client.cli;

import http10.client.tls.OtherKeyException;
import http10.message.HttpUri;
import java.io.IOException;
import java.security.cert.CertificateException;

/** What a failed handshake means; apart, as only https needs it. */
final class TlsFaults {
    private TlsFaults() {}

    static Failure of(IOException e, HttpUri uri, String reason) {
        String where = uri.authority().host() + " port " + uri.port();
        if (e instanceof OtherKeyException) {
            return new Failure(Exit.PINNED_KEY, reason, where, "see whether that is the server you mean");
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException refused) return unverified(Faults.reason(refused), where);
        }
        return new Failure(Exit.TLS_HANDSHAKE, "cannot agree on TLS: " + reason, where, "see whether it speaks https");
    }

    private static Failure unverified(String reason, String where) {
        String todo = reason.startsWith("its authority") || reason.startsWith("it is self-signed")
                ? "if you trust it, name its certificate by --cacert"
                : "see whether that is the host you mean";
        return new Failure(Exit.CERTIFICATE, "the server's certificate is not verified: " + reason, where, todo);
    }
}
