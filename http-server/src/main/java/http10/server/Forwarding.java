package http10.server;

import http10.message.Authority;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.RequestHead;
import http10.message.Response;
import http10.server.ForwardedField.Hop;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What proxies that are believed say of a request, by Forwarded (RFC 7239) or by X-Forwarded-For, -Proto and -Host. Where
 * both are there and differ, one of them may be the client's own invention, so neither counts.
 *
 * @param client the last address that no believed proxy has; that of the connection where nobody says better
 * @param scheme that the client used, as the last proxy says
 * @param host that the client asked, as the last proxy says
 */
record Forwarding(SocketAddress client, Optional<String> scheme, Optional<Authority> host) {
    private static final FieldName FORWARDED = new FieldName("Forwarded");
    private static final FieldName FOR = new FieldName("X-Forwarded-For");
    private static final FieldName PROTO = new FieldName("X-Forwarded-Proto");
    private static final FieldName HOST = new FieldName("X-Forwarded-Host");

    /** @param peer who has connected */
    static Forwarding of(SocketAddress peer, RequestHead head, TrustedProxies trusted) {
        if (!trusted.include(peer)) return new Forwarding(peer, Optional.empty(), Optional.empty());
        List<Hop> hops = ForwardedField.hops(head.fields().all(FORWARDED));
        Optional<String> proto = hops.isEmpty() ? Optional.empty() : last(hops).proto();
        Optional<String> host = hops.isEmpty() ? Optional.empty() : last(hops).host();
        List<String> clients = new ArrayList<>();
        for (Hop hop : hops) clients.add(hop.client().orElse("unknown"));
        SocketAddress one = client(peer, clients, trusted);
        SocketAddress other = client(peer, head.fields().members(FOR), trusted);
        boolean both = head.fields().contains(FORWARDED)
                && (head.fields().contains(FOR)
                        || head.fields().contains(PROTO)
                        || head.fields().contains(HOST));
        SocketAddress either = one == peer ? other : one;
        return new Forwarding(
                both && !one.equals(other) ? peer : either,
                agreed(both, proto, said(head, PROTO)).map(Octets::lowerCase).filter(Forwarding::isScheme),
                agreed(both, host, said(head, HOST)).flatMap(Authority::parse));
    }

    /** From the last to the first, as far as who says so is believed. */
    private static SocketAddress client(SocketAddress peer, List<String> nodes, TrustedProxies trusted) {
        SocketAddress client = peer;
        for (int i = nodes.size() - 1; i >= 0 && trusted.include(client); i--) {
            Optional<InetSocketAddress> node = node(nodes.get(i));
            if (node.isEmpty()) return client;
            client = node.get();
        }
        return client;
    }

    /** An address, of IPv6 perhaps in brackets, perhaps with a port, which nobody needs. */
    private static Optional<InetSocketAddress> node(String text) {
        int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        int colon = text.indexOf(':');
        boolean hasPort = colon >= 0 && colon == text.lastIndexOf(':');
        String address = bracket > 0 ? text.substring(1, bracket) : hasPort ? text.substring(0, colon) : text;
        return IpLiteral.of(address).map(literal -> new InetSocketAddress(literal, 0));
    }

    private static Optional<String> said(RequestHead head, FieldName name) {
        List<String> members = head.fields().members(name);
        return members.isEmpty() ? Optional.empty() : Optional.of(last(members));
    }

    /** Of two forms, what both say: a proxy sets the one, and its client may have sent the other. */
    private static Optional<String> agreed(boolean both, Optional<String> one, Optional<String> other) {
        if (both) return one.equals(other) ? one : Optional.empty();
        return one.isPresent() ? one : other;
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    private static boolean isScheme(String text) {
        return text.equals("http") || text.equals("https");
    }

    /** The response with the Location that the client knows; as it is where no proxy says what that would be. */
    Response located(Response response, RequestHead head, HostPolicy hosts) {
        Optional<String> location = response.fields().first(FieldName.LOCATION);
        if (scheme.isEmpty() && host.isEmpty() || location.isEmpty() || isAbsolute(location.get())) return response;
        Optional<HttpUri> here = HttpUri.parse(hosts.location("/", head));
        Optional<Authority> asked = host.isPresent() ? host : here.map(HttpUri::authority);
        Optional<String> spoken = scheme.isPresent() ? scheme : Optional.of(hosts.scheme());
        return asked.map(authority -> new HttpUri(
                        spoken.get(),
                        Optional.empty(),
                        authority,
                        head.target().path(),
                        head.target().query(),
                        Optional.empty()))
                .flatMap(uri -> uri.resolve(location.get()))
                .map(uri ->
                        response.head().fields().without(FieldName.LOCATION).with(FieldName.LOCATION, uri.toString()))
                .map(fields -> new Response(response.head().withFields(fields), response.content()))
                .orElse(response);
    }

    private static boolean isAbsolute(String location) {
        return HttpUri.parse(location).isPresent();
    }
}
