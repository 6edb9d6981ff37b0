package http10.client;

import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the cookies that servers set, and gives each server its own (RFC 6265). Any number of clients and threads may
 * share it. What it holds is bounded: {@value #MOST} cookies, {@value #MOST_OF_DOMAIN} of one domain, the oldest give
 * way.
 *
 * <p>It has no list of public suffixes. It refuses cookies for domains of one label, such as {@code com}, but not for
 * such as {@code co.uk}: a server there can set cookies that all others below that name are sent. They learn nothing by
 * it, but may take what such a cookie says for their own word.
 */
public final class CookieJar {
    /** How many cookies there are at the most. */
    public static final int MOST = 3000;

    /** How many cookies of one domain there are at the most. */
    public static final int MOST_OF_DOMAIN = 150;

    private static final int MOST_OF_RESPONSE = 50;
    private static final int MOST_SENT_OCTETS = 8190;

    private final Map<String, Cookie> cookies = new LinkedHashMap<>(); // the oldest first

    /** An empty jar. */
    public CookieJar() {}

    /**
     * Keeps a cookie, in the place of one with the same name, domain and path.
     *
     * @param cookie if it has ended, it takes the other one away, and is not kept
     * @param now the present time
     */
    public synchronized void add(Cookie cookie, Instant now) {
        String key = cookie.domain() + "\t" + cookie.path() + "\t" + cookie.name();
        if (cookie.isExpired(now)) {
            cookies.remove(key);
            return;
        }
        // One that is replaced keeps its age
        if (cookies.put(key, cookie) != null) return;
        if (countOf(cookie.domain()) > MOST_OF_DOMAIN) removeOldest(cookie.domain());
        if (cookies.size() > MOST) cookies.remove(cookies.keySet().iterator().next());
    }

    private int countOf(String domain) {
        if (cookies.size() <= MOST_OF_DOMAIN) return 0;
        int count = 0;
        for (Cookie cookie : cookies.values()) if (cookie.domain().equals(domain)) count++;
        return count;
    }

    private void removeOldest(String domain) {
        for (Iterator<Cookie> all = cookies.values().iterator(); all.hasNext(); ) {
            if (!all.next().domain().equals(domain)) continue;
            all.remove();
            return;
        }
    }

    /**
     * The cookies, the oldest first.
     *
     * @param now the present time; those that have ended are left out
     * @return a list of its own
     */
    public synchronized List<Cookie> cookies(Instant now) {
        List<Cookie> present = new ArrayList<>();
        for (Cookie cookie : cookies.values()) if (!cookie.isExpired(now)) present.add(cookie);
        return present;
    }

    /**
     * Takes the cookies that a response sets; those that it must not set are left out.
     *
     * @param uri what was asked for
     * @param fields of the response
     * @param now the present time
     */
    public synchronized void receive(HttpUri uri, FieldSection fields, Instant now) {
        int count = 0;
        for (String value : fields.all(FieldName.of("Set-Cookie"))) {
            if (++count > MOST_OF_RESPONSE) return;
            Optional<Cookie> cookie = SetCookie.parse(value, uri, now);
            if (cookie.isPresent() && (Cookie.isTrustworthy(uri) || !hidesSecure(cookie.get()))) {
                add(cookie.get(), now);
            }
        }
    }

    /** What is not secure must not push aside what is. */
    private boolean hidesSecure(Cookie added) {
        for (Cookie cookie : cookies.values()) {
            if (!cookie.secure() || !cookie.name().equals(added.name())) continue;
            boolean related = Cookie.domainMatches(cookie.domain(), added.domain())
                    || Cookie.domainMatches(added.domain(), cookie.domain());
            if (related && Cookie.pathMatches(added.path(), cookie.path())) return true;
        }
        return false;
    }

    /** The value of Cookie for a request (RFC 6265 section 5.4); empty where there is none. */
    synchronized Optional<String> valueFor(HttpUri uri, Instant now) {
        List<Cookie> sent = new ArrayList<>();
        for (Cookie cookie : cookies.values()) {
            if (cookie.isExpired(now) || !cookie.goesTo(uri)) continue;
            int at = sent.size();
            while (at > 0 && sent.get(at - 1).path().length() < cookie.path().length()) at--;
            sent.add(at, cookie);
        }
        StringBuilder value = new StringBuilder();
        for (Cookie cookie : sent) {
            int octets = cookie.name().length() + 1 + cookie.value().length() + 2;
            if (value.length() + octets > MOST_SENT_OCTETS) break;
            if (!value.isEmpty()) value.append("; ");
            value.append(cookie.name()).append('=').append(cookie.value());
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value.toString());
    }
}
