package http10.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The name that a Unix socket has among the files.
 *
 * @param path of it
 * @param version what tells it from another of the same name
 */
record SocketFile(Path path, Object version) {
    /** Whoever may write to the file may connect. */
    private static final String PERMISSIONS = "rw-rw----";

    /** The file of a socket just bound, which from now on its owner and group may use. */
    static SocketFile made(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(PERMISSIONS));
        }
        return new SocketFile(path, version(path));
    }

    private static Object version(Path path) throws IOException {
        BasicFileAttributes attributes = attributes(path);
        return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes the socket that a server has left behind; whatever else has the name stays. */
    static void removeStale(Path path) throws IOException {
        if (!attributes(path).isOther()) throw new IOException("there is a file of that name, which is no socket");
        Files.delete(path);
    }

    /** Removes the name, unless another server has it by now. */
    void remove() throws IOException {
        if (exists(path) && version(path).equals(version)) Files.delete(path);
    }
}
