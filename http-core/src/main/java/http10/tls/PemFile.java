package http10.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Certificates and keys in a file of PEM (RFC 7468), in any number and order. */
public final class PemFile {
    private static final int MOST = 16 << 20;

    private final List<PemBlock> blocks;

    private PemFile(List<PemBlock> blocks) {
        this.blocks = blocks;
    }

    /**
     * Reads a file.
     *
     * @param file of at most 16 MiB
     * @return what it holds
     * @throws IOException if it cannot be read, or is no PEM
     */
    public static PemFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(MOST + 1);
            if (octets.length > MOST) throw new IOException("it is larger than 16 MiB");
            return new PemFile(PemBlock.allOf(new String(octets, StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no PEM: " + e.getMessage(), e);
        }
    }

    /**
     * The certificates in their order.
     *
     * @return one or more
     * @throws CertificateException if there are none, or one is malformed
     */
    public List<X509Certificate> certificates() throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : blocks) {
            if (!block.label().equals("CERTIFICATE") && !block.label().equals("X509 CERTIFICATE")) continue;
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.octets())));
        }
        if (certificates.isEmpty()) throw new CertificateException("there is no BEGIN CERTIFICATE in it");
        return certificates;
    }

    /** {@return whether there is a private key} */
    public boolean hasPrivateKey() {
        for (PemBlock block : blocks) if (PrivateKeys.isKey(block)) return true;
        return false;
    }

    /**
     * The first private key: of PKCS #8, which may be encrypted, PKCS #1 or SEC 1.
     *
     * @param password of an encrypted one
     * @return the key
     * @throws GeneralSecurityException if there is none, it is malformed, or the password is missing or another one
     */
    public PrivateKey privateKey(Optional<String> password) throws GeneralSecurityException {
        for (PemBlock block : blocks) if (PrivateKeys.isKey(block)) return PrivateKeys.of(block, password);
        throw new InvalidKeyException("there is no BEGIN PRIVATE KEY in it");
    }

    /**
     * The first public key.
     *
     * @return its SubjectPublicKeyInfo in DER; empty where there is none
     */
    public Optional<byte[]> publicKey() {
        for (PemBlock block : blocks) {
            if (block.label().equals("PUBLIC KEY"))
                return Optional.of(block.octets().clone());
        }
        return Optional.empty();
    }
}
