package http10.transport;

import java.io.IOException;

/** A peer that should speak TLS sends text. The connection goes on without TLS, so that it can be told. */
public final class NotTlsException extends IOException {
    private static final long serialVersionUID = 1;

    /** The exception. */
    public NotTlsException() {
        super("the peer does not speak TLS");
    }
}
