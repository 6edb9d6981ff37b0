package http10.samples.linkcheck;

import crawlercommons.robots.BaseRobotRules;
import http10.client.ClientOptions;
import http10.client.ClientOptionsBuilder;
import http10.client.HttpClient;
import http10.client.RedirectPolicy;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.Method;
import http10.message.Octets;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for one URL, as often as it takes. Any number of threads may use it. */
final class Fetcher {
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_RETRIES = 2;
    private static final FieldName RETRY_AFTER = FieldName.of("Retry-After");

    private final Settings settings;
    private final Pause pause;
    private final HttpClient client;
    private final HttpClient own; // for the origin of the start, which alone is sent its credentials
    private final Robots robots;
    private final Robots ownRobots;
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();

    Fetcher(Settings settings, Pause pause) {
        this.settings = settings;
        this.pause = pause;
        this.client = HttpClient.of(options(settings, RedirectPolicy.NEVER).build());
        this.own = HttpClient.of(withCredentials(settings, RedirectPolicy.NEVER));
        this.robots = robots(options(settings, RedirectPolicy.SAFE_METHODS).build());
        this.ownRobots = robots(withCredentials(settings, RedirectPolicy.SAFE_METHODS));
    }

    private Robots robots(ClientOptions options) {
        return new Robots(HttpClient.of(options), settings.userAgent());
    }

    private static ClientOptions withCredentials(Settings settings, RedirectPolicy redirects) {
        ClientOptionsBuilder options = options(settings, redirects);
        settings.credentials().ifPresent(pair -> options.credentials(pair).preemptive(true));
        return options.build();
    }

    private static ClientOptionsBuilder options(Settings settings, RedirectPolicy redirects) {
        return ClientOptions.builder()
                .connectDeadline(settings.timeout())
                .idleDeadline(settings.timeout())
                .totalDeadline(settings.timeout())
                .userAgent(settings.userAgent())
                .simpleResponses(false)
                .redirects(redirects);
    }

    /**
     * Checks a URL. A page is asked for by GET; anything else by HEAD first, and by GET where HEAD is refused.
     *
     * @param first without fragment
     */
    Outcome check(HttpUri first, boolean isPage) throws InterruptedException {
        HttpUri uri = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Visit visit = visit(uri, isPage && settings.isOwn(uri));
            if (visit.next().isEmpty()) return visit.outcome();
            HttpUri next = visit.next().get();
            // Whoever does not want other origins does not want to be led there either.
            if (!settings.external() && !settings.isOwn(next)) return visit.outcome();
            uri = next;
        }
        return Outcome.broken(0, "more than " + MOST_REDIRECTS + " redirections", first);
    }

    /**
     * One stop on the way.
     *
     * @param outcome if it ends here
     * @param next where it leads on
     */
    private record Visit(Outcome outcome, Optional<HttpUri> next) {
        static Visit ended(Outcome outcome) {
            return new Visit(outcome, Optional.empty());
        }
    }

    private Visit visit(HttpUri uri, boolean isPage) throws InterruptedException {
        boolean isOwn = settings.isOwn(uri);
        Origin origin = origins.computeIfAbsent(
                uri.scheme() + "://" + uri.authority(), name -> new Origin(settings.perHost(), pause));
        BaseRobotRules rules =
                settings.robots() ? origin.rules(() -> (isOwn ? ownRobots : robots).of(uri)) : Origin.ALL;
        if (!rules.isAllowed(uri.toString())) return Visit.ended(Outcome.skipped("robots.txt", uri));
        boolean gets = isPage;
        for (int retries = 0; ; ) {
            origin.enter(Math.max(0, rules.getCrawlDelay()));
            try (Response response = (isOwn ? own : client).send(Request.of(gets ? Method.GET : Method.HEAD, uri))) {
                StatusCode status = response.head().status();
                long wait = retries < MOST_RETRIES ? retryAfter(response) : 0;
                if (wait > 0) {
                    retries++;
                    origin.rest(wait);
                } else if (!gets && (status.code() >= 400 || mayHoldLinks(response, uri))) {
                    gets = true;
                } else {
                    return answered(uri, response, gets);
                }
            } catch (IOException e) {
                if (gets) return Visit.ended(Outcome.broken(0, Faults.told(e), uri));
                gets = true;
            } finally {
                origin.leave();
            }
        }
    }

    private boolean mayHoldLinks(Response response, HttpUri uri) {
        return response.head().status().statusClass() == 2
                && settings.isOwn(uri)
                && Contents.mayHoldLinks(response.fields());
    }

    private Visit answered(HttpUri uri, Response response, boolean gets) throws IOException {
        StatusCode status = response.head().status();
        if (status.code() >= 400) return Visit.ended(Outcome.broken(status, uri));
        if (status.isRedirect()) {
            Optional<HttpUri> next = location(uri, response);
            if (next.isPresent()) return new Visit(Outcome.fine(status, Page.none(uri)), next);
            return Visit.ended(Outcome.broken(status.code(), status.code() + " leads nowhere: no good Location", uri));
        }
        boolean isRead = gets && mayHoldLinks(response, uri);
        return Visit.ended(Outcome.fine(status, isRead ? Contents.read(response, uri) : Page.none(uri)));
    }

    /** The text of a field stands for octets, which today are UTF-8 where they are not ASCII. */
    private static Optional<HttpUri> location(HttpUri uri, Response response) {
        Optional<String> location = response.fields().only(FieldName.LOCATION);
        if (location.isEmpty() || location.get().isEmpty()) return Optional.empty();
        String text = new String(location.get().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return uri.resolve(text).map(Targets::withoutFragment);
    }

    /** In milliseconds; 0 where the answer is final (RFC 9110 section 10.2.3, RFC 6585 section 4). */
    private static long retryAfter(Response response) {
        int status = response.head().status().code();
        if (status != 429 && status != 503) return 0;
        Optional<String> seconds = response.fields().only(RETRY_AFTER);
        if (seconds.isEmpty() || Octets.decimal(seconds.get()).isEmpty()) return 0;
        long asked = Octets.decimal(seconds.get()).getAsLong();
        return Math.max(1, Math.min(asked, Origin.MOST_PAUSE / 1000) * 1000);
    }
}
