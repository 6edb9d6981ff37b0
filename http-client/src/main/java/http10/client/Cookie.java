package http10.client;

import http10.message.HttpUri;
import http10.message.Octets;
import java.time.Instant;
import java.util.Optional;

/**
 * A cookie (RFC 6265). Names and values are octets, one in each char.
 *
 * @param name one char or more, without "=", ";", HTAB and control octets
 * @param value without ";", HTAB and control octets; may be empty
 * @param domain a host name in lower case, without a dot before it
 * @param hostOnly whether it is for that host alone; else for every host below it, too
 * @param path begins with "/"; the cookie is for what is at or below it
 * @param secure whether it is only sent by https, or to this machine itself
 * @param httpOnly whether scripts are to be kept from it; told, and written to files, and nothing else
 * @param expires when it ends; empty for the end of the session
 */
public record Cookie(
        String name,
        String value,
        String domain,
        boolean hostOnly,
        String path,
        boolean secure,
        boolean httpOnly,
        Optional<Instant> expires) {
    /** How many octets name and value may have together. */
    public static final int MOST_OCTETS = 4096;

    /**
     * Checks what is sent to servers.
     *
     * @throws IllegalArgumentException if a part is not as said above, or name and value are too long
     */
    public Cookie {
        boolean fits = name.length() + value.length() <= MOST_OCTETS && domain.length() + path.length() <= MOST_OCTETS;
        boolean named = isText(name) && !name.isEmpty() && name.indexOf('=') < 0;
        if (!fits || !named || !isText(value)) throw new IllegalArgumentException("not a cookie");
        boolean placed = isText(domain) && !domain.isEmpty() && isText(path) && path.startsWith("/");
        if (!placed) throw new IllegalArgumentException("not a domain and path of a cookie");
    }

    private static boolean isText(String text) {
        return Octets.isFieldValue(text) && text.indexOf(';') < 0 && text.indexOf('\t') < 0;
    }

    /**
     * Whether it has ended.
     *
     * @param now the present time
     * @return whether that is not before its end
     */
    public boolean isExpired(Instant now) {
        return expires.isPresent() && !now.isBefore(expires.get());
    }

    /** Whether a request for this URI takes it along (RFC 6265 section 5.4). */
    boolean goesTo(HttpUri uri) {
        String host = uri.authority().host();
        boolean hostFits = hostOnly ? host.equals(domain) : domainMatches(host, domain);
        return hostFits && pathMatches(uri.path(), path) && (!secure || isTrustworthy(uri));
    }

    /** RFC 6265 section 5.1.3: the domain itself or a name below it; an address has nothing below it. */
    static boolean domainMatches(String host, String domain) {
        if (!host.endsWith(domain)) return false;
        int before = host.length() - domain.length() - 1;
        return before < 0 || host.charAt(before) == '.' && !isAddress(host);
    }

    /** RFC 6265 section 5.1.4. */
    static boolean pathMatches(String requested, String path) {
        if (!requested.startsWith(path)) return false;
        boolean whole = requested.length() == path.length() || path.endsWith("/");
        return whole || requested.charAt(path.length()) == '/';
    }

    /** No name ends in a label of digits (RFC 1123 section 2.1). */
    static boolean isAddress(String host) {
        return host.startsWith("[")
                || Octets.decimal(host.substring(host.lastIndexOf('.') + 1)).isPresent();
    }

    /** Nobody listens in on what stays on this machine; browsers and curl take it for secure as well. */
    static boolean isTrustworthy(HttpUri uri) {
        String host = uri.authority().host();
        return uri.isSecure() || host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Without the value, which is a secret. */
    @Override
    public String toString() {
        return "Cookie(" + name + " of " + (hostOnly ? "" : ".") + domain + path + ")";
    }
}
