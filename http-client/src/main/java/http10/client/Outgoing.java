package http10.client;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The request head as it is sent: origin-form or, to a proxy, absolute-form; Host first, User-Agent, the caller's fields, Content-Length. */
final class Outgoing {
    static final FieldName PROXY_AUTHORIZATION = FieldName.of("Proxy-Authorization");
    private static final FieldName REFERER = FieldName.of("Referer");

    private Outgoing() {}

    /**
     * With the target in absolute-form, and credentials for the proxy, where a proxy forwards the request.
     *
     * @throws IllegalArgumentException as {@link HttpClient#send} says
     */
    static RequestHead head(Request request, HttpUri uri, Optional<Proxy> proxy, ClientOptions options) {
        boolean forwarded = proxy.isPresent() && !Connector.tunnels(proxy.get(), uri, options.network());
        FieldSection given = request.fields();
        // These and the caller's alone: R1945-5.2-01, R1945-10.6-02, R1945-10.8-01, R1945-10.12-02, R1945-10.13-01
        List<Field> fields = new ArrayList<>(given.size() + 3);
        // R9110-7.2-01, R9112-3.2-04
        Optional<String> host = given.first(FieldName.HOST);
        if (host.isPresent() || options.sendsHost()) {
            fields.add(new Field(
                    FieldName.HOST,
                    host.isPresent() ? host.get() : uri.authority().toString()));
        }
        if (!given.contains(FieldName.USER_AGENT) && !options.userAgent().isEmpty()) {
            // R1945-10.15-01
            fields.add(new Field(FieldName.USER_AGENT, options.userAgent()));
        }
        for (int i = 0; i < given.size(); i++) {
            Field field = given.line(i);
            if (isOurs(field.name())) {
                throw new IllegalArgumentException(field.name() + " is not for the caller to send");
            }
            if (field.name().equals(REFERER)) fields.add(referer(field));
            else if (!isForAnother(field.name())) fields.add(field);
        }
        if (forwarded) {
            Optional<String> own = given.first(PROXY_AUTHORIZATION);
            Tunnel.authorization(proxy.get(), own)
                    .ifPresent(value -> fields.add(new Field(PROXY_AUTHORIZATION, value)));
        }
        addLength(request, fields);
        RequestHead head = request.head();
        // R1945-5.1.2-01, R9110-7.1-01
        RequestTarget target = forwarded ? new RequestTarget.AbsoluteForm(uri) : uri.originForm();
        return new RequestHead(head.method(), target, head.version(), FieldSection.of(fields));
    }

    /** Host stands first already, and what is for a proxy is not for an origin server. */
    private static boolean isForAnother(FieldName name) {
        return name.equals(FieldName.HOST) || name.equals(PROXY_AUTHORIZATION);
    }

    /** What decides on framing and on the connection; HTTP/1.0 has no use for any other value of these. */
    private static boolean isOurs(FieldName name) {
        // R2068-19.7.1-04, R9112-6.1-01, R9112-C.2.2-01, R9110-10.1.1-02, R1945-4.2-07, R1945-5.2-01
        return switch (Octets.lowerCase(name.text())) {
            case "connection",
                    "content-length",
                    "expect",
                    "keep-alive",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade" -> true;
            default -> false;
        };
    }

    /** Neither userinfo nor fragment is anybody's business (RFC 1945 section 10.13, RFC 9110 section 10.1.3). */
    private static Field referer(Field field) {
        // R1945-10.13-02, R9110-4.2.4-01
        Optional<HttpUri> uri = HttpUri.parse(field.value());
        if (uri.isEmpty()) return field;
        HttpUri clean = new HttpUri(
                uri.get().scheme(),
                Optional.empty(),
                uri.get().authority(),
                uri.get().path(),
                uri.get().query(),
                Optional.empty());
        return new Field(REFERER, clean.toString());
    }

    private static void addLength(Request request, List<Field> fields) {
        OptionalLong length = request.content().length();
        // R1945-7.2.2-03, R9112-6.1-01
        if (length.isEmpty()) {
            throw new IllegalArgumentException(
                    "the length of a request's content must be known: its end is never told by closing (RFC 1945"
                            + " section 7.2.2)");
        }
        // R1945-7.2-02, R9110-8.6-03
        if (request.content() != Content.NONE || request.method().expectsContent()) {
            fields.add(new Field(FieldName.CONTENT_LENGTH, Long.toString(length.getAsLong())));
        }
    }
}
