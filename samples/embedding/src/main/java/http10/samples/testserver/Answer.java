package http10.samples.testserver;

import http10.message.Content;
import http10.message.FieldName;
import http10.message.Response;
import http10.message.StatusCode;
import http10.wire.HeadWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a {@link TestServer} sends for one request.
 *
 * @param octets all of it; the caller changes them no more
 * @param contentStart where the content begins in them; 0 for raw octets, which count as content
 * @param fault what goes wrong
 * @param count how many octets come before a fault that cuts it short
 * @param pause between two octets that drip
 */
public record Answer(byte[] octets, int contentStart, Fault fault, int count, Duration pause) {
    private static final int MOST_CONTENT = 16 << 20;

    /**
     * 200 with a text in UTF-8.
     *
     * @param text any
     * @return the answer
     */
    public static Answer text(String text) {
        try {
            return of(Response.text(StatusCode.OK, text));
        } catch (IOException e) {
            throw new IllegalArgumentException("a text of more than " + MOST_CONTENT + " octets", e);
        }
    }

    /**
     * A response as a server of HTTP/1.0 sends it, with Content-Length unless it has one.
     *
     * @param response any; closed
     * @return the answer
     * @throws IOException if its content cannot be read, or has more than 16 MiB
     */
    public static Answer of(Response response) throws IOException {
        try (response) {
            byte[] content = response.content().octets(MOST_CONTENT);
            boolean told = response.fields().contains(FieldName.CONTENT_LENGTH);
            Response whole = told ? response : response.with("Content-Length", "" + content.length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(HeadWriter.octets(whole.head()).array());
            int contentStart = out.size();
            Content.of(content).transferTo(out);
            return new Answer(out.toByteArray(), contentStart, Fault.NONE, out.size(), Duration.ZERO);
        }
    }

    /**
     * Octets as they are, be they HTTP or not.
     *
     * @param octets one for each char, which is below U+0100
     * @return the answer
     */
    public static Answer raw(String octets) {
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(bytes, 0, Fault.NONE, bytes.length, Duration.ZERO);
    }

    /**
     * This answer, cut short.
     *
     * @param fault TRUNCATE, STALL or RESET
     * @param contentOctets how much content comes before; all of the head does. 0 or more
     * @return a new answer
     * @throws IllegalArgumentException if the fault cuts nothing, or the number is below 0
     */
    public Answer cut(Fault fault, int contentOctets) {
        if (fault == Fault.NONE || fault == Fault.DRIP) throw new IllegalArgumentException(fault + " cuts nothing");
        if (contentOctets < 0) throw new IllegalArgumentException("fewer than no octets");
        int count = (int) Math.min(octets.length, (long) contentStart + contentOctets);
        return new Answer(octets, contentStart, fault, count, Duration.ZERO);
    }

    /**
     * This answer, octet by octet.
     *
     * @param pause between two octets
     * @return a new answer
     */
    public Answer dripping(Duration pause) {
        return new Answer(octets, contentStart, Fault.DRIP, octets.length, pause);
    }
}
