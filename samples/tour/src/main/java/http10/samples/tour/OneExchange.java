package http10.samples.tour;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.HttpDate;
import http10.message.Method;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.HeadWriter;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.RequestHeadParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request and its response, without I/O: fed octets, it gives the octets to answer once the request is whole. It does
 * not ask where octets come from, so one loop can block for them and another be told of them. Use once.
 */
final class OneExchange {
    /** How long a client may take for its request and for reading the answer, together. */
    static final int MILLIS = 10_000;

    /** What is dropped of what a client goes on sending, at the most. */
    static final int MOST_DROPPED = 256 << 10;

    private final RequestHeadParser parser = new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true);
    private Optional<RequestHead> head = Optional.empty();
    private BodyReader body = BodyReader.of(new BodyFraming.None(), Limits.REQUEST);

    /**
     * Takes what has come.
     *
     * @param octets any, cut anywhere
     * @return the answer; empty while more octets are needed
     */
    Optional<ByteBuffer> feed(ByteBuffer octets) throws IOException {
        try {
            if (head.isEmpty()) {
                head = parser.feed(octets);
                if (head.isEmpty()) return Optional.empty();
                body = BodyReader.of(BodyFraming.ofRequest(head.get(), Limits.REQUEST), Limits.REQUEST);
            }
            while (octets.hasRemaining() && !body.isComplete()) body.take(octets);
            if (!body.isComplete()) return Optional.empty();
            return Optional.of(octets(Site.answer(head.get())));
        } catch (ProtocolException e) {
            return Optional.of(refused(e));
        }
    }

    /** {@return what a client gets that has ended its stream too soon; empty if it said nothing at all} */
    Optional<ByteBuffer> endOfStream() throws IOException {
        return parser.hasBegun() ? Optional.of(refused(parser.endOfStream())) : Optional.empty();
    }

    private ByteBuffer refused(ProtocolException broken) throws IOException {
        StatusCode status = broken.violation().status();
        return octets(Response.text(status, broken.violation().rule() + "\n"));
    }

    private ByteBuffer octets(Response response) throws IOException {
        boolean bare = response.status().forbidsContent();
        byte[] content = response.content().octets(64 << 10);
        List<Field> fields = new ArrayList<>(); // general ones first, those of the content last (RFC 1945 section 4.2)
        fields.add(new Field(FieldName.of("Date"), HttpDate.format(Instant.now())));
        fields.add(new Field(FieldName.of("Connection"), "close"));
        fields.add(new Field(FieldName.of("Server"), "http10-tour"));
        for (Field field : response.fields()) fields.add(field);
        if (!bare) fields.add(new Field(FieldName.CONTENT_LENGTH, Integer.toString(content.length)));
        ResponseHead full = response.head().withFields(FieldSection.of(fields));
        boolean simple = head.map(RequestHead::isSimple).orElse(false);
        boolean headOnly =
                head.map(request -> request.method().equals(Method.HEAD)).orElse(false);
        ByteBuffer start = HeadWriter.octets(simple ? ResponseHead.SIMPLE : full);
        if (bare || headOnly) return start;
        return ByteBuffer.allocate(start.remaining() + content.length)
                .put(start)
                .put(content)
                .flip();
    }
}
