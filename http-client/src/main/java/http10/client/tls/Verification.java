package http10.client.tls;

import http10.message.Quoted;
import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Date;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Java's verification of a server's certificate, which says in plain words why it refuses one. */
final class Verification extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager java;

    Verification(X509ExtendedTrustManager java) {
        this.java = java;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        try {
            java.checkServerTrusted(chain, type, engine);
            chain[0].checkValidity(); // Java would not ask where this very certificate is trusted
        } catch (CertificateException e) {
            throw new CertificateException(reason(e, chain, engine.getPeerHost()), e);
        }
    }

    private static String reason(CertificateException e, X509Certificate[] chain, String host) {
        if (isCausedBy(e, CertificateExpiredException.class)) {
            Date now = new Date();
            for (X509Certificate one : chain) {
                if (now.after(one.getNotAfter()))
                    return which(one, chain) + " expired on "
                            + one.getNotAfter().toInstant();
            }
            return "a certificate of its authorities has expired";
        }
        if (isCausedBy(e, CertificateNotYetValidException.class)) {
            Date now = new Date();
            for (X509Certificate one : chain) {
                if (now.before(one.getNotBefore())) {
                    return which(one, chain) + " is not yet valid, only from "
                            + one.getNotBefore().toInstant();
                }
            }
            return "a certificate of its authorities is not yet valid";
        }
        if (isCausedBy(e, CertPathBuilderException.class)) {
            X509Certificate last = chain[chain.length - 1];
            boolean signsItself = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
            if (signsItself && chain.length == 1) return "it is self-signed, and not among those trusted";
            return "its authority is unknown: "
                    + Quoted.of(last.getIssuerX500Principal().getName());
        }
        if (host.indexOf('_') >= 0 && ("" + e.getMessage()).startsWith("Illegal given domain name")) {
            return "no certificate can name " + Quoted.of(host) + ", Java says, for its \"_\" (RFC 1123 section 2.1)";
        }
        boolean otherHost = e.getCause() == null && ("" + e.getMessage()).startsWith("No ");
        return otherHost ? "it is for another host than " + Quoted.of(host) : "" + e.getMessage();
    }

    private static String which(X509Certificate one, X509Certificate[] chain) {
        return one == chain[0]
                ? "it"
                : "that of its authority "
                        + Quoted.of(one.getSubjectX500Principal().getName());
    }

    private static boolean isCausedBy(Throwable e, Class<? extends Exception> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) if (type.isInstance(cause)) return true;
        return false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        java.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        java.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        java.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        java.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        java.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return java.getAcceptedIssuers();
    }
}
