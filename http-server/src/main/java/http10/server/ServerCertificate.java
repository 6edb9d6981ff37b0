package http10.server;

import http10.tls.KeyPairs;
import http10.tls.PemFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * By what a server shows who it is: a chain of certificates and its private key, in PEM. Its engines speak TLS 1.3 and 1.2.
 * The files are read again when they have changed; new ones that cannot be used leave the old in force.
 *
 * <p>Of the protocols that a client offers (ALPN, RFC 7301) http/1.0 is taken, else http/1.1: what is spoken then says its
 * version in each message. A client that offers others alone is refused.
 */
public final class ServerCertificate implements Supplier<SSLEngine> {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final Supplier<SSLContext> context;
    private final Runnable reader;

    private ServerCertificate(Supplier<SSLContext> context, Runnable reader) {
        this.context = context;
        this.reader = reader;
    }

    /**
     * Reads a file once.
     *
     * @param file of certificates and key; not needed any more afterwards
     * @return the certificate
     * @throws IOException if the file cannot be read or used
     */
    public static ServerCertificate of(Path file) throws IOException {
        SSLContext context = read(file, file);
        return new ServerCertificate(() -> context, () -> {});
    }

    /**
     * Reads the files.
     *
     * @param certificates the server's own first, then those that sign it, without the root
     * @param key of the first, not encrypted; may be the same file
     * @param reports told why changed files are not used; it must not wait
     * @return the certificate
     * @throws IOException if a file cannot be read or used, or the two do not belong together
     */
    public static ServerCertificate of(Path certificates, Path key, Consumer<IOException> reports) throws IOException {
        List<Path> files = certificates.equals(key) ? List.of(key) : List.of(certificates, key);
        Reread<SSLContext> context = new Reread<>(files, () -> read(certificates, key), reports);
        return new ServerCertificate(context::get, context::again);
    }

    /** Reads the files again, whether they seem to have changed or not. */
    public void readAgain() {
        reader.run();
    }

    @Override
    public SSLEngine get() {
        SSLEngine engine = context.get().createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setUseCipherSuitesOrder(true);
        engine.setSSLParameters(parameters);
        engine.setHandshakeApplicationProtocolSelector((handshaking, offered) -> protocol(offered));
        return engine;
    }

    /** Null has the handshake fail with no_application_protocol. */
    private static String protocol(List<String> offered) {
        if (offered.contains("http/1.0")) return "http/1.0";
        return offered.contains("http/1.1") ? "http/1.1" : null;
    }

    private static SSLContext read(Path certificates, Path key) throws IOException {
        X509Certificate[] chain = chain(certificates);
        PrivateKey privateKey = key(key);
        try {
            if (!KeyPairs.fit(privateKey, chain[0].getPublicKey())) {
                throw new IOException("the key in " + key + " is not that of the first certificate in " + certificates);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", privateKey, new char[0], chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot use the key in " + key + ": " + e.getMessage(), e);
        }
    }

    private static X509Certificate[] chain(Path file) throws IOException {
        try {
            return PemFile.read(file).certificates().toArray(new X509Certificate[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException("cannot use the certificate in " + file + ": " + why(e), e);
        }
    }

    private static PrivateKey key(Path file) throws IOException {
        try {
            return PemFile.read(file).privateKey(Optional.empty());
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException("cannot use the key in " + file + ": " + why(e), e);
        }
    }

    private static String why(Exception cause) {
        if (cause instanceof NoSuchFileException) return "there is no such file";
        return cause instanceof AccessDeniedException ? "it may not be read" : String.valueOf(cause.getMessage());
    }
}
