package http10.server;

import http10.message.RequestHead;
import http10.transport.Connection;
import http10.transport.Deadline;
import http10.wire.RequestHeadParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the head of one request as far as its octets have come, and keeps the deadline of the wait for more. */
final class HeadReader {
    /** The octets of a request often follow its connection by microseconds; parking costs more than looking again. */
    private static final int QUICK_LOOKS = 3;

    private final Connection connection;
    private final ServerOptions options;
    private final RequestHeadParser parser;
    private Deadline deadline;
    private boolean idle;

    private HeadReader(Connection connection, ServerOptions options, boolean idle) {
        this.connection = connection;
        this.options = options;
        this.parser = new RequestHeadParser(options.limits(), options.profile(), options.simpleRequests());
        // R9112-9.5-01, R9110-15.5.9-01
        this.deadline = Deadline.after(idle ? options.keepAliveIdle() : options.headDeadline());
        this.idle = idle;
    }

    /** For the first request of a connection. */
    static HeadReader first(Connection connection, ServerOptions options) {
        return new HeadReader(connection, options, false);
    }

    /** For a request that follows another, or never comes. */
    static HeadReader following(Connection connection, ServerOptions options) {
        return new HeadReader(connection, options, true);
    }

    /**
     * Reads on without waiting; empty when the head needs octets that have not come.
     *
     * @param in octets put aside; empty when the head is not there in full, else what follows the head
     * @param certain whether something is known to have come to the connection
     */
    Optional<RequestHead> read(ByteBuffer in, boolean certain) throws IOException {
        Optional<RequestHead> head = in.hasRemaining() ? feed(in) : Optional.empty();
        // R9112-9.6-04: whether the stream ends behind it does not matter
        for (boolean first = certain; head.isEmpty() && (first || hasArrived()); first = false) {
            int count = connection.receive(in.clear(), deadline);
            in.flip();
            if (count < 0) throw parser.endOfStream();
            head = feed(in);
        }
        return head;
    }

    private Optional<RequestHead> feed(ByteBuffer in) throws IOException {
        Optional<RequestHead> head = parser.feed(in);
        if (idle && hasBegun()) {
            idle = false;
            deadline = Deadline.after(options.headDeadline());
        }
        return head;
    }

    private boolean hasArrived() throws IOException {
        for (int look = 0; look < QUICK_LOOKS; look++) {
            if (connection.hasOctets()) return true;
            Thread.yield();
        }
        return connection.hasOctets();
    }

    /** Whether it follows another request, and nothing of it has come. */
    boolean isIdle() {
        return idle;
    }

    boolean hasBegun() {
        return parser.hasBegun();
    }

    int received() {
        return parser.received();
    }

    /** By when more must come. */
    Deadline deadline() {
        return deadline;
    }
}
