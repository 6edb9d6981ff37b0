package http10.client.cli;

import java.io.IOException;

/** The content cannot be written, so that it is not taken for a failure of the connection. */
final class OutputException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    OutputException(Failure failure) {
        super(failure.getMessage());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
