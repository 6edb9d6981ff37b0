package http10.server;

import http10.message.Octets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What can be kept of a password to know it again: a salted PBKDF2 with HMAC-SHA-256 (RFC 8018). Its written form is
 * {@code $pbkdf2-sha256$i=ITERATIONS$SALT$KEY}, salt and key in base64 without padding, the key of 32 octets, the password
 * taken as UTF-8.
 */
public final class PasswordHash {
    /** How many iterations a new hash has: some tenths of a second of work for whoever guesses. */
    static final int ITERATIONS = 600_000;

    private static final String FORM = "$pbkdf2-sha256$i=";
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT = 16;
    private static final int LEAST_SALT = 8;
    private static final int KEY = 32;

    private final int iterations;
    private final byte[] salt;
    private final byte[] key;

    private PasswordHash(int iterations, byte[] salt, byte[] key) {
        this.iterations = iterations;
        this.salt = salt;
        this.key = key;
    }

    /**
     * Makes the hash of a password, with a new salt and 600,000 iterations.
     *
     * @param password any text
     * @return its hash; two of one password differ
     */
    public static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    static PasswordHash of(String password, int iterations) {
        byte[] salt = random(SALT);
        return new PasswordHash(iterations, salt, derived(password, salt, iterations));
    }

    /** One that no password has. */
    static PasswordHash ofNone(int iterations) {
        return new PasswordHash(iterations, random(SALT), random(KEY));
    }

    /**
     * Reads the written form.
     *
     * @param text as {@link #toString} gives it, of at most 10,000,000 iterations
     * @return the hash
     * @throws IllegalArgumentException if it is another form; its message repeats nothing of the text
     */
    public static PasswordHash parse(String text) {
        String[] parts = text.startsWith(FORM) ? text.substring(FORM.length()).split("\\$", -1) : new String[0];
        if (parts.length != 3) throw new IllegalArgumentException("it is no hash that serve --hash-password makes");
        long iterations = Octets.decimal(parts[0]).orElse(0);
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("the number of iterations is not 1 to " + MOST_ITERATIONS);
        }
        byte[] salt = base64(parts[1]);
        byte[] key = base64(parts[2]);
        if (salt.length < LEAST_SALT || key.length != KEY) {
            throw new IllegalArgumentException("the salt or the key of the hash is cut short, or too long");
        }
        return new PasswordHash((int) iterations, salt, key);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the salt or the key of the hash is no base64");
        }
    }

    int iterations() {
        return iterations;
    }

    /**
     * Whether this is the hash of a password. Takes as long as {@link #of}, whatever the answer.
     *
     * @param password any text
     * @return whether it is
     */
    public boolean isOf(String password) {
        // PX-SEC-07
        return MessageDigest.isEqual(derived(password, salt, iterations), key);
    }

    private static byte[] derived(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    static byte[] random(int octets) {
        byte[] random = new byte[octets];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** The written form. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return FORM + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(key);
    }
}
