package http10.server;

import java.io.IOException;

/** A connection does not begin with a header of the PROXY protocol. Its message repeats nothing of the peer's. */
final class ProxyHeaderException extends IOException {
    private static final long serialVersionUID = 1;

    ProxyHeaderException(String what) {
        super("no PROXY protocol: " + what);
    }
}
