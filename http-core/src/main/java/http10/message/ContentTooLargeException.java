package http10.message;

import java.io.IOException;

/**
 * Content has more octets than whoever reads it takes. Thrown by a handler about its request it is answered 413 (RFC 9110
 * section 15.5.14).
 */
public final class ContentTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    /** What was read. */
    private final transient Content content;

    ContentTooLargeException(Content content, int atMost) {
        super("the content has more than " + atMost + " octets");
        this.content = content;
    }

    /**
     * Whether this is about that content.
     *
     * @param other of a message
     * @return whether it is the very content that was read
     */
    public boolean isOf(Content other) {
        return content == other;
    }
}
