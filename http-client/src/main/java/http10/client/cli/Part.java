package http10.client.cli;

import http10.client.RangeAnswer;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.io.InputStream;

/** A part of the content, which is asked for by Range. */
interface Part {
    /** The request for the part. */
    Request on(Request request) throws Failure;

    /** Writes what the server sent, if that is the part. */
    void write(Response response, Output output, Trace trace) throws IOException, Failure;

    /** Whether a 416 may say that nothing is missing. */
    default boolean mayBeComplete() {
        return false;
    }

    /** The octets of a 206, no more and no fewer than Content-Range says. */
    static void transfer(Response response, RangeAnswer.Part part, Output output, Trace trace)
            throws IOException, Failure {
        long wanted = part.range().octets();
        if (response.content().length().isPresent()) { // the same, or it would be no answer
            response.content().transferTo(output);
            return;
        }
        InputStream stream = response.content().stream();
        byte[] block = new byte[8192];
        long left = wanted;
        while (left > 0) {
            int count = stream.read(block, 0, (int) Math.min(block.length, left));
            if (count < 0) {
                throw new Failure(
                        Exit.PARTIAL_CONTENT,
                        "the server sent " + (wanted - left) + " octets, and said " + wanted,
                        trace.uri().toString(),
                        "try again");
            }
            output.write(block, 0, count);
            left -= count;
        }
        if (stream.read() >= 0) {
            throw refused("the server sent more than the " + wanted + " octets it told of", trace);
        }
    }

    /** The server has done something else than it was asked to. */
    static Failure refused(String what, Trace trace) {
        return new Failure(Exit.RANGE, what, trace.uri().toString(), "fetch it without -C and -r");
    }
}
