package http10.client.cli;

import http10.message.HttpUri;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** What a failed handshake means; apart, as only https needs it. */
final class TlsFaults {
    private TlsFaults() {}

    static Failure of(IOException e, HttpUri uri, String reason) {
        String where = uri.authority().host() + " port " + uri.port();
        if (!isAboutCertificate(e)) {
            return new Failure(
                    Exit.TLS_HANDSHAKE, "cannot agree on TLS: " + reason, where, "see whether it speaks https");
        }
        return new Failure(
                Exit.CERTIFICATE,
                "the server's certificate is not verified: " + reason,
                where,
                "see whether that is the host you mean");
    }

    private static boolean isAboutCertificate(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException) return true;
        }
        return false;
    }
}
