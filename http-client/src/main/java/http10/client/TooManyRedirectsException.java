package http10.client;

import java.io.IOException;

/** A redirection led to a redirection more often than {@link ClientOptions#mostRedirects}; most likely in a circle. */
public final class TooManyRedirectsException extends IOException {
    private static final long serialVersionUID = 1;

    /** How many were followed. */
    private final int followed;

    TooManyRedirectsException(int followed) {
        super("more than " + followed + " redirections in a row (RFC 1945 section 9.3)");
        this.followed = followed;
    }

    /**
     * How many redirections were followed.
     *
     * @return 0 or more
     */
    public int followed() {
        return followed;
    }
}
