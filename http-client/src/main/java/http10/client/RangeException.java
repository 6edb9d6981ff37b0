package http10.client;

import java.io.IOException;

/** The server sent another part than it was asked for, or did not say which. */
public final class RangeException extends IOException {
    private static final long serialVersionUID = 1;

    RangeException(String message) {
        super(message);
    }
}
