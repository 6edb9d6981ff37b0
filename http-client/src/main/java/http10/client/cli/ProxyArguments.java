package http10.client.cli;

import http10.client.Proxies;
import http10.client.Proxy;
import http10.message.Authority;
import http10.message.BasicCredentials;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Quoted;
import http10.options.Argument;
import java.util.List;
import java.util.Optional;

/** Which proxy the command line, or else the environment, names for a request. */
final class ProxyArguments implements Proxies {
    private final GetOptions options;
    private final Streams streams;
    private final Optional<Proxy> given;
    private final Optional<String> noProxy;

    private ProxyArguments(GetOptions options, Streams streams) throws Failure {
        this.options = options;
        this.streams = streams;
        List<Argument.Given<Option>> proxies = options.inOrder(Option.PROXY, Option.PROXY_1_0);
        String last = proxies.isEmpty() ? "" : proxies.get(proxies.size() - 1).value();
        given = last.isEmpty() ? Optional.empty() : Optional.of(parse(last, "-x " + Quoted.of(last)));
        noProxy = options.has(Option.NOPROXY)
                ? options.last(Option.NOPROXY)
                : streams.environment("no_proxy").or(() -> streams.environment("NO_PROXY"));
    }

    /** Checks what the options say of proxies; the environment is asked only where it counts. */
    static Proxies of(GetOptions options, Streams streams) throws Failure {
        return new ProxyArguments(options, streams);
    }

    @Override
    public Optional<Proxy> of(HttpUri uri) throws ProxyArgumentException {
        Authority host = uri.authority();
        boolean named = options.has(Option.PROXY) || options.has(Option.PROXY_1_0); // if only as "", which is none
        if (named && given.isEmpty() || !named && NoProxy.isLoopback(host)) return Optional.empty();
        if (noProxy.isPresent() && new NoProxy(noProxy.get()).covers(host)) return Optional.empty();
        if (named) return given;
        try {
            return fromEnvironment(uri.scheme());
        } catch (Failure e) {
            throw new ProxyArgumentException(e);
        }
    }

    /** HTTP_PROXY is what a CGI program has from the field Proxy of a request, so nobody heeds it. */
    private Optional<Proxy> fromEnvironment(String scheme) throws Failure {
        if (options.has(Option.PROXY) || options.has(Option.PROXY_1_0)) return Optional.empty();
        String[] names = scheme.equals("http")
                ? new String[] {"http_proxy", "all_proxy", "ALL_PROXY"}
                : new String[] {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
        for (String name : names) {
            Optional<String> value = streams.environment(name);
            if (value.isPresent()) return Optional.of(parse(value.get(), "in " + name));
        }
        return Optional.empty();
    }

    /** {@code [http://][user:password@]host[:port][/]}. */
    private Proxy parse(String text, String where) throws Failure {
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "http" : Octets.lowerCase(text.substring(0, colon));
        if (!scheme.equals("http")) {
            // SOCKS is no HTTP, and TLS to a proxy hides what goes on to http origins in the clear all the same.
            throw new Failure(
                    Exit.CONNECT_FAILED,
                    "cannot speak to a proxy by " + Quoted.of(scheme),
                    where,
                    "name one that speaks http, as http://HOST:PORT");
        }
        String rest = text.substring(colon < 0 ? 0 : colon + 3);
        int at = rest.lastIndexOf('@');
        int slash = rest.indexOf('/', at + 1);
        Optional<Authority> authority = Authority.parse(rest.substring(at + 1, slash < 0 ? rest.length() : slash));
        if (authority.isEmpty()) {
            throw new Failure(Exit.UNKNOWN_PROXY, "not a proxy", where, "write http://HOST:PORT");
        }
        Optional<BasicCredentials> credentials = options.has(Option.PROXY_USER)
                ? Optional.of(credentials(options.last(Option.PROXY_USER).get(), false))
                : at < 0 ? Optional.empty() : Optional.of(credentials(rest.substring(0, at), true));
        return new Proxy(authority.get(), credentials, options.has(Option.PROXYTUNNEL));
    }

    private static BasicCredentials credentials(String text, boolean escaped) throws Failure {
        int colon = text.indexOf(':');
        String user = colon < 0 ? text : text.substring(0, colon);
        String password = colon < 0 ? "" : text.substring(colon + 1);
        try {
            return escaped
                    ? new BasicCredentials(UrlArgument.decoded(user), UrlArgument.decoded(password))
                    : new BasicCredentials(user, password);
        } catch (IllegalArgumentException e) {
            throw Arguments.usage("user or password of the proxy cannot be sent: " + e.getMessage(), "leave that out");
        }
    }
}
