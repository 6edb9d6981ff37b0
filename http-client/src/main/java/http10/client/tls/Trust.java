package http10.client.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** What Java makes TLS of: whom to trust and what to show. */
final class Trust {
    private static final char[] NO_PASSWORD = {};

    private Trust() {}

    /** Those that this Java comes with, or that its property {@code javax.net.ssl.trustStore} names. */
    static TrustManager inJavasAuthorities() throws GeneralSecurityException {
        return in(null);
    }

    static TrustManager in(List<X509Certificate> authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities == null ? null : store(authorities));
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager java) return new Verification(java);
        }
        throw new KeyStoreException("this Java does not verify certificates");
    }

    private static KeyStore store(List<X509Certificate> authorities) throws GeneralSecurityException {
        KeyStore store = empty();
        for (int i = 0; i < authorities.size(); i++) store.setCertificateEntry("authority" + i, authorities.get(i));
        return store;
    }

    static KeyManager[] show(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(new X509Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    static SSLContext context(KeyManager[] shown, TrustManager trusted) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown, new TrustManager[] {trusted}, null);
        return context;
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new KeyStoreException(e); // of nothing
        }
    }
}
