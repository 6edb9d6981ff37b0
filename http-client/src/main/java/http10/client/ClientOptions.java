package http10.client;

import http10.client.tls.TlsOptions;
import http10.message.BasicCredentials;
import http10.message.Octets;
import http10.message.Quoted;
import http10.wire.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * How a client goes about its exchanges.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>option</th><th>default</th></tr>
 * <tr><td>{@code connectDeadline}</td><td>10 seconds</td></tr>
 * <tr><td>{@code idleDeadline}</td><td>60 seconds</td></tr>
 * <tr><td>{@code totalDeadline}</td><td>{@link #FOR_EVER}</td></tr>
 * <tr><td>{@code redirects}</td><td>{@link RedirectPolicy#SAFE_METHODS}</td></tr>
 * <tr><td>{@code mostRedirects}</td><td>5</td></tr>
 * <tr><td>{@code redirectRules}</td><td>{@link RedirectRules#USUAL}</td></tr>
 * <tr><td>{@code cookies}</td><td>empty: none are kept</td></tr>
 * <tr><td>{@code limits}</td><td>{@link Limits#RESPONSE}</td></tr>
 * <tr><td>{@code userAgent}</td><td>{@code http10/0.1}</td></tr>
 * <tr><td>{@code sendsHost}</td><td>true</td></tr>
 * <tr><td>{@code simpleResponses}</td><td>true</td></tr>
 * <tr><td>{@code credentials}</td><td>empty: a 401 is the answer</td></tr>
 * <tr><td>{@code preemptive}</td><td>false</td></tr>
 * <tr><td>{@code tls}</td><td>empty: {@link TlsOptions#byDefault}, which verifies</td></tr>
 * <tr><td>{@code speed}</td><td>{@link Speed#ANY}</td></tr>
 * <tr><td>{@code ignoresLength}</td><td>false</td></tr>
 * <tr><td>{@code rawTransfer}</td><td>false</td></tr>
 * <tr><td>{@code proxies}</td><td>{@link Proxies#NONE}</td></tr>
 * <tr><td>{@code network}</td><td>{@link NetworkOptions#DEFAULT}</td></tr>
 * <tr><td>{@code listener}</td><td>{@link ClientListener#NONE}</td></tr>
 * </table>
 *
 * @param connectDeadline for resolving the host, connecting to one of its addresses and TLS together; above zero
 * @param idleDeadline the longest wait for the next octets, and for the peer to take ours; above zero
 * @param totalDeadline for everything from {@link HttpClient#send} to the last octet of content, redirections included;
 *     above zero
 * @param redirects which redirections are followed
 * @param mostRedirects how many in a row, 0 or more
 * @param redirectRules what of redirections is not as usual
 * @param cookies keeps the cookies that servers set, and has them sent back
 * @param limits what is read of a response at the most
 * @param userAgent the value of User-Agent where a request has none (RFC 1945 section 10.15); empty for no such field
 * @param sendsHost whether a request without Host gets one, as nearly every server of today needs (RFC 9110 section 7.2)
 * @param simpleResponses whether a reply without status line is taken as HTTP/0.9 (RFC 1945 section 6); then any service
 *     that says something looks like a web server
 * @param credentials user and password for the origin that a request names, sent where it answers 401 with a challenge of
 *     Basic (RFC 1945 section 11.1); in clear, unless the URI is https
 * @param preemptive whether they are sent before they are asked for, which saves an exchange (RFC 1945 section 10.2)
 * @param tls how https connections are made
 * @param speed how fast a transfer may be, and must be; one too slow is a {@link java.net.SocketTimeoutException}
 * @param ignoresLength whether Content-Length is overlooked, so that content ends with the connection; for servers that
 *     count wrongly, and whoever sets it cannot tell content cut short from the whole
 * @param rawTransfer whether chunks are given as they come, framing included, as well as transfer codings that this
 *     client cannot decode
 * @param proxies which requests go through which proxy
 * @param network how hosts are found and connected to
 * @param listener is told what happens
 */
public record ClientOptions(
        Duration connectDeadline,
        Duration idleDeadline,
        Duration totalDeadline,
        RedirectPolicy redirects,
        int mostRedirects,
        RedirectRules redirectRules,
        Optional<CookieJar> cookies,
        Limits limits,
        String userAgent,
        boolean sendsHost,
        boolean simpleResponses,
        Optional<BasicCredentials> credentials,
        boolean preemptive,
        Optional<TlsOptions> tls,
        Speed speed,
        boolean ignoresLength,
        boolean rawTransfer,
        Proxies proxies,
        NetworkOptions network,
        ClientListener listener) {
    /** As good as no deadline. */
    public static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a deadline is not above zero, {@code mostRedirects} is negative,
     *     {@code userAgent} is no field value, or {@code preemptive} credentials cannot be written in ISO-8859-1
     */
    public ClientOptions {
        checkDeadline(connectDeadline);
        checkDeadline(idleDeadline);
        checkDeadline(totalDeadline);
        if (mostRedirects < 0) throw new IllegalArgumentException("redirections are 0 or more: " + mostRedirects);
        if (!Octets.isFieldValue(userAgent)) {
            throw new IllegalArgumentException("not a value for User-Agent: " + Quoted.of(userAgent));
        }
        if (preemptive) credentials.ifPresent(pair -> pair.toFieldValue(StandardCharsets.ISO_8859_1));
    }

    private static void checkDeadline(Duration deadline) {
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("a deadline is above zero: " + deadline);
        }
    }

    /**
     * A builder that has all the defaults.
     *
     * @return a new builder
     */
    public static ClientOptionsBuilder builder() {
        return new ClientOptionsBuilder();
    }
}
