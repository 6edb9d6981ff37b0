package http10.server;

import http10.transport.Connection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/**
 * The end of a connection on which something was left unread: sends no more, and drops for a while what still comes. A
 * plain close would have TCP destroy the answer (RFC 9112 section 9.6).
 */
final class Drain {
    private final Connection connection;
    private final Next.Wait wait;
    private long left;

    private Drain(Connection connection, ServerOptions options) {
        this.connection = connection;
        this.wait = Next.Wait.forPeer(SelectionKey.OP_READ, options.linger());
        this.left = options.lingerOctets();
    }

    // R9112-9.6-03, R1945-9.4-03, R1945-7.2-07, R9112-6.3-05
    static Drain begin(Connection connection, ServerOptions options) throws IOException {
        Drain drain = new Drain(connection, options);
        drain.endOutput();
        return drain;
    }

    private void endOutput() throws IOException {
        connection.endOutput();
    }

    /** Drops what has come. */
    Next goOn(ByteBuffer scratch) throws IOException {
        if (connection.hasUnsent()) endOutput(); // close_notify did not fit
        if (connection.hasUnsent())
            return new Next.Wait(SelectionKey.OP_WRITE, false, false, wait.since(), wait.allowed());
        while (left > 0) {
            int count = connection.receiveNow(scratch.clear());
            if (count < 0) return Next.CLOSE;
            if (count == 0) return wait;
            left -= count;
        }
        return Next.CLOSE;
    }
}
