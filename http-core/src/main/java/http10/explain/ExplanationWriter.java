package http10.explain;

import http10.wire.Violation;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Says of an exchange what there is to say, in printable ASCII; as text for people, or as one object of JSON a line. */
public abstract sealed class ExplanationWriter permits ExplanationText, ExplanationJson {
    private final Consumer<String> out;

    ExplanationWriter(Consumer<String> out) {
        this.out = out;
    }

    final void write(String lines) {
        out.accept(lines);
    }

    /**
     * Each line of a head with the rule that it follows.
     *
     * @param ofRequest whether it is that of a request
     * @param outgoing whether this side has sent it
     * @param octets the head, line ends included; perhaps not all of it
     * @param offset of its first octet in all that this side has sent, or received, on the connection
     * @return the offset behind the last
     */
    public final long head(boolean ofRequest, boolean outgoing, byte[] octets, long offset) {
        boolean first = true;
        int start = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] != '\n' && i < octets.length - 1) continue;
            String line = new String(octets, start, i + 1 - start, StandardCharsets.ISO_8859_1);
            line(outgoing, offset + start, line, first ? Rule.ofFirstLine(ofRequest, line) : Rule.ofLaterLine(line));
            first &= ofRequest && Rule.isEmpty(line);
            start = i + 1;
        }
        return offset + octets.length;
    }

    /** A line of a head, with its end. */
    abstract void line(boolean outgoing, long offset, String octets, Rule rule);

    /**
     * What stands behind a head: content, be it in chunks.
     *
     * @param outgoing whether this side has sent it
     * @param offset of its first octet
     * @param octets how many
     */
    public abstract void content(boolean outgoing, long offset, long octets);

    /**
     * How the end of the content is found.
     *
     * @param framing in words, as {@link Framings#name} has them
     * @param reason the rule that decided
     */
    public abstract void framing(String framing, Rule reason);

    /**
     * What becomes of the connection after the response.
     *
     * @param kept whether it is kept for another request
     * @param reason the rule that decided
     */
    public abstract void persistence(boolean kept, Rule reason);

    /**
     * What else happens.
     *
     * @param kind a word for it
     * @param text what
     * @param section where it is written, such as {@code RFC 1945 section 1.3}
     */
    public abstract void note(String kind, String text, String section);

    /**
     * The rule that the other side breaks.
     *
     * @param violation which
     * @param text what was found, without control characters
     */
    public abstract void broken(Violation violation, String text);
}
