package http10.client.cli;

import http10.client.ByteRange;
import http10.client.RangeAnswer;
import http10.message.ContentRange;
import http10.message.Method;
import http10.message.Octets;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** What is missing yet of content of which a part is there already (-C). */
final class Rest implements Part {
    private final Output output;
    private final long skipped; // where nothing is there, and only the rest is wanted
    private final long most;
    private boolean conditional; // a validator was sent

    Rest(GetOptions options, Output output) {
        this.output = output;
        this.most = Bounds.mostOctets(options);
        skipped = Math.max(0, offset(options).orElse(0) - output.there());
    }

    /** The offset that -C names; empty for -C -. */
    static OptionalLong offset(GetOptions options) {
        return Octets.decimal(options.last(Option.CONTINUE_AT).orElse(""));
    }

    private long offset() {
        return skipped + output.there();
    }

    @Override
    public Request on(Request request) throws Failure {
        if (!request.method().equals(Method.GET)) throw Arguments.usage("-C goes with GET alone", "leave it out");
        if (offset() == 0) return request;
        Optional<String> validator = output.validator();
        conditional = validator.isPresent();
        return ByteRange.from(offset()).of(request, validator);
    }

    @Override
    public boolean mayBeComplete() {
        return offset() > 0;
    }

    @Override
    public void write(Response response, Output output, Trace trace) throws IOException, Failure {
        if (offset() == 0) {
            output.receives(response.head());
            response.content().transferTo(output);
            return;
        }
        RangeAnswer answer = RangeAnswer.to(ByteRange.from(offset()), response.head());
        if (answer instanceof RangeAnswer.Part part) append(response, part, trace);
        else if (answer instanceof RangeAnswer.Whole whole) startOver(response, whole, trace);
        else if (answer instanceof RangeAnswer.Unsatisfied none) checkComplete(none.complete(), trace);
        else throw Part.refused("the server answered " + response.status() + ", not with the rest", trace);
    }

    private void append(Response response, RangeAnswer.Part part, Trace trace) throws IOException, Failure {
        Optional<String> before = output.validator();
        Optional<String> now = RangeAnswer.validator(response.head());
        if (before.isPresent() && now.isPresent() && !now.equals(before)) {
            throw Part.refused("the server sent the rest of something else: its validator has changed", trace);
        }
        ContentRange range = part.range();
        if (Math.max(range.last() + 1, range.complete().orElse(0)) > most) throw tooLarge(range, trace);
        if (skipped == 0) output.receives(response.head());
        Part.transfer(response, part, output, trace);
        if (range.last() + 1 < range.complete().orElse(0)) {
            throw new Failure(
                    Exit.PARTIAL_CONTENT,
                    "the server sent only " + range,
                    trace.uri().toString(),
                    "continue with -C -");
        }
    }

    /** The whole is welcome where what is there was of another version; else there would be no end to it. */
    private void startOver(Response response, RangeAnswer.Whole whole, Trace trace) throws IOException, Failure {
        if (conditional && skipped == 0 && output.isRestartable()) {
            output.restart();
            output.receives(response.head());
            response.content().transferTo(output);
        } else if (conditional || whole.octets().orElse(-1) != offset()) {
            throw Part.refused("the server has no ranges, so that nothing can be resumed", trace);
        }
    }

    private static Failure tooLarge(ContentRange range, Trace trace) {
        return new Failure(
                Exit.TOO_LARGE,
                "the content is larger than --max-filesize: " + range,
                trace.uri().toString(),
                "allow more");
    }

    private void checkComplete(OptionalLong complete, Trace trace) throws Failure {
        if (complete.orElse(-1) == offset()) return;
        String known =
                complete.isPresent() ? "the whole has " + complete.getAsLong() : "it does not say how many it has";
        throw new Failure(
                Exit.BAD_RESUME,
                "the server has no octets from " + offset() + " on; " + known,
                trace.uri().toString(),
                "fetch it without -C");
    }

    /** @throws Failure if it is neither "-" nor a number of octets */
    static void check(GetOptions options) throws Failure {
        String value = options.last(Option.CONTINUE_AT).orElse("-");
        if (!value.equals("-") && offset(options).isEmpty()) {
            throw Arguments.usage("-C needs an offset", "write -C - for what is there, or a number of octets");
        }
        if (!options.last(Option.REQUEST).orElse("GET").equals("GET")) {
            throw Arguments.usage("-C goes with GET alone, -X asks by another method", "leave one of the two out");
        }
        if (DataArguments.areIn(options) && !options.has(Option.GET)) {
            throw Arguments.usage("-C continues what is fetched, data are sent by POST", "leave one of the two out");
        }
        Option[] others = {
            Option.RANGE,
            Option.INCLUDE,
            Option.HEAD,
            Option.FORM,
            Option.FORM_STRING,
            Option.UPLOAD_FILE,
            Option.COMPRESSED,
            Option.RAW,
            Option.NO_CLOBBER,
            Option.REMOVE_ON_ERROR,
            Option.REMOTE_HEADER_NAME,
            Option.TEXT,
            Option.LINKS
        };
        for (Option other : others) {
            if (options.has(other)) {
                throw Arguments.usage("-C and " + other.shown() + " do not go together", "leave one of the two out");
            }
        }
    }
}
