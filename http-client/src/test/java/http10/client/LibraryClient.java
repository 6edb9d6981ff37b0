package http10.client;

import http10.message.Authority;
import http10.message.BasicCredentials;
import http10.message.Content;
import http10.message.Field;
import http10.message.HttpDate;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.Ask;
import http10.samples.conformance.client.Client;
import http10.samples.conformance.client.Outcome;
import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Our own client, as the suite asks it to do things. */
final class LibraryClient implements Client {
    private static final Content HELLO = Content.of("hello", StandardCharsets.US_ASCII);
    private static final Instant SINCE = Instant.parse("1994-11-06T08:49:37Z");

    private final HttpClient obedient =
            HttpClient.of(options(RedirectPolicy.NEVER).build());
    private final HttpClient following =
            HttpClient.of(options(RedirectPolicy.SAFE_METHODS).build());
    private final HttpClient hurried = HttpClient.of(
            options(RedirectPolicy.NEVER).totalDeadline(Duration.ofSeconds(1)).build());

    private static ClientOptionsBuilder options(RedirectPolicy redirects) {
        return ClientOptions.builder().redirects(redirects).idleDeadline(Duration.ofSeconds(8));
    }

    /** By an illegal argument this client refuses to send something; of what a server sends nothing is one. */
    @Override
    public Outcome run(Ask ask, String url, ScriptedServer server) {
        try {
            return attempt(ask, url, server);
        } catch (IllegalArgumentException e) {
            if (server.connections() > 0) throw e;
            return failure(e);
        }
    }

    /** No default: what is asked for but cannot be done is written here, and the rows that need it in the test. */
    private Outcome attempt(Ask ask, String url, ScriptedServer server) {
        return switch (ask) {
            case GET -> send(obedient, () -> Request.get(url));
            case TWICE -> twice(obedient, url);
            case BRIEFLY -> send(hurried, () -> Request.get(url));
            case HEAD -> send(obedient, () -> request("HEAD", url));
            case POST -> send(obedient, () -> posting("POST", url, HELLO));
            case POST_NOTHING -> send(obedient, () -> request("POST", url));
            case POST_MUCH -> send(obedient, () -> posting("POST", url, Content.of(new byte[MUCH])));
            case POST_STREAM -> send(obedient, () -> posting("POST", url, unmeasured()));
            case PUT -> send(obedient, () -> posting("PUT", url, HELLO));
            case DELETE -> send(obedient, () -> request("DELETE", url));
            case FOO -> send(obedient, () -> request("FOO", url));
            case FOLLOW -> send(following, () -> Request.get(url));
            case FOLLOW_TWICE -> twice(following, url);
            case FOLLOW_HEAD -> send(following, () -> request("HEAD", url));
            case FOLLOW_POST -> send(following, () -> posting("POST", url, HELLO));
            case FOLLOW_PUT -> send(following, () -> posting("PUT", url, HELLO));
            case FOLLOW_DELETE -> send(following, () -> request("DELETE", url));
            case AUTHENTICATE -> send(knowing("Aladdin", "open sesame", false), () -> Request.get(url));
            case AUTHENTICATE_LONG -> send(knowing("Aladdin", "a".repeat(300), false), () -> Request.get(url));
            case AUTHENTICATE_UTF8 -> send(knowing("test", "123\u00a3", false), () -> Request.get(url));
            case PREEMPT -> send(knowing("Aladdin", "open sesame", true), () -> Request.get(url));
            case REFER -> send(obedient, () -> Request.get(url).with("Referer", "http://u:p@h/a#frag"));
            case FROM -> send(obedient, () -> Request.get(url).with("From", "webmaster@w3.org"));
            case SINCE -> send(obedient, () -> Request.get(url).with("If-Modified-Since", HttpDate.format(SINCE)));
            case RELOAD -> send(obedient, () -> Request.get(url).with("Pragma", "no-cache"));
            case TEXT -> send(obedient, () -> Request.get(url), response -> response.contentAsText(1 << 20));
            case TYPE ->
                send(
                        obedient,
                        () -> Request.get(url),
                        response -> response.contentType().toString());
            case PROXY -> send(proxied(server.port()), () -> Request.get(url));
        };
    }

    private static HttpClient knowing(String user, String password, boolean preemptive) {
        return HttpClient.of(options(RedirectPolicy.SAFE_METHODS)
                .credentials(new BasicCredentials(user, password))
                .preemptive(preemptive)
                .build());
    }

    private static HttpClient proxied(int port) {
        Proxy proxy = new Proxy(Authority.parse("127.0.0.1:" + port).orElseThrow(), Optional.empty(), false);
        Proxies all = uri -> Optional.of(proxy);
        return HttpClient.of(options(RedirectPolicy.NEVER).proxies(all).build());
    }

    private static Request request(String method, String url) {
        return Request.of(Method.of(method), HttpUri.of(url));
    }

    private static Request posting(String method, String url, Content content) {
        return request(method, url).with(content, MediaType.TEXT);
    }

    private static Content unmeasured() {
        InputStream stream = new ByteArrayInputStream("hello".getBytes(StandardCharsets.US_ASCII));
        return Content.of(stream, OptionalLong.empty());
    }

    private static Outcome twice(HttpClient client, String url) {
        Outcome first = send(client, () -> Request.get(url));
        Outcome second = send(client, () -> Request.get(url));
        return new Outcome(
                Optional.of(
                        first.succeeded().orElseThrow() && second.succeeded().orElseThrow()),
                second.status(),
                Optional.of(first.content().orElseThrow() + second.content().orElseThrow()),
                second.fields(),
                first.said() + second.said());
    }

    @FunctionalInterface
    private interface Maker {
        Request make();
    }

    @FunctionalInterface
    private interface Reader {
        String read(Response response) throws IOException;
    }

    private static Outcome send(HttpClient client, Maker maker) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Reader reader = response -> {
            response.content().transferTo(content);
            return content.toString(StandardCharsets.ISO_8859_1);
        };
        Outcome outcome = send(client, maker, reader);
        if (outcome.succeeded().orElseThrow()) return outcome;
        Optional<String> broken = Optional.of(content.toString(StandardCharsets.ISO_8859_1));
        return new Outcome(outcome.succeeded(), outcome.status(), broken, outcome.fields(), outcome.said());
    }

    private static Outcome send(HttpClient client, Maker maker, Reader reader) {
        try (Response response = client.send(maker.make())) {
            List<String> fields = new ArrayList<>();
            for (Field field : response.fields()) fields.add(field.toString());
            OptionalInt status = response.head().isSimple()
                    ? OptionalInt.empty()
                    : OptionalInt.of(response.status().code());
            Optional<String> content = Optional.of(reader.read(response));
            return new Outcome(Optional.of(true), status, content, Optional.of(List.copyOf(fields)), "");
        } catch (IOException e) {
            return failure(e);
        }
    }

    private static Outcome failure(Exception e) {
        String said = e.getClass().getSimpleName() + ": " + e.getMessage();
        return new Outcome(Optional.of(false), OptionalInt.empty(), Optional.of(""), Optional.empty(), said);
    }
}
