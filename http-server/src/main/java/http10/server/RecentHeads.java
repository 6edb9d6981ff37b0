package http10.server;

import http10.message.Field;
import http10.message.RequestHead;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.wire.HeadWriter;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The octets of heads that were sent a moment ago. A file in memory has one head, which is completed in the same way until
 * the second has passed. Each worker has its own, so nobody waits for anybody.
 */
final class RecentHeads {
    private static final int MOST = 64;
    private static final byte[] NONE = {};

    /** The octets of a completed head, and what they were made from. */
    private record Made(ResponseHead given, long length, Field date, Optional<Field> connection, byte[] octets) {
        boolean isOf(ResponseHead given, long length, Field date, Optional<Field> connection) {
            return this.given == given && this.length == length && this.date == date && this.connection == connection;
        }
    }

    private final Made[] recent = new Made[MOST];

    /** The head of a response as it is sent; without octets for a Simple-Response. Not to be changed. */
    byte[] octets(Response response, Optional<RequestHead> request, boolean kept, Engine engine) {
        // R1945-3.1-09, R1945-5-01, R1945-6-01
        if (request.map(RequestHead::isSimple).orElse(false)) return NONE;
        ResponseHead given = response.head();
        long length = response.content().length().orElse(-1);
        Field date = DateField.now();
        Optional<Field> connection = ResponseFields.connection(request, kept);
        int slot = System.identityHashCode(given) % MOST;
        Made made = recent[slot];
        if (made != null && made.isOf(given, length, date, connection)) return made.octets;
        ByteBuffer written = HeadWriter.octets(ResponseFields.complete(response, request, date, connection, engine));
        byte[] octets = new byte[written.remaining()];
        written.get(octets);
        if (ResponseFields.areTheSameForAll(response)) {
            recent[slot] = new Made(given, length, date, connection, octets);
        }
        return octets;
    }
}
