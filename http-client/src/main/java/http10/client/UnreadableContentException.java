package http10.client;

import java.io.IOException;

/** The content of a request cannot be read any more while it is sent: the fault is on this side. The cause tells why. */
public final class UnreadableContentException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableContentException(IOException cause) {
        super("the request's content cannot be read: " + cause.getMessage(), cause);
    }
}
