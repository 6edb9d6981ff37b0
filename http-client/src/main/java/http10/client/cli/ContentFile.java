package http10.client.cli;

import http10.message.Content;
import http10.message.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file as content, read while it is sent, whose length is known before that (RFC 1945 section 7.2.2). */
final class ContentFile {
    private ContentFile() {}

    /** "-" is standard input. The content is open until the command ends. */
    static Content open(String option, String name, Streams streams) throws Failure {
        try {
            if (name.equals("-")) return copied(streams.in);
            Path path = Path.of(name);
            if (Files.isDirectory(path)) throw new IOException("is a folder");
            if (Files.isRegularFile(path)) return whole(FileChannel.open(path, StandardOpenOption.READ));
            try (InputStream in = Files.newInputStream(path)) {
                return copied(in); // a pipe or a device has no length
            }
        } catch (IOException | InvalidPathException e) {
            throw new Failure(
                    Exit.READ_FAILED,
                    "cannot read " + Quoted.of(name) + ": " + Faults.reason(e),
                    "in " + option,
                    "name a file that can be read");
        }
    }

    /** Into a file that has no name any more, so that nothing is left of it however the command ends. */
    private static Content copied(InputStream in) throws IOException {
        Path path = Files.createTempFile("http10-", ".content");
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                Files.deleteIfExists(path);
                in.transferTo(Channels.newOutputStream(file));
            } catch (IOException | RuntimeException | Error e) {
                file.close();
                throw e;
            }
            return whole(file);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static Content whole(FileChannel file) throws IOException {
        try {
            return Content.of(file, 0, file.size());
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }
}
