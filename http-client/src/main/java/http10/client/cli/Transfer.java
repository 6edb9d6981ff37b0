package http10.client.cli;

import http10.client.ClientOptions;
import http10.client.ClientOptionsBuilder;
import http10.client.HttpClient;
import http10.client.RedirectPolicy;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpDate;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** One URL: request, response, output. */
final class Transfer {
    private final Task task;
    private final GetOptions options;
    private final RequestTemplate template;
    private final Recordings recordings;
    private final Streams streams;
    private final Optional<Measures> measures;

    Transfer(Task task, Recordings recordings, Streams streams) {
        this.task = task;
        this.recordings = recordings;
        options = task.options();
        template = task.template();
        this.streams = streams;
        measures = options.has(Option.WRITE_OUT) ? Optional.of(new Measures()) : Optional.empty();
    }

    /** Where -w wants them. */
    Optional<Measures> measures() {
        return measures;
    }

    void run() throws Failure {
        HttpUri uri = template.target(task);
        Request request = template.request(uri, task.upload());
        Output output = Outputs.of(uri, task, streams);
        if (measures.isPresent()) {
            measures.get().uri = Optional.of(uri);
            measures.get().output = Optional.of(output);
        }
        Optional<Retries> retries =
                options.has(Option.RETRY) ? Optional.of(new Retries(options, streams)) : Optional.empty();
        try {
            Wanted wanted = new Wanted(options, output, streams);
            boolean ended = false;
            while (!ended) ended = attempt(wanted, wanted.on(request), uri, output, retries);
        } catch (OutputException e) {
            throw output.abandon(e.failure());
        } catch (Failure e) {
            throw output.abandon(e);
        } catch (OutOfMemoryError e) {
            throw output.abandon(Failure.outOfMemory());
        }
    }

    /** Returns whether it was the last one. */
    private boolean attempt(Wanted wanted, Request request, HttpUri uri, Output output, Optional<Retries> retries)
            throws Failure, OutputException {
        Trace trace = new Trace(uri);
        Optional<Retries> possible = request.content().isRepeatable() ? retries : Optional.empty();
        try {
            fetch(wanted, request, trace, recordings.observer(options, trace, output, measures), output, possible);
            return true;
        } catch (Failure e) {
            if (possible.isPresent() && possible.get().again(e, output)) return false;
            throw e;
        }
    }

    private void fetch(
            Wanted wanted, Request request, Trace trace, Observer observer, Output output, Optional<Retries> retries)
            throws Failure {
        try (Response response = send(request, trace.uri(), observer)) {
            boolean complete = response.status().code() == 416 && wanted.mayBeComplete();
            if (retries.isPresent()) retries.get().look(response, output, trace);
            if (options.has(Option.FAIL) && !complete) checkStatus(response, trace);
            checkLocation(response, trace);
            if (response.status().code() != 304) describe(response.fields(), output);
            wanted.write(response, output, trace);
            if (response.status().statusClass() == 2) warnOfUnsent(request, trace);
            if (options.has(Option.FAIL_WITH_BODY) && !complete) checkStatus(response, trace);
        } catch (OutputException e) {
            throw e.failure();
        } catch (ProxyArgumentException e) {
            throw e.failure();
        } catch (IOException e) {
            observer.failed(e);
            throw Faults.of(e, trace);
        }
    }

    /** As with curl, an answer in full ends the upload; but that it was cut short must not go unsaid. */
    private void warnOfUnsent(Request request, Trace trace) {
        long length = request.content().length().orElse(0);
        if (trace.followed() || trace.sent() >= length || !options.tellsErrors()) return;
        streams.tell("http10: warning: the server has answered in full after " + trace.sent() + " of " + length
                + " octets were sent, and the rest was not");
    }

    /** Whatever comes of it, what could not be recorded is told first. */
    private Response send(Request request, HttpUri uri, Observer observer) throws IOException, Failure {
        HttpClient client = client(uri, observer);
        Response response;
        try {
            response = client.send(request);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, Faults.plain(e.getMessage()), "in -H", "leave it out");
        } catch (IOException e) {
            observer.check();
            throw e;
        }
        try {
            observer.check();
            return response;
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }

    private HttpClient client(HttpUri uri, Observer observer) throws Failure {
        try {
            return HttpClient.of(clientOptions(uri, observer));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, Faults.plain(e.getMessage()), "in -A", "use printable ASCII");
        }
    }

    /** What the head tells of the file. */
    private void describe(FieldSection fields, Output output) throws OutputException {
        boolean remoteName = task.output().isPresent() && task.output().get().option() == Option.REMOTE_NAME;
        if (remoteName && options.has(Option.REMOTE_HEADER_NAME)) {
            Optional<String> disposition = fields.first(FieldName.of("Content-Disposition"));
            Optional<String> name = FileName.ofDisposition(disposition.orElse(""));
            if (name.isPresent()) output.rename(name.get());
        }
        if (options.has(Option.REMOTE_TIME)) {
            Optional<String> date = fields.first(FieldName.LAST_MODIFIED);
            Optional<Instant> time = HttpDate.parse(date.orElse(""), Instant.now());
            if (time.isPresent()) output.modifiedAt(time.get());
        }
    }

    private void checkStatus(Response response, Trace trace) throws Failure {
        int status = response.status().code();
        if (status < 400) return;
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
        if (!follows() || !redirects || location.isEmpty() || location.get().isEmpty()) return;
        String text = location.get();
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : Octets.lowerCase(text.substring(0, colon));
        String meant = UrlArgument.isScheme(scheme) ? scheme : trace.uri().scheme();
        boolean other = !Redirects.mayLeadTo(meant, options);
        throw new Failure(
                other ? Exit.UNSUPPORTED_PROTOCOL : Exit.MALFORMED_URL,
                "cannot follow the redirection to " + Quoted.of(text),
                trace.uri().toString(),
                "fetch what you trust of it yourself");
    }

    private boolean follows() {
        return options.hasAny(Group.REDIRECTIONS) && Redirects.areFollowed(options);
    }

    private ClientOptions clientOptions(HttpUri uri, Observer observer) throws Failure {
        ClientOptionsBuilder builder = ClientOptions.builder()
                .connectDeadline(Values.seconds(options, Option.CONNECT_TIMEOUT).orElse(ClientOptions.FOR_EVER))
                .idleDeadline(ClientOptions.FOR_EVER)
                .totalDeadline(Values.seconds(options, Option.MAX_TIME).orElse(ClientOptions.FOR_EVER))
                .simpleResponses(options.has(Option.HTTP_0_9))
                .listener(observer);
        task.route().applyTo(builder);
        template.applyTo(builder, uri);
        if (follows()) Redirects.applyTo(builder, options, template.elsewhere());
        else builder.redirects(RedirectPolicy.NEVER);
        Bounds.apply(options, builder);
        return builder.build();
    }
}
