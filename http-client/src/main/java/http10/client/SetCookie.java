package http10.client;

import http10.message.HttpUri;
import http10.message.Octets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the value of Set-Cookie (RFC 6265 section 5.2 and 5.3): unknown attributes are skipped, the last of a kind counts. */
final class SetCookie {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final HttpUri origin;
    private final Instant now;
    private Optional<Instant> expires = Optional.empty();
    private Optional<Instant> maxAge = Optional.empty();
    private String domain = "";
    private String path;
    private boolean secure;
    private boolean httpOnly;

    private SetCookie(HttpUri origin, Instant now) {
        this.origin = origin;
        this.now = now;
        this.path = defaultPath(origin.path());
    }

    /** The cookie that a response from this URI sets; empty where it must not, or it is none. */
    static Optional<Cookie> parse(String text, HttpUri origin, Instant now) {
        int end = endOfPart(text, 0);
        int equals = text.indexOf('=');
        if (equals < 0 || equals > end) return Optional.empty();
        SetCookie read = new SetCookie(origin, now);
        for (int from = end + 1; from <= text.length(); from = end + 1) {
            end = endOfPart(text, from);
            read.attribute(text.substring(from, end));
        }
        int nameEnd = endOfPart(text, 0);
        return read.cookie(
                Octets.trimOws(text.substring(0, equals)), Octets.trimOws(text.substring(equals + 1, nameEnd)));
    }

    private static int endOfPart(String text, int from) {
        int end = text.indexOf(';', from);
        return end < 0 ? text.length() : end;
    }

    private void attribute(String text) {
        int equals = text.indexOf('=');
        String name = Octets.lowerCase(Octets.trimOws(equals < 0 ? text : text.substring(0, equals)));
        String value = equals < 0 ? "" : Octets.trimOws(text.substring(equals + 1));
        switch (name) {
            case "expires" -> CookieDate.parse(value).ifPresent(date -> expires = Optional.of(date));
            case "max-age" -> maxAge(value);
            case "domain" -> domain = Octets.lowerCase(value.startsWith(".") ? value.substring(1) : value);
            case "path" -> path = value.startsWith("/") ? value : defaultPath(origin.path());
            case "secure" -> secure = true;
            case "httponly" -> httpOnly = true;
            default -> {
                // as RFC 6265 section 5.2 has it
            }
        }
    }

    /** Counts more than Expires (RFC 6265 section 5.3); more seconds than there is room for never end. */
    private void maxAge(String value) {
        boolean past = value.startsWith("-");
        String digits = past ? value.substring(1) : value;
        for (int i = 0; i < digits.length(); i++) if (!Octets.isDigit(digits.charAt(i))) return;
        if (digits.isEmpty()) return;
        OptionalLong seconds = Octets.decimal(digits);
        long left = LATEST.getEpochSecond() - now.getEpochSecond();
        if (past || seconds.isPresent() && seconds.getAsLong() == 0) maxAge = Optional.of(Instant.EPOCH);
        else maxAge = Optional.of(now.plusSeconds(Math.min(seconds.orElse(left), left)));
    }

    private Optional<Cookie> cookie(String name, String value) {
        String host = origin.authority().host();
        boolean hostOnly = domain.isEmpty() || domain.equals(host) && (Cookie.isAddress(host) || isSingleLabel(host));
        if (!hostOnly && (isSingleLabel(domain) || !Cookie.domainMatches(host, domain))) return Optional.empty();
        if (secure && !Cookie.isTrustworthy(origin)) return Optional.empty();
        if (isPrefixed(name, "__Secure-") && !secure) return Optional.empty();
        boolean asHost = secure && domain.isEmpty() && path.equals("/");
        if (isPrefixed(name, "__Host-") && !asHost) return Optional.empty();
        try {
            String of = hostOnly ? host : domain;
            Optional<Instant> end = maxAge.isPresent() ? maxAge : expires;
            return Optional.of(new Cookie(name, value, of, hostOnly, path, secure, httpOnly, end));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Such a domain is a whole top level of names; a list of the other public suffixes is not kept here. */
    private static boolean isSingleLabel(String domain) {
        return domain.indexOf('.') < 0 || domain.indexOf('.') == domain.length() - 1;
    }

    private static boolean isPrefixed(String name, String prefix) {
        return name.length() >= prefix.length() && Octets.equalsIgnoreCase(name.substring(0, prefix.length()), prefix);
    }

    /** RFC 6265 section 5.1.4: the folder of what was asked for. */
    private static String defaultPath(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }
}
