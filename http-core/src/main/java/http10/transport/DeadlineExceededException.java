package http10.transport;

import java.net.SocketTimeoutException;

/** The deadline passed before the job was done. */
public final class DeadlineExceededException extends SocketTimeoutException {
    private static final long serialVersionUID = 1;

    DeadlineExceededException(String job) {
        super("the deadline passed while " + job);
    }
}
