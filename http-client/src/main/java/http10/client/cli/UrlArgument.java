package http10.client.cli;

import http10.message.BasicCredentials;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Quoted;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A URL as it is typed: {@code http://} may be left out. */
final class UrlArgument {
    private UrlArgument() {}

    static HttpUri parse(String text) throws Failure {
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "http" : Octets.lowerCase(text.substring(0, colon));
        if (!scheme.equals("http") && !scheme.equals("https") && isScheme(scheme)) {
            throw new Failure(
                    Exit.UNSUPPORTED_PROTOCOL,
                    "cannot fetch by " + Quoted.of(scheme),
                    "in the URL " + Quoted.of(text),
                    "use http:// or https://");
        }
        try {
            return HttpUri.of(colon < 0 ? "http://" + text : text);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    Exit.MALFORMED_URL,
                    "not a URL",
                    Quoted.of(text),
                    "write http://host:port/path; a blank in it is %20");
        }
    }

    /** The URL with these behind its query; what is no ASCII is escaped, anything else must be fit for a URL. */
    static HttpUri withQuery(HttpUri uri, String data) throws Failure {
        String all = uri.query().isEmpty() || uri.query().get().isEmpty()
                ? data
                : uri.query().get() + "&" + data;
        try {
            String query = all.isEmpty()
                    ? ""
                    : HttpUri.of("http://h/?" + all.replace("#", "%23")).query().orElse("");
            return new HttpUri(
                    uri.scheme(), uri.userinfo(), uri.authority(), uri.path(), Optional.of(query), uri.fragment());
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    Exit.MALFORMED_URL,
                    "the data are not fit for a URL",
                    "in -d with -G",
                    "write --data-urlencode instead of -d");
        }
    }

    /** {@code scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )} (RFC 3986 section 3.1). */
    static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean later = Octets.isDigit(c) || c == '+' || c == '-' || c == '.';
            if (!Octets.isAlpha(c) && !(later && i > 0)) return false;
        }
        return !text.isEmpty();
    }

    /** User and password in front of the "@", as curl takes them; empty where there are none. */
    static Optional<BasicCredentials> credentials(HttpUri uri) throws Failure {
        if (uri.userinfo().isEmpty()) return Optional.empty();
        String userinfo = uri.userinfo().get();
        int colon = userinfo.indexOf(':');
        String user = decoded(colon < 0 ? userinfo : userinfo.substring(0, colon));
        String password = colon < 0 ? "" : decoded(userinfo.substring(colon + 1));
        try {
            return Optional.of(new BasicCredentials(user, password));
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    Exit.MALFORMED_URL,
                    "user or password cannot be sent: " + e.getMessage(),
                    "in the URL before the \"@\"",
                    "leave out what it names");
        }
    }

    /** Escapes as UTF-8; one that is broken stays as it is. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) return text;
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() ? Octets.hexValue(text.charAt(i + 1)) : -1;
            int low = i + 2 < text.length() ? Octets.hexValue(text.charAt(i + 2)) : -1;
            boolean escape = text.charAt(i) == '%' && high >= 0 && low >= 0;
            octets.write(escape ? high << 4 | low : text.charAt(i));
            if (escape) i += 2;
        }
        return octets.toString(StandardCharsets.UTF_8);
    }
}
