package http10.transport;

import java.net.SocketTimeoutException;

/** The deadline passed before the job was done. */
public final class DeadlineExceededException extends SocketTimeoutException {
    private static final long serialVersionUID = 1;

    /**
     * Tells what was not done in time.
     *
     * @param job such as {@code receiving}
     */
    public DeadlineExceededException(String job) {
        super("the deadline passed while " + job);
    }
}
