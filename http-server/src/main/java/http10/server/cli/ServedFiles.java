package http10.server.cli;

import http10.message.Field;
import http10.message.Quoted;
import http10.server.AddedFields;
import http10.server.CrossOrigin;
import http10.server.ErrorPages;
import http10.server.FileHandler;
import http10.server.Handler;
import http10.server.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder or file to be served.
 *
 * @param path absolute
 * @param handler that serves it, with what the options put around it
 */
record ServedFiles(Path path, Handler handler) {

    /** @param users who may come in; empty for all */
    static ServedFiles of(ServeOptions options, Optional<Users> users) throws Failure {
        String served = options.served();
        try {
            Path path = Path.of(served);
            FileHandler files = FileHandler.of(path, FileSettings.of(options, path));
            if (!Files.isReadable(path)) throw Failure.cannotStart("may not read " + path.toAbsolutePath());
            return new ServedFiles(path.toAbsolutePath().normalize(), around(Passwords.before(files, users), options));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw Failure.cannotStart(
                    "there is no folder or file " + served + "; give one that exists, or none for this folder");
        } catch (IOException e) {
            throw Failure.cannotStart(Message.of(e));
        }
    }

    /** From the inside out: what a browser asks of another origin's pages beforehand is answered before all else. */
    private static Handler around(Handler files, ServeOptions options) throws Failure, IOException {
        Handler handler = files;
        Optional<String> pages = options.last(Option.ERROR_PAGES);
        if (pages.isPresent()) handler = withPages(pages.get(), handler);
        List<Field> fields = new ArrayList<>();
        for (String field : options.all(Option.HEADER)) fields.add(FieldArgument.of(field));
        if (!fields.isEmpty()) handler = AddedFields.of(fields, handler);
        return options.has(Option.CORS) ? CrossOrigin.of(handler) : handler;
    }

    private static Handler withPages(String folder, Handler handler) throws Failure, IOException {
        try {
            return ErrorPages.of(Path.of(folder), handler);
        } catch (NotDirectoryException | InvalidPathException e) {
            throw FileSettings.missing("folder " + Quoted.of(folder), Option.ERROR_PAGES);
        }
    }
}
