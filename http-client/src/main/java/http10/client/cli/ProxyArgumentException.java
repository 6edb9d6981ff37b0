package http10.client.cli;

import java.io.IOException;

/** What the environment says of a proxy is wrong, so that it is not taken for a failure of the connection. */
final class ProxyArgumentException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    ProxyArgumentException(Failure failure) {
        super(failure.getMessage());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
