package http10.samples.embedding;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Octets;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import http10.server.ErrorPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes an answer while it is sent: {@code GET /?1000000} are so many lines, of which none is kept. */
final class StreamedAnswer {
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");
    private static final int PIECE = 1_000; // rows

    private StreamedAnswer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Running.untilStopped(StreamedAnswer::answer);
    }

    // shown: streamed
    static Response answer(Request request) {
        OptionalLong rows = Octets.decimal(request.target().query().orElse("10"));
        if (rows.isEmpty()) return ErrorPage.of(StatusCode.BAD_REQUEST, "Say how many rows, as in /?1000.");
        long last = rows.getAsLong();
        // Each piece is sent by itself, so it has many rows.
        Stream<byte[]> pieces = LongStream.iterate(1, first -> first <= last, first -> first + PIECE)
                .mapToObj(first -> rows(first, Math.min(last, first + PIECE - 1)));
        // No Content-Length: the end is that of the connection. Should a piece fail, the connection is reset instead,
        // so
        // that nobody takes a part for the whole.
        return Response.of(StatusCode.OK, CSV, Content.of(pieces));
    }

    private static byte[] rows(long first, long last) {
        StringBuilder rows = new StringBuilder();
        for (long n = first; n <= last; n++) {
            rows.append(n).append(',').append(Math.sqrt(n)).append("\r\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
    // end
}
