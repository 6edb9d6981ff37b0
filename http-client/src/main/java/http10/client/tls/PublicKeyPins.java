package http10.client.tls;

import http10.tls.PemFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Public keys, one of which a server must have, whoever has signed its certificate (as RFC 7469 hashes them). */
public final class PublicKeyPins {
    private static final int SEQUENCE = 0x30; // of DER, which a SubjectPublicKeyInfo is

    private static final String PREFIX = "sha256//";
    private static final int OCTETS = 32;

    private PublicKeyPins() {}

    /**
     * Reads pins as they are written.
     *
     * @param text {@code sha256//BASE64}, more after a ";"
     * @return each without its prefix
     * @throws IllegalArgumentException if one is no SHA-256 in base64
     */
    public static List<String> of(String text) {
        List<String> pins = new ArrayList<>();
        for (String pin : text.split(";")) {
            if (!pin.startsWith(PREFIX)) throw new IllegalArgumentException("a pin begins with " + PREFIX);
            String hash = pin.substring(PREFIX.length());
            if (Base64.getDecoder().decode(hash).length != OCTETS) {
                throw new IllegalArgumentException("a pin is 32 octets in base64");
            }
            pins.add(hash);
        }
        return pins;
    }

    /**
     * The pin of a public key in a file.
     *
     * @param file PEM or DER of a SubjectPublicKeyInfo, at most 16 MiB
     * @return the pin without its prefix
     * @throws IOException if it cannot be read
     * @throws GeneralSecurityException if this Java has no SHA-256
     */
    public static String ofFile(Path file) throws IOException, GeneralSecurityException {
        Optional<byte[]> key = PemFile.read(file).publicKey();
        if (key.isPresent()) return pin(key.get());
        byte[] der = Files.readAllBytes(file); // whose size has been looked at
        if (der.length == 0 || der[0] != SEQUENCE) throw new IOException("there is no BEGIN PUBLIC KEY in it");
        return pin(der);
    }

    private static String pin(byte[] publicKey) throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(publicKey));
    }

    static void check(List<String> pins, SSLSession session) throws SSLPeerUnverifiedException {
        Certificate own = session.getPeerCertificates()[0];
        try {
            String pin = pin(own.getPublicKey().getEncoded());
            if (!pins.contains(pin)) throw new OtherKeyException(pin);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
