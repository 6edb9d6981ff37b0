package http10.client.cli;

import http10.client.ContentCodings;
import http10.message.Content;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.util.Optional;

/** What of a URL's content is wanted: if at all, which part, and in which coding. */
final class Wanted {
    private static final FieldName ACCEPT_ENCODING = FieldName.of("Accept-Encoding");

    private final GetOptions options;
    private final Optional<Conditions> conditions;
    private final Optional<Part> part;

    Wanted(GetOptions options, Output output, Streams streams) throws Failure {
        this.options = options;
        boolean conditional =
                options.has(Option.TIME_COND) || options.has(Option.ETAG_COMPARE) || options.has(Option.ETAG_SAVE);
        conditions = conditional ? Optional.of(new Conditions(options, streams)) : Optional.empty();
        if (options.has(Option.RANGE)) part = Optional.of(new AskedRange(options));
        else if (options.has(Option.CONTINUE_AT)) part = Optional.of(new Rest(options, output));
        else part = Optional.empty();
    }

    /** The request for it, the same or another one at each attempt. */
    Request on(Request request) throws Failure {
        Request wanted = request;
        if (options.has(Option.COMPRESSED) && !request.fields().contains(ACCEPT_ENCODING)) {
            FieldSection fields = request.fields().with(ACCEPT_ENCODING, ContentCodings.ACCEPTED);
            wanted = new Request(request.head().withFields(fields), request.content());
        }
        if (conditions.isPresent()) wanted = conditions.get().on(wanted);
        return part.isPresent() ? part.get().on(wanted) : wanted;
    }

    /** Whether a 416 may say that nothing is missing. */
    boolean mayBeComplete() {
        return part.isPresent() && part.get().mayBeComplete();
    }

    /** Writes the content, or as much of it as is wanted. */
    void write(Response response, Output output, Trace trace) throws IOException, Failure {
        boolean headsWanted = options.has(Option.INCLUDE) || options.has(Option.HEAD);
        boolean unchanged = response.status().code() == 304
                || conditions.isPresent() && !conditions.get().areMet(response.head());
        if (unchanged && !headsWanted) {
            output.leave();
        } else {
            if (!unchanged && !options.has(Option.HEAD)) writeContent(response, output, trace);
            output.complete();
        }
        if (conditions.isPresent()) conditions.get().save(response.head());
    }

    private void writeContent(Response response, Output output, Trace trace) throws IOException, Failure {
        if (options.has(Option.TEXT) || options.has(Option.LINKS)) {
            Page.write(content(response), response.fields(), trace.uri(), options, output);
            return;
        }
        boolean asItIs = !options.has(Option.COMPRESSED) && !options.has(Option.RAW);
        if (part.isEmpty() && asItIs) output.receives(response.head());
        if (part.isPresent()) part.get().write(response, output, trace);
        else content(response).transferTo(output);
    }

    private Content content(Response response) throws IOException {
        boolean decodes = options.has(Option.COMPRESSED) && !options.has(Option.RAW);
        return decodes
                ? ContentCodings.decoded(response, Bounds.mostOctets(options)).content()
                : response.content();
    }
}
