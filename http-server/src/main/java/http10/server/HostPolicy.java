package http10.server;

import http10.message.Authority;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.RequestTarget.AbsoluteForm;
import http10.message.Response;
import http10.message.StatusCode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which names are ours. A page of another site can have a browser ask this machine under that site's name (DNS
 * rebinding), so a server bound to loopback alone refuses foreign names; no server ever repeats one.
 */
final class HostPolicy {
    private static final String REFUSAL = "This server does not answer for that host name. If it should, start it with"
            + " --allow-host NAME (in a program: ServerOptions.allowedHosts).";
    private static final String NO_PROXY = "This server answers for itself alone; it forwards no requests.";

    private final String scheme;
    private final Set<String> allowed;
    private final Optional<HttpUri> base; // what the world calls this server
    private final List<InetSocketAddress> bound = new ArrayList<>();
    private final boolean hasSocketFile; // no page leads a browser to one, and there is no port to it
    private final boolean loopbackOnly;
    private volatile String lastOwn = ""; // the next Host is most often the same

    HostPolicy(String scheme, Set<String> allowed, List<SocketAddress> bound, Optional<HttpUri> base) {
        this.scheme = scheme;
        this.base = base;
        this.allowed = allowed;
        for (SocketAddress address : bound) if (address instanceof InetSocketAddress inet) this.bound.add(inet);
        this.hasSocketFile = this.bound.size() < bound.size();
        this.loopbackOnly = !this.bound.isEmpty() && areLoopback(this.bound);
    }

    private static boolean areLoopback(List<InetSocketAddress> addresses) {
        for (InetSocketAddress address : addresses) if (!address.getAddress().isLoopbackAddress()) return false;
        return true;
    }

    /** That is spoken here. */
    String scheme() {
        return scheme;
    }

    /** What a request for another host is answered; empty where it is for us. */
    Optional<Response> refusal(RequestHead head) {
        if (head.target() instanceof AbsoluteForm target) {
            // R9112-3.2.2-02, R1945-1.2-01, R1945-5.1.2-02
            return isOwn(target.uri()) ? Optional.empty() : refused(StatusCode.BAD_REQUEST, NO_PROXY);
        }
        if (!loopbackOnly) return Optional.empty();
        Optional<String> host = head.fields().first(FieldName.HOST);
        if (host.isEmpty() || host.get().equals(lastOwn)) return Optional.empty();
        boolean foreign = !Authority.parse(host.get())
                .map(authority -> isOwn(authority.host()))
                .orElse(true);
        if (foreign) return refused(StatusCode.FORBIDDEN, REFUSAL);
        lastOwn = host.get();
        return Optional.empty();
    }

    private static Optional<Response> refused(StatusCode status, String sentence) {
        return Optional.of(ErrorPage.of(status, sentence));
    }

    /** The absolute URL of a Location, where the request says by which of our names; else the Location as it is. */
    String location(String location, RequestHead head) {
        if (base.isPresent()) return below(base.get(), location, head.target());
        // R9112-3.2.2-01
        Optional<Authority> host = head.target() instanceof AbsoluteForm target
                ? Optional.of(target.uri().authority())
                : host(head);
        // PX-SEC-06, R9112-3.3-01, R1945-10.11-01
        return host.filter(authority -> isOwn(authority.host()))
                .flatMap(authority -> absolute(location, authority, head.target()))
                .orElse(location);
    }

    private static String below(HttpUri base, String location, RequestTarget target) {
        if (HttpUri.parse(location).isPresent()) return location;
        String root =
                base.path().endsWith("/") ? base.path().substring(0, base.path().length() - 1) : base.path();
        if (location.startsWith("/")) return base.scheme() + "://" + base.authority() + root + location;
        String path = root + target.path();
        HttpUri asked =
                new HttpUri(base.scheme(), Optional.empty(), base.authority(), path, target.query(), Optional.empty());
        return asked.resolve(location).map(HttpUri::toString).orElse(location);
    }

    private Optional<String> absolute(String location, Authority host, RequestTarget target) {
        if (location.startsWith("/")) return Optional.of(scheme + "://" + host + location);
        if (HttpUri.parse(location).isPresent()) return Optional.empty();
        HttpUri asked = new HttpUri(scheme, Optional.empty(), host, target.path(), target.query(), Optional.empty());
        return asked.resolve(location).map(HttpUri::toString);
    }

    private static Optional<Authority> host(RequestHead head) {
        return head.fields().first(FieldName.HOST).flatMap(Authority::parse);
    }

    private boolean isOwn(HttpUri uri) {
        boolean ourPort = hasSocketFile || bound.stream().anyMatch(address -> address.getPort() == uri.port());
        boolean named = allowed.contains(uri.authority().host())
                || ourPort && isOwn(uri.authority().host());
        // R9110-4.2.4-02, R9112-3.2.2-02
        return uri.scheme().equals(scheme) && uri.userinfo().isEmpty() && named;
    }

    private boolean isOwn(String host) {
        // R1945-3.2.2-04: an Authority's host is in lower case
        if (allowed.contains(host) || allowed.contains("*")) return true;
        if (base.isPresent() && base.get().authority().host().equals(host)) return true;
        if (host.equals("localhost") || host.endsWith(".localhost") || isLoopback(host)) return true;
        if (loopbackOnly) return false;
        return literal(host).map(this::isOurAddress).orElse(false);
    }

    private static boolean isLoopback(String host) {
        return literal(host).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    private boolean isOurAddress(InetAddress address) {
        for (InetSocketAddress ours : bound) {
            if (ours.getAddress().equals(address)) return true;
            try {
                if (ours.getAddress().isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            } catch (SocketException e) {
                continue; // the system does not tell its addresses: this one is not known to be ours
            }
        }
        return false;
    }

    /** IPv6 stands in brackets. */
    private static Optional<InetAddress> literal(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return IpLiteral.of(bracketed ? host.substring(1, host.length() - 1) : host);
    }
}
