package http10.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Private keys as OpenSSL writes them. Java reads PKCS #8 alone, so the older forms get its envelope. */
final class PrivateKeys {
    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201"); // id-ecPublicKey (RFC 5480)
    private static final String[] ALGORITHMS = {"RSA", "EC", "EdDSA", "DSA"};

    private PrivateKeys() {}

    static boolean isKey(PemBlock block) {
        return block.label().endsWith("PRIVATE KEY");
    }

    /** @throws GeneralSecurityException if it is none that is known, or encrypted by another or no password */
    static PrivateKey of(PemBlock block, Optional<String> password) throws GeneralSecurityException {
        if (block.headed()) {
            throw new InvalidKeyException("it is encrypted in OpenSSL's old form; convert it by: openssl pkcs8 -topk8");
        }
        try {
            return switch (block.label()) {
                case "PRIVATE KEY" -> ofPkcs8(block.octets());
                case "RSA PRIVATE KEY" -> ofPkcs8(enveloped(RSA, block.octets()));
                case "EC PRIVATE KEY" -> ofPkcs8(enveloped(curve(block.octets()), block.octets()));
                case "ENCRYPTED PRIVATE KEY" -> ofPkcs8(decrypted(block.octets(), password));
                default -> throw new InvalidKeyException("a " + block.label() + " is not known");
            };
        } catch (IllegalArgumentException | IOException e) {
            throw new InvalidKeyException("it is malformed", e);
        }
    }

    private static byte[] enveloped(byte[] algorithm, byte[] key) {
        return Der.element(Der.SEQUENCE, VERSION_0, algorithm, Der.element(Der.OCTET_STRING, key));
    }

    private static byte[] curve(byte[] key) {
        return Der.element(Der.SEQUENCE, EC, Der.within(key, Der.PARAMETERS));
    }

    private static PrivateKey ofPkcs8(byte[] octets) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(octets));
            } catch (InvalidKeySpecException e) {
                continue; // it is one of another algorithm
            }
        }
        throw new InvalidKeyException("it is malformed, or neither RSA nor EC");
    }

    private static byte[] decrypted(byte[] octets, Optional<String> password)
            throws GeneralSecurityException, IOException {
        if (password.isEmpty()) throw new InvalidKeyException("it is encrypted, and there is no password");
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(octets);
        // Of PBES2, which is what there is today, the parameters alone know the whole name.
        boolean named = !info.getAlgName().equals("PBES2") && !info.getAlgName().startsWith("1.");
        String algorithm = named ? info.getAlgName() : info.getAlgParameters().toString();
        PBEKeySpec spec = new PBEKeySpec(password.get().toCharArray());
        try {
            SecretKey key = SecretKeyFactory.getInstance(algorithm).generateSecret(spec);
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
            return info.getKeySpec(cipher).getEncoded();
        } catch (InvalidKeySpecException | InvalidKeyException e) {
            throw new InvalidKeyException("its password is another one", e);
        } finally {
            spec.clearPassword();
        }
    }
}
