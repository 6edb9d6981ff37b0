package http10.message;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An http or https URI (RFC 9110 section 4.2) in the grammar of RFC 3986. {@link java.net.URI} resolves some references
 * otherwise than the RFC's own examples, so it will not do.
 *
 * @param scheme {@code http} or {@code https}
 * @param userinfo what stands before the "@"; never sent, never shown
 * @param authority host and port; the port is absent where it is the scheme's default
 * @param path begins with "/"; escapes as written
 * @param query what follows the first "?", escapes as written
 * @param fragment what follows "#"; never sent
 */
public record HttpUri(
        String scheme,
        Optional<String> userinfo,
        Authority authority,
        String path,
        Optional<String> query,
        Optional<String> fragment) {
    /**
     * Checks every part and drops a default port.
     *
     * @throws IllegalArgumentException if they break the grammar
     */
    public HttpUri {
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("not http or https: " + Quoted.of(scheme));
        }
        String target = target(path, query);
        if (!path.startsWith("/") || path.contains("?") || !isTarget(target)) {
            throw new IllegalArgumentException("not a path and query: " + Quoted.of(target));
        }
        if (!isTarget(userinfo.orElse("")) || !isTarget(fragment.orElse(""))) {
            throw new IllegalArgumentException("not a userinfo or fragment");
        }
        // R1945-3.2.2-03
        if (authority.port().equals(OptionalInt.of(defaultPort(scheme)))) {
            authority = new Authority(authority.host(), OptionalInt.empty());
        }
    }

    /**
     * Reads a URI as a peer may send it: nothing is mended.
     *
     * @param text any text
     * @return the URI; empty where the text breaks the grammar, has another scheme or no host
     */
    public static Optional<HttpUri> parse(String text) {
        int colon = text.indexOf("://");
        if (colon < 0) return Optional.empty();
        String scheme = Octets.lowerCase(text.substring(0, colon));
        if (!scheme.equals("http") && !scheme.equals("https")) return Optional.empty();

        Reference rest = Reference.split(text.substring(colon + 1));
        String hostPart = rest.authority().orElse("");
        int at = hostPart.indexOf('@');
        Optional<String> userinfo = at < 0 ? Optional.empty() : Optional.of(hostPart.substring(0, at));
        Optional<Authority> authority = Authority.parse(hostPart.substring(at + 1));
        // R1945-3.2.2-02
        String path = rest.path().isEmpty() ? "/" : rest.path();
        String target = target(path, rest.query());
        boolean isUri = isTarget(target)
                && isTarget(userinfo.orElse("") + rest.fragment().orElse(""));
        if (authority.isEmpty() || !isUri) return Optional.empty();
        return Optional.of(new HttpUri(scheme, userinfo, authority.get(), path, rest.query(), rest.fragment()));
    }

    /**
     * Reads a URI as a person writes it: letters of other scripts and octets a URI may not hold are escaped as UTF-8, a
     * host name of another script becomes its ASCII form, dot segments are removed.
     *
     * @param text an absolute http or https URI
     * @return the URI
     * @throws IllegalArgumentException if that leaves no URI, or {@code text} holds a blank, CR, LF or NUL
     */
    public static HttpUri of(String text) {
        // R1945-5.1-02
        for (char refused : new char[] {' ', '\r', '\n', 0}) {
            if (text.indexOf(refused) >= 0) throw new IllegalArgumentException("not a URL: " + Quoted.of(text));
        }
        Optional<String> escaped = escaped(asciiHost(text));
        Optional<HttpUri> uri = escaped.isPresent() ? parse(escaped.get()) : Optional.empty();
        if (uri.isEmpty()) throw new IllegalArgumentException("not an http or https URL: " + Quoted.of(text));
        return uri.get().withoutDotSegments();
    }

    /**
     * Resolves a reference, such as the value of Location, against this URI (RFC 3986 section 5.2; the fragment is
     * inherited as RFC 9110 section 10.2.2 says).
     *
     * @param reference a relative or absolute reference; what a URI may not hold is escaped as UTF-8
     * @return the target; empty where it is not an http or https URI
     */
    public Optional<HttpUri> resolve(String reference) {
        return escaped(reference).flatMap(this::resolveEscaped).map(uri -> uri.inheriting(fragment));
    }

    /** RFC 3986 section 5.2.2. */
    private Optional<HttpUri> resolveEscaped(String text) {
        // R3986-5.2.4-02, R1945-10.11-02, R1945-10.13-03
        if (Reference.hasScheme(text)) return parse(text).map(HttpUri::withoutDotSegments);
        Reference relative = Reference.split(text);
        if (relative.authority().isPresent()) return parse(scheme + ":" + text).map(HttpUri::withoutDotSegments);

        boolean samePath = relative.path().isEmpty();
        String path = samePath ? this.path : Reference.merged(this.path, relative.path());
        Optional<String> query = samePath && relative.query().isEmpty() ? this.query : relative.query();
        if (!isTarget(path + query.orElse("") + relative.fragment().orElse(""))) return Optional.empty();
        return Optional.of(new HttpUri(scheme, userinfo, authority, path, query, relative.fragment()));
    }

    private HttpUri withoutDotSegments() {
        return new HttpUri(scheme, userinfo, authority, Reference.withoutDotSegments(path), query, fragment);
    }

    HttpUri withoutFragment() {
        return new HttpUri(scheme, userinfo, authority, path, query, Optional.empty());
    }

    private HttpUri inheriting(Optional<String> fragment) {
        // R9110-10.2.2-01
        return new HttpUri(scheme, userinfo, authority, path, query, this.fragment.or(() -> fragment));
    }

    /**
     * The port to connect to.
     *
     * @return the port given, else 80 for http and 443 for https
     */
    public int port() {
        // R1945-1.3-05
        return authority.port().orElse(defaultPort(scheme));
    }

    /**
     * Whether TLS is to be used.
     *
     * @return whether the scheme is https
     */
    public boolean isSecure() {
        return scheme.equals("https");
    }

    /**
     * What a request to the origin server says: path and query, without fragment (RFC 9112 section 3.2.1).
     *
     * @return the target in origin-form
     */
    public RequestTarget.OriginForm originForm() {
        // R9110-7.1-01
        return new RequestTarget.OriginForm(target(path, query));
    }

    // No lambda here, nor elsewhere on the way of a plain fetch: each costs a command milliseconds of its start.
    private static String target(String path, Optional<String> query) {
        return query.isPresent() ? path + "?" + query.get() : path;
    }

    /**
     * Whether the other URI has the same scheme, host and port, so that credentials may go there too (RFC 9110 section
     * 4.3.1).
     *
     * @param other another URI
     * @return whether the origins are the same
     */
    public boolean hasOriginOf(HttpUri other) {
        return scheme.equals(other.scheme) && authority.equals(other.authority);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    static boolean isTarget(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // R1945-3.2.1-01
            if (!Octets.isTargetOctet(c) || c == '%' && !isEscape(text, i)) return false;
        }
        return true;
    }

    /** {@code pct-encoded = "%" HEXDIG HEXDIG} (RFC 3986 section 2.1). */
    static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && Octets.hexValue(text.charAt(percent + 1)) >= 0
                && Octets.hexValue(text.charAt(percent + 2)) >= 0;
    }

    /**
     * Escapes what may not stand where it does in a URI; a broken escape stays one. Empty where the text is not Unicode.
     */
    private static Optional<String> escaped(String text) {
        int hash = text.indexOf('#');
        int pathStart = endOfAuthority(text);
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0, next; at < text.length(); at = next) {
            int c = text.codePointAt(at);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) return Optional.empty();
            next = at + Character.charCount(c);
            boolean ipv6 = at < pathStart && (c == '[' || c == ']');
            // R1945-3.2.1-02
            if (Octets.isTargetOctet(c) || at == hash || ipv6) out.append((char) c);
            else escape(text.substring(at, next), out);
        }
        return Optional.of(out.toString());
    }

    private static void escape(String character, StringBuilder out) {
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(hexDigit(octet >> 4)).append(hexDigit(octet));
        }
    }

    private static char hexDigit(int nibble) {
        // R3986-2.1-01
        return "0123456789ABCDEF".charAt(nibble & 0xf);
    }

    private static String asciiHost(String text) {
        int to = endOfAuthority(text);
        int from = Math.max(text.lastIndexOf('/', to - 1), text.lastIndexOf('@', to - 1)) + 1;
        String host = text.substring(Math.min(from, to), to);
        if (isAscii(host)) return text;
        return text.substring(0, from) + IDN.toASCII(host) + text.substring(to);
    }

    /** Where the part after {@code //} ends; 0 where there is none. */
    private static int endOfAuthority(String text) {
        int slashes = text.indexOf("//");
        int mark = text.indexOf(':');
        if (slashes < 0 || slashes > 0 && mark != slashes - 1) return 0;
        int to = slashes + 2;
        while (to < text.length() && "/?#".indexOf(text.charAt(to)) < 0) to++;
        return to;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    /** The URI without userinfo. */
    @Override
    public String toString() {
        // R9110-4.2.4-01
        return scheme + "://" + authority + target(path, query)
                + fragment.map(f -> "#" + f).orElse("");
    }
}
