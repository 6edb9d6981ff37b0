package http10.client.cli;

import http10.client.ByteRange;
import http10.client.RangeAnswer;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.Octets;
import http10.message.Quoted;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.util.Optional;

/** The range, or the ranges, of -r. */
final class AskedRange implements Part {
    private static final FieldName RANGE = FieldName.of("Range");

    private final String text;
    private final Optional<ByteRange> single; // of several the answer is left to the user

    AskedRange(GetOptions options) {
        text = completed(options.last(Option.RANGE).orElse(""));
        single = ByteRange.parse(text);
    }

    /** A number alone is where it begins, as with curl. */
    private static String completed(String text) {
        return Octets.decimal(text).isPresent() ? text + "-" : text;
    }

    /** @throws Failure if it is no range, or cannot be decoded alone */
    static void check(GetOptions options) throws Failure {
        String value = options.last(Option.RANGE).orElse("");
        if (options.has(Option.COMPRESSED) && !options.has(Option.RAW)) {
            throw Arguments.usage("a part of what is compressed cannot be decoded", "leave out -r or --compressed");
        }
        if (options.has(Option.TEXT) || options.has(Option.LINKS)) {
            throw Arguments.usage("a part of a page is no page", "leave out -r, or --text and --links");
        }
        for (String range : completed(value).split(",", -1)) {
            if (ByteRange.parse(Octets.trimOws(range)).isEmpty()) {
                throw Arguments.usage("-r needs a range, not " + Quoted.of(value), "write such as 0-499, 500- or -500");
            }
        }
    }

    @Override
    public Request on(Request request) {
        if (single.isPresent()) return single.get().of(request, Optional.empty());
        FieldSection fields = request.fields().without(RANGE).with(RANGE, "bytes=" + text);
        return new Request(request.head().withFields(fields), request.content());
    }

    @Override
    public void write(Response response, Output output, Trace trace) throws IOException, Failure {
        int status = response.status().code();
        boolean whole = text.equals("0-");
        if (status == 200 && !whole) throw Part.refused("the server has no ranges: it sent the whole", trace);
        if (status == 416) throw Part.refused("the server has no such octets", trace);
        boolean one = single.isPresent() && status == 206;
        if (one && RangeAnswer.to(single.get(), response.head()) instanceof RangeAnswer.Part part) {
            Part.transfer(response, part, output, trace);
        } else {
            response.content().transferTo(output);
        }
    }
}
