package http10.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Whether a private and a public key belong together. */
public final class KeyPairs {
    private static final byte[] SOMETHING = {'h', 't', 't', 'p', '1', '0'};

    private KeyPairs() {}

    /**
     * Whether what the one signs, the other confirms.
     *
     * @param key the private one
     * @param shown the public one
     * @return whether they belong together
     * @throws GeneralSecurityException if the private key cannot sign
     */
    public static boolean fit(PrivateKey key, PublicKey shown) throws GeneralSecurityException {
        String algorithm = key.getAlgorithm();
        Signature signature = Signature.getInstance(
                switch (algorithm) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    case "DSA" -> "SHA256withDSA";
                    default -> algorithm;
                });
        signature.initSign(key);
        signature.update(SOMETHING);
        byte[] signed = signature.sign();
        try {
            signature.initVerify(shown);
        } catch (InvalidKeyException e) {
            return false; // of another algorithm
        }
        signature.update(SOMETHING);
        try {
            return signature.verify(signed);
        } catch (java.security.SignatureException e) {
            return false; // not even of its form
        }
    }
}
