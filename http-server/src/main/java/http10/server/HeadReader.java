package http10.server;

import http10.message.RequestHead;
import http10.transport.Connection;
import http10.transport.DeadlineExceededException;
import http10.wire.RequestHeadParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.Optional;

/** Reads the head of one request as far as its octets have come, and keeps the deadline of the wait for more. */
final class HeadReader {
    private final Connection connection;
    private final ServerOptions options;
    private final RequestHeadParser parser;
    private Duration allowed;
    private long since; // System.nanoTime
    private boolean idle;

    private HeadReader(Connection connection, ServerOptions options, boolean idle) {
        this.connection = connection;
        this.options = options;
        this.parser = new RequestHeadParser(options.limits(), options.profile(), options.simpleRequests());
        // R9112-9.5-01, R9110-15.5.9-01
        this.allowed = idle ? options.keepAliveIdle() : options.headDeadline();
        this.since = System.nanoTime();
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
     * @param expired whether more octets are too late, unless they are there
     */
    Optional<RequestHead> read(ByteBuffer in, boolean expired) throws IOException {
        Optional<RequestHead> head = in.hasRemaining() ? feed(in) : Optional.empty();
        // R9112-9.6-04: whether the stream ends behind it does not matter
        while (head.isEmpty() && receive(in)) head = feed(in);
        if (head.isEmpty() && expired) throw new DeadlineExceededException("receiving the head");
        return head;
    }

    private boolean receive(ByteBuffer in) throws IOException {
        int count = connection.receiveNow(in.clear());
        in.flip();
        if (count < 0) throw parser.endOfStream();
        return count > 0;
    }

    private Optional<RequestHead> feed(ByteBuffer in) throws IOException {
        Optional<RequestHead> head = parser.feed(in);
        if (idle && hasBegun()) {
            idle = false;
            allowed = options.headDeadline();
            since = System.nanoTime();
        }
        return head;
    }

    boolean hasBegun() {
        return parser.hasBegun();
    }

    /** When the connection was accepted or, for a later request, that began to arrive; by System.nanoTime. */
    long since() {
        return since;
    }

    int received() {
        return parser.received();
    }

    byte[] octets() {
        return parser.octets();
    }

    /** The wait for more. */
    Next.Wait await() {
        int interest = SelectionKey.OP_READ | (connection.hasUnsent() ? SelectionKey.OP_WRITE : 0);
        return new Next.Wait(interest, true, !hasBegun(), since, allowed);
    }
}
