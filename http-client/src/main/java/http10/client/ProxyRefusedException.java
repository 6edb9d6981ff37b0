package http10.client;

import java.io.IOException;

/** The proxy makes no tunnel, or none that leads to the server. */
public final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    /** What the proxy answered. */
    private final int status;

    ProxyRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** {@return what it answered: 407 where it asks for credentials, or for others} */
    public int status() {
        return status;
    }
}
