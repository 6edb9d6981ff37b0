package http10.transport;

import java.net.BindException;

/** The connection cannot come from the address and port that it should come from. */
public final class LocalAddressException extends BindException {
    private static final long serialVersionUID = 1;

    LocalAddressException(String message) {
        super(message);
    }
}
