package http10.server;

import http10.message.BasicCredentials;
import http10.message.Challenge;
import http10.message.FieldName;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Predicate;

/**
 * Puts a user and a password before another handler (RFC 1945 section 11.1, RFC 7617). Without an Authorization that is
 * verified, the answer is 401 with a challenge, always the same: it does not tell what was wrong. Both travel in clear;
 * beyond one machine, have TLS in front of the server.
 *
 * <p>User and password are read as ISO-8859-1 (RFC 1945 section 2.2), and the challenge asks for no other charset.
 */
public final class BasicAuthentication implements Handler {
    private final String challenge;
    private final Predicate<BasicCredentials> verifier;
    private final Handler handler;
    private final boolean quick;

    private BasicAuthentication(String realm, Predicate<BasicCredentials> verifier, Handler handler, boolean quick) {
        this.challenge = Challenge.basic(realm).toFieldValue();
        this.verifier = verifier;
        this.handler = handler;
        this.quick = quick;
    }

    /**
     * A handler that lets through who is verified.
     *
     * @param realm what user and password are for, shown to a person; as in {@link Challenge#basic}
     * @param verifier whether they are right; called by many threads at once. It should take the same time for a user it
     *     does not know
     * @param handler answers what is verified, and may still answer 403 (RFC 1945 section 9.4)
     * @return the handler
     * @throws IllegalArgumentException if the realm cannot be written
     */
    public static BasicAuthentication of(String realm, Predicate<BasicCredentials> verifier, Handler handler) {
        return new BasicAuthentication(realm, verifier, handler, false);
    }

    /**
     * A handler that lets these users through. Where more passwords come at once than can be verified, it answers 503.
     *
     * @param realm as in {@link #of(String, Predicate, Handler)}
     * @param users who they are
     * @param handler answers what is verified
     * @return the handler
     * @throws IllegalArgumentException if the realm cannot be written
     */
    public static BasicAuthentication of(String realm, Users users, Handler handler) {
        return new BasicAuthentication(realm, users::include, handler, users.areQuick() && handler.isQuick());
    }

    /**
     * Verifies one user with one password, in a time that tells nothing of either.
     *
     * @param expected both
     * @return the verifier
     * @throws IllegalArgumentException if ISO-8859-1 cannot express them, so that nobody could send them
     */
    public static Predicate<BasicCredentials> only(BasicCredentials expected) {
        expected.toFieldValue(StandardCharsets.ISO_8859_1);
        byte[] secret = octets(expected);
        // PX-SEC-07
        return given -> MessageDigest.isEqual(octets(given), secret);
    }

    /** User and password in one: there is no comparing one before the other, and a user has no colon. */
    private static byte[] octets(BasicCredentials credentials) {
        return (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isQuick() {
        return quick;
    }

    @Override
    public Response handle(Request request) throws IOException {
        try {
            if (isVerified(request)) return handler.handle(request);
        } catch (PasswordChecks.OverloadedException e) {
            return ErrorPage.of(
                            StatusCode.SERVICE_UNAVAILABLE, "Too many passwords are being verified. Try again later.")
                    .with("Retry-After", "1");
        }
        // R1945-9.4-06, R1945-11-04, PX-SEC-07
        return ErrorPage.of(StatusCode.UNAUTHORIZED, "This address needs a user name and its password.")
                .with("WWW-Authenticate", challenge);
    }

    private boolean isVerified(Request request) {
        // R1945-10.8-02, R1945-4.2-09
        return request.fields()
                .only(FieldName.AUTHORIZATION)
                .flatMap(BasicCredentials::parse)
                .filter(verifier)
                .isPresent();
    }
}
