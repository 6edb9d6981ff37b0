package http10.client;

import java.io.IOException;

/** Content that is not in the coding its response names, or in one that is not known here. */
public final class CodingException extends IOException {
    private static final long serialVersionUID = 1;

    CodingException(String message) {
        super(message);
    }
}
