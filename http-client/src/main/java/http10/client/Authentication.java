package http10.client;

import http10.message.BasicCredentials;
import http10.message.Challenge;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Request;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The credentials in one {@link HttpClient#send}: for the origin that the caller named and, unless the rules trust all, for no
 * other, redirections or not (RFC 1945 section 11). Use once.
 */
final class Authentication {
    private Optional<BasicCredentials> credentials;
    private final HttpUri named;
    private final boolean trusting;
    private final Optional<CredentialsElsewhere> elsewhere;
    private Optional<HttpUri> asking; // was, or is taken to be, answered 401 without credentials
    private Charset charset = StandardCharsets.ISO_8859_1; // what TEXT is in RFC 1945 section 2.2

    /** A caller that writes Authorization itself needs no other. */
    Authentication(ClientOptions options, Request request, HttpUri named) {
        boolean own = request.fields().contains(FieldName.AUTHORIZATION);
        this.credentials = own ? Optional.empty() : options.credentials();
        this.named = named;
        this.trusting = options.redirectRules().trusting();
        this.elsewhere = options.redirectRules().elsewhere();
        // R1945-10.2-01
        this.asking = options.preemptive() ? Optional.of(named) : Optional.empty();
    }

    /** The request with the credentials, if they are known to be asked for at this URI; else as it is. */
    Request unasked(Request request, HttpUri uri) throws IOException {
        // Whoever is elsewhere and sends us back must not choose what is done in the user's name.
        if (!mayHave(uri)) credentials = Optional.empty();
        if (elsewhere.isPresent() && !uri.hasOriginOf(named)) {
            Optional<String> value = elsewhere.get().authorization(uri);
            if (value.isPresent()) return with(value.get(), request);
        }
        boolean known = asking.isPresent() && covers(asking.get(), uri);
        return known && credentials.isPresent() ? with(fieldValue(credentials.get()), request) : request;
    }

    /**
     * The request to send next, with the credentials; empty where the response asks for none, they have been tried, or
     * the request cannot be repeated.
     */
    Optional<Request> asked(Request sent, HttpUri uri, ResponseHead head) throws IOException {
        // R1945-9.4-08
        boolean refused = head.status().equals(StatusCode.UNAUTHORIZED);
        boolean repeatable = sent.content().isRepeatable();
        // R1945-11-03, R1945-11.1-05
        if (!refused || !repeatable || credentials.isEmpty() || !mayHave(uri)) return Optional.empty();
        // R1945-10.16-01, R7617-2-01
        Optional<Challenge> basic = Challenge.in(head.fields()).stream()
                .filter(challenge -> challenge.hasScheme("Basic"))
                .findFirst();
        if (basic.isEmpty()) return Optional.empty();

        charset = charset(basic.get());
        String value = fieldValue(credentials.get());
        // R1945-9.4-07
        if (sent.fields().first(FieldName.AUTHORIZATION).equals(Optional.of(value))) return Optional.empty();
        asking = Optional.of(uri);
        return Optional.of(with(value, sent));
    }

    private boolean mayHave(HttpUri uri) {
        return trusting || uri.hasOriginOf(named);
    }

    /** Whether what one URI asks for may be sent to another unasked: at or below its folder (RFC 7617 section 2.2). */
    static boolean covers(HttpUri asking, HttpUri other) {
        String folder = asking.path().substring(0, asking.path().lastIndexOf('/') + 1);
        // R2617-2-01, R1945-11-03
        return other.hasOriginOf(asking) && other.path().startsWith(folder);
    }

    /** {@code charset="UTF-8"} is the only value there is (RFC 7617 section 2.1). */
    private static Charset charset(Challenge challenge) {
        String name = challenge.parameters().getOrDefault("charset", "");
        // R7617-2.1-01
        return Octets.equalsIgnoreCase(name, "UTF-8") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /** What the server asks for is not the caller's mistake, so an exception of input and output. */
    private String fieldValue(BasicCredentials credentials) throws IOException {
        try {
            return credentials.toFieldValue(charset);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "the server asks for user and password in " + charset
                            + ", which has not all of their characters (RFC 7617 section 2.1)",
                    e);
        }
    }

    private static Request with(String value, Request request) {
        FieldSection fields = request.fields().without(FieldName.AUTHORIZATION);
        return new Request(request.head().withFields(fields.with(FieldName.AUTHORIZATION, value)), request.content());
    }
}
