package http10.client.cli;

import http10.client.ClientOptions;
import http10.client.ClientOptionsBuilder;
import http10.client.HttpClient;
import http10.client.RedirectPolicy;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.util.Optional;

/** One URL: request, response, output. */
final class Transfer {
    private final Task task;
    private final GetOptions options;
    private final RequestTemplate template;
    private final Streams streams;

    Transfer(Task task, Streams streams) {
        this.task = task;
        options = task.options();
        template = task.template();
        this.streams = streams;
    }

    void run() throws Failure {
        HttpUri uri = UrlArgument.parse(task.url());
        Request request = template.request(uri);
        Output output = Outputs.of(uri, task, streams);
        Trace trace = new Trace(uri, options.has(Option.VERBOSE), streams);
        trace.verifies = !options.has(Option.INSECURE);
        try {
            fetch(request, trace, output);
        } catch (Failure e) {
            throw output.abandon(e);
        }
    }

    private void fetch(Request request, Trace trace, Output output) throws Failure {
        try (Response response = send(request, trace, output)) {
            checkStatus(response, trace);
            checkLocation(response, trace);
            if (!options.has(Option.HEAD)) response.content().transferTo(output);
            output.complete();
        } catch (OutputException e) {
            throw e.failure();
        } catch (IOException e) {
            throw Faults.of(e, trace);
        }
    }

    /** Whatever comes of it, the heads received are written; those of redirections too. */
    private Response send(Request request, Trace trace, Output output) throws IOException, Failure {
        HttpClient client = client(trace);
        try {
            return client.send(request);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, Faults.plain(e.getMessage()), "in -H", "leave it out");
        } finally {
            if (options.has(Option.INCLUDE) || options.has(Option.HEAD)) output.writeHeads(trace.heads.toByteArray());
        }
    }

    private HttpClient client(Trace trace) throws Failure {
        try {
            return HttpClient.of(clientOptions(trace));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, Faults.plain(e.getMessage()), "in -A", "use printable ASCII");
        }
    }

    private void checkStatus(Response response, Trace trace) throws Failure {
        int status = response.status().code();
        if (!options.has(Option.FAIL) || status < 400) return;
        throw new Failure(
                Exit.STATUS,
                "the server answered " + status,
                trace.uri().toString(),
                status < 500 ? "see whether the URL is right" : "try again later");
    }

    /** A redirection that comes back with -L is one that cannot be followed. */
    private void checkLocation(Response response, Trace trace) throws Failure {
        int status = response.status().code();
        Optional<String> location = response.fields().first(FieldName.LOCATION);
        boolean redirects = status >= 301 && status <= 303 || status == 307 || status == 308;
        if (!options.has(Option.LOCATION)
                || !redirects
                || location.isEmpty()
                || location.get().isEmpty()) return;
        String text = location.get();
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : Octets.lowerCase(text.substring(0, colon));
        boolean other = UrlArgument.isScheme(scheme) && !scheme.equals("http") && !scheme.equals("https");
        throw new Failure(
                other ? Exit.UNSUPPORTED_PROTOCOL : Exit.MALFORMED_URL,
                "cannot follow the redirection to " + Quoted.of(text),
                trace.uri().toString(),
                "fetch what you trust of it yourself");
    }

    private ClientOptions clientOptions(Trace trace) {
        int mostRedirects = Values.count(options, Option.MAX_REDIRS).orElse(50);
        ClientOptionsBuilder builder = ClientOptions.builder()
                .connectDeadline(Values.seconds(options, Option.CONNECT_TIMEOUT).orElse(ClientOptions.FOR_EVER))
                .idleDeadline(ClientOptions.FOR_EVER)
                .totalDeadline(Values.seconds(options, Option.MAX_TIME).orElse(ClientOptions.FOR_EVER))
                .redirects(options.has(Option.LOCATION) ? RedirectPolicy.ALL_METHODS : RedirectPolicy.NEVER)
                .mostRedirects(mostRedirects < 0 ? Integer.MAX_VALUE : mostRedirects)
                .userAgent(template.userAgent)
                .sendsHost(template.sendsHost)
                .simpleResponses(options.has(Option.HTTP_0_9))
                .listener(trace);
        task.route().applyTo(builder);
        return builder.build();
    }
}
