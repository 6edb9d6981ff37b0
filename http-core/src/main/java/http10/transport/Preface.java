package http10.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Octets that a peer sends before all others on a connection, those of TLS among them, and that are no part of these. */
@FunctionalInterface
public interface Preface {
    /**
     * Takes its octets; what stays in the buffer comes behind it.
     *
     * @param octets what has come, or more of it
     * @return whether it is there in full; then this is not called again
     * @throws IOException if what has come is none
     */
    boolean feed(ByteBuffer octets) throws IOException;
}
