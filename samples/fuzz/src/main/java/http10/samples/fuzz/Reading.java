package http10.samples.fuzz;

import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.IncompleteMessageException;
import http10.wire.Limits;
import http10.wire.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What octets are to their recipient.
 *
 * @param head empty while it is not complete, and where a rule is broken
 * @param framing how the end of the content is found
 * @param content as far as it has come
 * @param complete whether the end of the content has come
 * @param surplus how many octets follow it
 * @param fault the rule that is broken, or nothing
 */
record Reading<H>(
        Optional<H> head, Optional<BodyFraming> framing, String content, boolean complete, int surplus, String fault) {

    interface Heads<H> {
        Optional<H> feed(ByteBuffer octets) throws ProtocolException;
    }

    interface End {
        IncompleteMessageException ofStream();
    }

    interface Framing<H> {
        BodyFraming of(H head) throws ProtocolException;
    }

    /** Reads one message; {@code end} tells what it means that the stream ends, where it does. */
    static <H> Reading<H> of(Pieces pieces, Heads<H> heads, Framing<H> framing, Limits limits, Optional<End> end) {
        try {
            Optional<H> head = Optional.empty();
            while (head.isEmpty() && pieces.next()) head = heads.feed(pieces.octets());
            if (head.isEmpty()) {
                if (end.isPresent()) throw end.get().ofStream();
                return new Reading<>(head, Optional.empty(), "", false, 0, "");
            }
            return body(head, framing.of(head.get()), pieces, limits, end.isPresent());
        } catch (ProtocolException e) {
            return new Reading<>(
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    false,
                    0,
                    e.violation().toString());
        }
    }

    private static <H> Reading<H> body(
            Optional<H> head, BodyFraming framing, Pieces pieces, Limits limits, boolean ends)
            throws ProtocolException {
        BodyReader reader = BodyReader.of(framing, limits);
        String content = content(reader, pieces);
        if (ends) reader.endOfStream();
        return new Reading<>(head, Optional.of(framing), content, reader.isComplete(), pieces.left(), "");
    }

    static String content(BodyReader reader, Pieces pieces) throws ProtocolException {
        StringBuilder content = new StringBuilder();
        do {
            for (ByteBuffer octets; (octets = reader.take(pieces.octets())).hasRemaining(); ) {
                content.append(StandardCharsets.ISO_8859_1.decode(octets));
            }
        } while (!reader.isComplete() && pieces.next());
        return content.toString();
    }

    boolean isRefused() {
        return !fault.isEmpty();
    }
}
