package http10.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that lines are appended to, and that can be moved away meanwhile: {@link #reopen} goes on in a new one of its
 * name, as programs that rotate logs expect. What one call writes is in one file.
 */
public final class LogFile extends OutputStream {
    private static final Set<OpenOption> APPENDED = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

    private final Path path;
    private FileChannel file;

    private LogFile(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens a file to append to.
     *
     * @param path of it. A new one is readable by its owner and group alone, or by fewer where the umask says so
     * @return the file; the caller closes it
     * @throws IOException if it cannot be opened or made
     */
    public static LogFile open(Path path) throws IOException {
        return new LogFile(path, channel(path));
    }

    private static FileChannel channel(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(path, APPENDED, attributes);
    }

    /**
     * Goes on in the file that has the name now; makes one where there is none.
     *
     * @throws IOException if it cannot be opened or made: then all is appended where it was before
     */
    public void reopen() throws IOException {
        FileChannel next = channel(path);
        FileChannel last;
        synchronized (this) {
            last = file;
            file = next;
        }
        last.close();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] octets, int from, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(octets, from, length);
        while (left.hasRemaining()) file.write(left);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
