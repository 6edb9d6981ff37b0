package http10.samples.conformance;

import java.io.IOException;

/** The peer no longer takes connections, so no further case makes sense. */
public final class PeerGoneException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * A peer that has gone.
     *
     * @param message one line: which peer, and what happened
     * @param cause what the system said
     */
    public PeerGoneException(String message, IOException cause) {
        super(message, cause);
    }
}
