package http10.client;

import http10.client.tls.TlsOptions;
import http10.message.BasicCredentials;
import http10.wire.Limits;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Builds {@link ClientOptions}; each method sets the option of its name and returns this builder. */
public final class ClientOptionsBuilder {
    private Duration connectDeadline = Duration.ofSeconds(10);
    private Duration idleDeadline = Duration.ofSeconds(60);
    private Duration totalDeadline = ClientOptions.FOR_EVER;
    private RedirectPolicy redirects = RedirectPolicy.SAFE_METHODS;
    // R1945-9.3-02
    private int mostRedirects = 5;
    private RedirectRules redirectRules = RedirectRules.USUAL;
    private Optional<CookieJar> cookies = Optional.empty();
    private Limits limits = Limits.RESPONSE;
    // R1945-3.7-01, R1945-3.7-02
    private String userAgent = "http10/0.1";
    private boolean sendsHost = true;
    private boolean simpleResponses = true;
    private Optional<BasicCredentials> credentials = Optional.empty();
    private boolean preemptive;
    private Optional<TlsOptions> tls = Optional.empty();
    private Speed speed = Speed.ANY;
    private boolean ignoresLength;
    private boolean rawTransfer;
    private Proxies proxies = Proxies.NONE;
    private NetworkOptions network = NetworkOptions.DEFAULT;
    private ClientListener listener = ClientListener.NONE;

    ClientOptionsBuilder() {}

    /**
     * Sets {@link ClientOptions#connectDeadline}.
     *
     * @param deadline above zero
     * @return this
     */
    public ClientOptionsBuilder connectDeadline(Duration deadline) {
        connectDeadline = deadline;
        return this;
    }

    /**
     * Sets {@link ClientOptions#idleDeadline}.
     *
     * @param deadline above zero
     * @return this
     */
    public ClientOptionsBuilder idleDeadline(Duration deadline) {
        idleDeadline = deadline;
        return this;
    }

    /**
     * Sets {@link ClientOptions#totalDeadline}.
     *
     * @param deadline above zero
     * @return this
     */
    public ClientOptionsBuilder totalDeadline(Duration deadline) {
        totalDeadline = deadline;
        return this;
    }

    /**
     * Sets {@link ClientOptions#redirects}.
     *
     * @param policy which are followed
     * @return this
     */
    public ClientOptionsBuilder redirects(RedirectPolicy policy) {
        redirects = policy;
        return this;
    }

    /**
     * Sets {@link ClientOptions#mostRedirects}.
     *
     * @param most 0 or more
     * @return this
     */
    public ClientOptionsBuilder mostRedirects(int most) {
        mostRedirects = most;
        return this;
    }

    /**
     * Sets {@link ClientOptions#redirectRules}.
     *
     * @param rules what of redirections is not as usual
     * @return this
     */
    public ClientOptionsBuilder redirectRules(RedirectRules rules) {
        redirectRules = rules;
        return this;
    }

    /**
     * Sets {@link ClientOptions#cookies}.
     *
     * @param jar keeps the cookies; other clients may share it
     * @return this
     */
    public ClientOptionsBuilder cookies(CookieJar jar) {
        cookies = Optional.of(jar);
        return this;
    }

    /**
     * Sets {@link ClientOptions#limits}.
     *
     * @param limits bounds on what is read
     * @return this
     */
    public ClientOptionsBuilder limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    /**
     * Sets {@link ClientOptions#userAgent}.
     *
     * @param products product tokens, or empty
     * @return this
     */
    public ClientOptionsBuilder userAgent(String products) {
        userAgent = products;
        return this;
    }

    /**
     * Sets {@link ClientOptions#sendsHost}.
     *
     * @param sends whether Host is sent
     * @return this
     */
    public ClientOptionsBuilder sendsHost(boolean sends) {
        sendsHost = sends;
        return this;
    }

    /**
     * Sets {@link ClientOptions#simpleResponses}.
     *
     * @param accepted whether HTTP/0.9 is accepted
     * @return this
     */
    public ClientOptionsBuilder simpleResponses(boolean accepted) {
        simpleResponses = accepted;
        return this;
    }

    /**
     * Sets {@link ClientOptions#credentials}.
     *
     * @param pair user and password
     * @return this
     */
    public ClientOptionsBuilder credentials(BasicCredentials pair) {
        credentials = Optional.of(pair);
        return this;
    }

    /**
     * Sets {@link ClientOptions#preemptive}.
     *
     * @param unasked whether credentials are sent before a 401
     * @return this
     */
    public ClientOptionsBuilder preemptive(boolean unasked) {
        preemptive = unasked;
        return this;
    }

    /**
     * Sets {@link ClientOptions#tls} to those of a context; the host is verified.
     *
     * @param context initialised
     * @return this
     */
    public ClientOptionsBuilder tls(SSLContext context) {
        return tls(TlsOptions.of(context));
    }

    /**
     * Sets {@link ClientOptions#tls}.
     *
     * @param options how https is made
     * @return this
     */
    public ClientOptionsBuilder tls(TlsOptions options) {
        tls = Optional.of(options);
        return this;
    }

    /**
     * Sets {@link ClientOptions#speed}.
     *
     * @param bounds of the speed
     * @return this
     */
    public ClientOptionsBuilder speed(Speed bounds) {
        speed = bounds;
        return this;
    }

    /**
     * Sets {@link ClientOptions#ignoresLength}.
     *
     * @param ignores whether Content-Length is overlooked
     * @return this
     */
    public ClientOptionsBuilder ignoresLength(boolean ignores) {
        ignoresLength = ignores;
        return this;
    }

    /**
     * Sets {@link ClientOptions#rawTransfer}.
     *
     * @param raw whether transfer codings are left as they are
     * @return this
     */
    public ClientOptionsBuilder rawTransfer(boolean raw) {
        rawTransfer = raw;
        return this;
    }

    /**
     * Sets {@link ClientOptions#proxies}.
     *
     * @param choice which proxy a request goes through
     * @return this
     */
    public ClientOptionsBuilder proxies(Proxies choice) {
        proxies = choice;
        return this;
    }

    /**
     * Sets {@link ClientOptions#network}.
     *
     * @param options how hosts are found and connected to
     * @return this
     */
    public ClientOptionsBuilder network(NetworkOptions options) {
        network = options;
        return this;
    }

    /**
     * Sets {@link ClientOptions#listener}.
     *
     * @param listener is told what happens
     * @return this
     */
    public ClientOptionsBuilder listener(ClientListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * The options collected.
     *
     * @return the options
     * @throws IllegalArgumentException as {@link ClientOptions#ClientOptions}
     */
    public ClientOptions build() {
        return new ClientOptions(
                connectDeadline,
                idleDeadline,
                totalDeadline,
                redirects,
                mostRedirects,
                redirectRules,
                cookies,
                limits,
                userAgent,
                sendsHost,
                simpleResponses,
                credentials,
                preemptive,
                tls,
                speed,
                ignoresLength,
                rawTransfer,
                proxies,
                network,
                listener);
    }
}
