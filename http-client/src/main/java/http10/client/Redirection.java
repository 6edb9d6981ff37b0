package http10.client;

import http10.message.Content;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.message.ResponseHead;
import java.util.Locale;
import java.util.Optional;

/** What to ask for next, where a response redirects (RFC 1945 section 9.3, RFC 9110 section 15.4). */
final class Redirection {
    /** Meant for one origin; another one must not learn them. */
    private static final String[] OF_ONE_ORIGIN = {
        "Host",
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Origin",
        "Referer",
        "If-Modified-Since",
        "If-Unmodified-Since",
        "If-Match",
        "If-None-Match",
        "If-Range"
    };

    private static final String[] OF_ONE_HOST = {"Host"};

    private static final String[] OF_CONTENT = {
        "Content-Type", "Content-Encoding", "Content-Language", "Content-Location"
    };

    private Redirection() {}

    /** The next request; empty where the response is not to be, or cannot be, followed. */
    static Optional<Request> next(
            Request request, HttpUri uri, ResponseHead head, RedirectPolicy policy, RedirectRules rules) {
        // R1945-6.1.1-03
        if (policy == RedirectPolicy.NEVER || !head.status().isRedirect()) return Optional.empty();
        int status = head.status().code();
        Method method = request.method();
        // R9110-15.4-02
        boolean posts = method.equals(Method.POST);
        boolean toGet = status == 303 && !method.equals(Method.HEAD) || (status == 301 || status == 302) && posts;
        if (posts && rules.keepsPost(status)) toGet = false;
        // R1945-9.3-01, R9110-15.4-02
        boolean allowed = policy == RedirectPolicy.ALL_METHODS || method.isSafe() || status == 303;
        boolean repeatable = toGet || request.content().isRepeatable();
        if (!allowed || !repeatable) return Optional.empty();

        Optional<HttpUri> target = target(uri, head);
        if (target.isEmpty() || !(target.get().isSecure() ? rules.https() : rules.http())) return Optional.empty();
        Request next = withUri(toGet ? asGet(request) : request, target.get());
        if (!target.get().hasOriginOf(uri)) {
            // R9110-15.4-01
            next = without(next, rules.trusting() ? OF_ONE_HOST : OF_ONE_ORIGIN);
        }
        return Optional.of(rules.refers() ? withReferer(next, uri, target.get()) : next);
    }

    /** A Location with userinfo would have us give its credentials, or show a host that is none: not followed. */
    private static Optional<HttpUri> target(HttpUri uri, ResponseHead head) {
        Optional<String> location = head.fields().only(FieldName.LOCATION);
        // R1945-9.3-07
        if (location.isEmpty() || location.get().isEmpty()) return Optional.empty();
        Optional<HttpUri> target = uri.resolve(escaped(location.get()));
        // R9110-4.2.4-02
        return target.isPresent() && target.get().userinfo().isPresent() ? Optional.empty() : target;
    }

    /** The text of a field stands for octets, one each, in whatever coding the server means. */
    private static String escaped(String location) {
        StringBuilder out = new StringBuilder(location.length());
        for (int i = 0; i < location.length(); i++) {
            char octet = location.charAt(i);
            if (octet < 0x80) out.append(octet);
            else out.append('%').append(Integer.toHexString(octet).toUpperCase(Locale.ROOT));
        }
        return out.toString();
    }

    private static Request asGet(Request request) {
        RequestHead head = request.head();
        RequestHead get = new RequestHead(Method.GET, head.target(), head.version(), head.fields());
        return without(new Request(get, Content.NONE), OF_CONTENT);
    }

    private static Request withReferer(Request request, HttpUri from, HttpUri to) {
        Request next = without(request, new String[] {"Referer"});
        // RFC 9110 section 10.1.3: what was secure is not told in clear
        return from.isSecure() && !to.isSecure() ? next : next.with("Referer", from.toString());
    }

    private static Request without(Request request, String[] names) {
        FieldSection fields = request.fields();
        for (String name : names) fields = fields.without(FieldName.of(name));
        return new Request(request.head().withFields(fields), request.content());
    }

    static Request withUri(Request request, HttpUri uri) {
        RequestHead head = request.head();
        RequestTarget target = new RequestTarget.AbsoluteForm(uri);
        return new Request(new RequestHead(head.method(), target, head.version(), head.fields()), request.content());
    }
}
