package http10.client;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.Request;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.transport.DeadlineWatch;
import http10.wire.ProtocolException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Sends requests as HTTP/1.0, each on a connection of its own (RFC 1945 section 1.3). It keeps nothing between two
 * exchanges, so any number of threads may use it, and there is nothing to close but the responses.
 *
 * <pre>{@code
 * try (Response response = client.send(Request.get("http://localhost:8000/"))) {
 *     response.content().transferTo(out);
 * }
 * }</pre>
 */
public final class HttpClient {
    private static final FieldName COOKIE = FieldName.of("Cookie");

    /** One for all clients, as each has a thread. */
    private static final DeadlineWatch WATCH = new DeadlineWatch(Duration.ofMillis(20));

    private final ClientOptions options;

    private HttpClient(ClientOptions options) {
        this.options = options;
    }

    /**
     * A client with the default options.
     *
     * @return the client
     */
    public static HttpClient create() {
        return of(ClientOptions.builder().build());
    }

    /**
     * A client with these options.
     *
     * @param options how it goes about
     * @return the client
     */
    public static HttpClient of(ClientOptions options) {
        return new HttpClient(options);
    }

    /**
     * Sends a request and reads the head of the response; where that redirects, what it leads to, as the options say.
     * What is sent begins with Host and User-Agent and ends with Content-Length where there is content or the method is
     * POST or PUT; between them stand the fields of the request. The content of the response is received while it is
     * read, and reading it throws an {@link http10.wire.IncompleteMessageException} where it breaks off.
     *
     * <p>Content of more than 64 KiB is sent while the answer is waited for, and where that begins with a status 2xx also
     * while it is read, until it ends or is closed: so long the content must stay open. Any other answer ends the sending
     * (RFC 1945 section 9.4).
     *
     * <p>Where the options have credentials and the server answers 401 with a challenge of Basic, the request is sent once
     * more with Authorization: to the origin of the request's URI alone, until a redirection leads elsewhere, and unless
     * the request has an Authorization of its own or its content is a stream. A second 401 is returned (RFC 1945 section
     * 9.4).
     *
     * <p>Where the options have a jar of cookies, each request has those that belong to its URI in front of its own, and
     * each response adds what it sets (RFC 6265).
     *
     * @param request its target has absolute form, as {@link Request#get} makes it; its content is not closed
     * @return the response; the caller closes it, which closes the connection. A redirection that may not or cannot be
     *     followed is returned as it is. Without a status line, {@code head().isSimple()}
     * @throws IllegalArgumentException if the target has no host, the length of the content is unknown (RFC 1945 section
     *     7.2.2), or a field is one that this client decides on: Connection, Content-Length, Expect, Keep-Alive,
     *     Proxy-Connection, TE, Trailer, Transfer-Encoding, Upgrade, or a second Host. Nothing has been sent then
     * @throws UnknownHostException if the host has no address
     * @throws SocketTimeoutException if a deadline passes
     * @throws ProtocolException if the server breaks HTTP
     * @throws TooManyRedirectsException if there are more redirections than the options allow
     * @throws SSLException if the server's certificate is not verified, or TLS fails otherwise
     * @throws ProxyRefusedException if a proxy makes no tunnel
     * @throws UnreadableContentException if the request's content cannot be read, or ends before its length
     * @throws IOException if the connection cannot be made, or is reset; if the server asks for credentials in a charset
     *     that cannot express them: ISO-8859-1, unless its challenge names UTF-8 (RFC 7617 section 2.1). In all cases it is closed
     */
    public Response send(Request request) throws IOException {
        // R1945-9.3-06: nothing is kept from redirections before
        Request present = withoutUserinfo(request);
        Clock clock = new Clock(options);
        Authentication authentication = new Authentication(options, present, uriOf(present));
        for (int followed = 0; ; followed++) {
            HttpUri uri = uriOf(present);
            Response response = exchange(present, uri, authentication, clock);
            Optional<Request> next =
                    Redirection.next(present, uri, response.head(), options.redirects(), options.redirectRules());
            if (next.isEmpty()) return response;
            response.close();
            // R1945-9.3-02
            if (followed == options.mostRedirects()) throw new TooManyRedirectsException(followed);
            present = next.get();
            options.listener().redirected(uri, uriOf(present), clock.nanos());
        }
    }

    /** What one URI answers: to the request, or with credentials if it asks for them. */
    private Response exchange(Request request, HttpUri uri, Authentication authentication, Clock clock)
            throws IOException {
        Request first = authentication.unasked(request, uri);
        // R9110-9.2.2-01, R1945-9.4-05: once
        Response response = once(first, uri, clock);
        Optional<Request> second;
        try {
            second = authentication.asked(first, uri, response.head());
        } catch (IOException e) {
            response.close();
            throw e;
        }
        if (second.isEmpty()) return response;
        response.close();
        return once(second.get(), uri, clock);
    }

    private Response once(Request request, HttpUri uri, Clock clock) throws IOException {
        if (options.cookies().isEmpty()) return new Exchange(options, WATCH, clock).run(request, uri);
        CookieJar jar = options.cookies().get();
        Response response = new Exchange(options, WATCH, clock).run(withCookies(request, uri, jar), uri);
        jar.receive(uri, response.fields(), Instant.now());
        return response;
    }

    /** The cookies of the jar, and behind them those of the request's own field. */
    private static Request withCookies(Request request, HttpUri uri, CookieJar jar) {
        Optional<String> kept = jar.valueFor(uri, Instant.now());
        if (kept.isEmpty()) return request;
        Optional<String> own = request.fields().first(COOKIE);
        FieldSection fields = request.fields().without(COOKIE);
        String all = own.isEmpty() ? kept.get() : kept.get() + "; " + own.get();
        return new Request(request.head().withFields(fields.with(COOKIE, all)), request.content());
    }

    private static HttpUri uriOf(Request request) {
        if (request.target() instanceof RequestTarget.AbsoluteForm absolute) return absolute.uri();
        throw new IllegalArgumentException("a request to send names its host: " + request.target());
    }

    /** What stands before the "@" is never sent, and must not be handed on to what a redirection leads to. */
    private static Request withoutUserinfo(Request request) {
        HttpUri uri = uriOf(request);
        if (request.fields().count(FieldName.HOST) > 1) throw new IllegalArgumentException("Host is sent once");
        // R9110-4.2.4-01
        if (uri.userinfo().isEmpty()) return request;
        return Redirection.withUri(
                request,
                new HttpUri(uri.scheme(), Optional.empty(), uri.authority(), uri.path(), uri.query(), uri.fragment()));
    }
}
