package http10.server.cli;

import http10.server.FileHandler;
import http10.server.FileOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The folder or file to be served.
 *
 * @param path absolute
 * @param handler that serves it
 */
record ServedFiles(Path path, FileHandler handler) {

    static ServedFiles of(ServeOptions options) throws Failure {
        String served = options.served();
        try {
            Path path = Path.of(served);
            FileHandler handler = FileHandler.of(path, fileOptions(options));
            if (!Files.isReadable(path)) throw Failure.cannotStart("may not read " + path.toAbsolutePath());
            return new ServedFiles(path.toAbsolutePath().normalize(), handler);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw Failure.cannotStart(
                    "there is no folder or file " + served + "; give one that exists, or none for this folder");
        } catch (IOException e) {
            throw Failure.cannotStart(Message.of(e));
        }
    }

    private static FileOptions fileOptions(ServeOptions options) {
        return FileOptions.builder().listing(!options.has(Option.NO_LISTING)).build();
    }
}
