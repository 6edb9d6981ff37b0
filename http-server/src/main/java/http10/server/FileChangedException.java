package http10.server;

import java.io.IOException;

/** Somebody wrote to a file while it was read: what was read may be of two versions. */
final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1;

    FileChangedException() {
        super("the file was changed while it was read");
    }
}
