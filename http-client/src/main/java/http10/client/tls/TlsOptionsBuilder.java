package http10.client.tls;

import http10.tls.KeyPairs;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Builds {@link TlsOptions}; each method returns this builder. */
public final class TlsOptionsBuilder {
    private List<X509Certificate> authorities = List.of();
    private KeyManager[] shown = {};
    private boolean verifies = true;
    private List<String> protocols = List.of();
    private List<String> ciphers = List.of();
    private List<String> pins = List.of();

    TlsOptionsBuilder() {}

    /**
     * Trusts these instead of the authorities that this Java knows.
     *
     * @param certificates one or more
     * @return this
     */
    public TlsOptionsBuilder authorities(List<X509Certificate> certificates) {
        authorities = List.copyOf(certificates);
        return this;
    }

    /**
     * Shows a certificate to servers that ask for one.
     *
     * @param key of the first certificate
     * @param chain the certificate, and those that lead to an authority
     * @return this
     * @throws GeneralSecurityException if the key is not that of the certificate, or Java does not know its kind
     */
    public TlsOptionsBuilder identity(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        if (!KeyPairs.fit(key, chain.get(0).getPublicKey())) {
            throw new InvalidKeyException("the key is not that of the certificate");
        }
        shown = Trust.show(key, chain);
        return this;
    }

    /**
     * Takes any certificate: whoever stands between client and server can read and change everything.
     *
     * @return this
     */
    public TlsOptionsBuilder unverified() {
        verifies = false;
        return this;
    }

    /**
     * Sets {@link TlsOptions#protocols}.
     *
     * @param names such as {@code TLSv1.3}
     * @return this
     */
    public TlsOptionsBuilder protocols(List<String> names) {
        protocols = names;
        return this;
    }

    /**
     * Sets {@link TlsOptions#ciphers}.
     *
     * @param suites by the names Java has for them
     * @return this
     */
    public TlsOptionsBuilder ciphers(List<String> suites) {
        ciphers = suites;
        return this;
    }

    /**
     * Sets {@link TlsOptions#pins}.
     *
     * @param hashes SHA-256 of public keys in base64
     * @return this
     */
    public TlsOptionsBuilder pins(List<String> hashes) {
        pins = hashes;
        return this;
    }

    /**
     * The options collected.
     *
     * @return the options
     * @throws GeneralSecurityException if this Java cannot do what is asked for
     */
    public TlsOptions build() throws GeneralSecurityException {
        TrustManager trusted = !verifies
                ? new Unverified()
                : authorities.isEmpty() ? Trust.inJavasAuthorities() : Trust.in(authorities);
        SSLContext context = Trust.context(shown, trusted);
        return new TlsOptions(context, verifies, protocols, ciphers, pins);
    }
}
