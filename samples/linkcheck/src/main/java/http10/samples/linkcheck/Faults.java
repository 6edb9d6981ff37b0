package http10.samples.linkcheck;

import http10.message.Quoted;
import http10.wire.ProtocolException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What is wrong where there is no answer, in printable ASCII. */
final class Faults {
    private static final int MOST = 200;

    private Faults() {}

    static String told(IOException fault) {
        if (fault instanceof UnknownHostException) return "host not found";
        if (fault instanceof SocketTimeoutException) return "timed out";
        if (fault instanceof ConnectException) return "connection refused";
        String what = fault instanceof ProtocolException ? "not HTTP: " : "";
        if (fault instanceof SSLException) {
            Optional<CertificateException> refused = certificate(fault);
            if (refused.isPresent()) return escaped("TLS, the certificate: " + message(refused.get()));
            what = "TLS: ";
        }
        return escaped(what + message(fault));
    }

    private static String message(Exception fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    /** What was wrong with a certificate, if that was it. The whole's own message has TLS's word before it in newer JDKs. */
    private static Optional<CertificateException> certificate(IOException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException refused) return Optional.of(refused);
        }
        return Optional.empty();
    }

    /** In one line, without what a terminal would obey. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MOST); i++) {
            char c = text.charAt(i);
            if (c == '"') out.append(c);
            else Quoted.escape(c, out);
        }
        return out.toString();
    }
}
