package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Instant;

/** What a path leads to in a {@link FileTree}, open. */
sealed interface Found extends Closeable {
    /** Neither a file nor a folder, or not to be seen from outside. */
    record Nothing() implements Found {
        @Override
        public void close() {}
    }

    /**
     * A regular file.
     *
     * @param channel open for reading
     * @param length octets when it was opened
     * @param lastModified when it was opened
     */
    record OpenFile(FileChannel channel, long length, Instant lastModified) implements Found {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /**
     * A folder.
     *
     * @param folder open
     */
    record OpenFolder(Folder folder) implements Found {
        @Override
        public void close() throws IOException {
            folder.close();
        }
    }
}
