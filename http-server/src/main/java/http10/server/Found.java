package http10.server;

import http10.message.Content;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

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
     * @param version what was opened
     */
    record OpenFile(FileChannel channel, FileVersion version) implements Found {
        /** The octets that the file had when it was opened; closing them closes this. */
        Content content() {
            return Content.of(channel, 0, version.size(), version);
        }

        /**
         * Reads the octets that the file had when it was opened.
         *
         * @throws FileChangedException if somebody wrote to it meanwhile
         */
        byte[] octets() throws IOException {
            byte[] octets = beginning((int) version.size());
            if (!version.isCurrent()) throw new FileChangedException();
            return octets;
        }

        /**
         * Reads its first octets as they are now.
         *
         * @param count not more than it had when it was opened
         * @throws FileChangedException if it has fewer by now
         */
        byte[] beginning(int count) throws IOException {
            ByteBuffer octets = ByteBuffer.allocate(count);
            while (octets.hasRemaining()) {
                if (channel.read(octets, octets.position()) < 0) throw new FileChangedException();
            }
            return octets.array();
        }

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
