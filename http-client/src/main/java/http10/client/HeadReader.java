package http10.client;

import http10.message.ResponseHead;
import http10.wire.MalformedMessageException;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.ResponseHeadParser;
import http10.wire.Violation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Reads response heads: those of class 1xx, which are skipped, and the final one. */
final class HeadReader {
    private static final int MOST_INTERIM = 16;

    private final RequestSender sender;
    private final ClientOptions options;
    private final Clock clock;
    private final ByteBuffer octets = ByteBuffer.allocate(16 << 10).flip();
    private int interim;

    HeadReader(RequestSender sender, ClientOptions options, Clock clock) {
        this.sender = sender;
        this.options = options;
        this.clock = clock;
    }

    /** What was received beyond the heads: the start of the body. */
    ByteBuffer octets() {
        return octets;
    }

    /** Reads the final head. */
    ResponseHead finalHead() throws IOException {
        while (true) {
            ResponseHead head = next();
            if (head.status().statusClass() != 1) return head;
            boolean switches = head.status().code() == 101;
            // R9110-15.2-01
            if (switches || ++interim > MOST_INTERIM) {
                throw new MalformedMessageException(
                        Violation.INTERIM_RESPONSE, switches ? "found 101" : "found more than " + MOST_INTERIM);
            }
        }
    }

    private ResponseHead next() throws IOException {
        boolean mayBeSimple = options.simpleResponses() && interim == 0;
        ResponseHeadParser parser = new ResponseHeadParser(options.limits(), Profile.STRICT, mayBeSimple);
        try {
            ResponseHead head = read(parser);
            options.listener().headReceived(head, parser.octets(), clock.nanos());
            return head;
        } catch (ProtocolException e) {
            byte[] refused = refused(parser);
            if (refused.length > 0) options.listener().headRefused(refused, clock.nanos());
            throw e;
        }
    }

    private ResponseHead read(ResponseHeadParser parser) throws IOException {
        while (true) {
            Optional<ResponseHead> head = octets.hasRemaining() ? parser.feed(octets) : Optional.empty();
            if (head.isPresent()) return head.get();
            octets.compact();
            int count = sender.receive(octets);
            octets.flip();
            clock.passed(Math.max(count, 0));
            // R9112-8-02, R1945-1.3-03
            if (count < 0) throw parser.endOfStream();
        }
    }

    /** What the parser has taken, and what it has left. */
    private byte[] refused(ResponseHeadParser parser) {
        byte[] taken = parser.octets();
        byte[] all = Arrays.copyOf(taken, taken.length + octets.remaining());
        octets.get(octets.position(), all, taken.length, octets.remaining());
        return all;
    }
}
