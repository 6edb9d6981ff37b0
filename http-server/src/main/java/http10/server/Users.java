package http10.server;

import http10.message.BasicCredentials;
import http10.message.FieldName;
import http10.message.RequestHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Users and their passwords: given as they are, in a file of {@code USER:HASH} lines ({@link PasswordHash}), or both. The
 * file is read again when it has changed, and a wrong new one leaves the old in force. A hash takes some tenths of a
 * second to compute; what was computed is remembered, and no more is computed at once than half of the processors can do:
 * who comes on top of that and of a few who wait is answered 503.
 *
 * <p>What a client sends is taken as UTF-8 where it can be, else as ISO-8859-1: browsers do the one and the other.
 */
public final class Users implements LoggedUsers {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(PasswordHash.random(32), HMAC);
    private final PasswordChecks checks;
    private final List<byte[]> given = new ArrayList<>(); // digests
    private final Optional<Reread<PasswordChecks.Verdicts>> file;

    private Users(List<BasicCredentials> given, Optional<Path> file, Consumer<IOException> reports, int mostThreads)
            throws IOException {
        this.checks = new PasswordChecks(mostThreads);
        for (BasicCredentials one : given) this.given.add(digest(one.user(), one.password()));
        if (file.isEmpty()) {
            this.file = Optional.empty();
        } else {
            Path path = file.get();
            this.file = Optional.of(
                    new Reread<>(List.of(path), () -> checks.new Verdicts(PasswordFile.read(path)), reports));
        }
    }

    /**
     * Users whose passwords are known.
     *
     * @param users one or more
     * @return the users
     */
    public static Users of(List<BasicCredentials> users) {
        try {
            return new Users(users, Optional.empty(), wrong -> {}, 1);
        } catch (IOException e) {
            throw new IllegalStateException(e); // there is no file
        }
    }

    /**
     * Users of a file.
     *
     * @param users further ones; may be empty
     * @param file of {@code USER:HASH} lines, at most 16 MiB
     * @param reports told why a changed file is not used; it must not wait
     * @param mostThreads how many may be at work on passwords or wait for that, 1 or more, and fewer than serve requests;
     *     who would be one more is answered 503
     * @return the users
     * @throws IOException if the file cannot be read, names nobody, or has another line
     */
    public static Users of(List<BasicCredentials> users, Path file, Consumer<IOException> reports, int mostThreads)
            throws IOException {
        return new Users(users, Optional.of(file), reports, mostThreads);
    }

    /** Whether nothing needs to be computed for long. */
    boolean areQuick() {
        return file.isEmpty();
    }

    /** @throws PasswordChecks.OverloadedException if there are too many to compute */
    boolean include(BasicCredentials shown) {
        String user = text(shown.user());
        String password = text(shown.password());
        byte[] digest = digest(user, password);
        return isGiven(digest) || file.isPresent() && file.get().get().isRight(ByteBuffer.wrap(digest), user, password);
    }

    /**
     * Whose request it is, as far as that is known without computing anything.
     *
     * @param head of the request
     * @return the user whose password it shows, if that was given or is remembered to be right
     */
    @Override
    public Optional<String> of(RequestHead head) {
        return head.fields()
                .only(FieldName.AUTHORIZATION)
                .flatMap(BasicCredentials::parse)
                .filter(this::remember)
                .map(shown -> text(shown.user()));
    }

    private boolean remember(BasicCredentials shown) {
        byte[] digest = digest(text(shown.user()), text(shown.password()));
        return isGiven(digest) || file.isPresent() && file.get().last().isKnownAsRight(ByteBuffer.wrap(digest));
    }

    // PX-SEC-07
    private boolean isGiven(byte[] digest) {
        boolean isGiven = false;
        for (byte[] one : given) isGiven |= MessageDigest.isEqual(one, digest);
        return isGiven;
    }

    /** By a key that nobody else has: it can be looked up without its timing telling anything of the password. */
    private byte[] digest(String user, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    private static String text(String isoLatin1) {
        try {
            ByteBuffer octets = ByteBuffer.wrap(isoLatin1.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (CharacterCodingException e) {
            return isoLatin1;
        }
    }
}
