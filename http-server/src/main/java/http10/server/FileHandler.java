package http10.server;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.HttpDate;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Serves the files of a folder, or one file, to GET and HEAD.
 *
 * <p>A folder's address ends with a slash; without it, the answer is 301. A folder shows its {@code index.html}, else a
 * listing. Answered 404 are names that begin with a dot, links that lead out of the folder, whatever is neither file nor
 * folder, and empty segments ({@code //}); 403 what this process may not read. How much holds against somebody who
 * changes the folder meanwhile is said at {@link FileTree}.
 */
public final class FileHandler implements Handler {
    private static final Field NOSNIFF = Field.of("X-Content-Type-Options", "nosniff");

    private final FileTree tree;
    private final Optional<Single> single;
    private final FileOptions options;
    private final InstantSource clock;

    /** One file served alone: under which name, and where in the tree it is. */
    private record Single(String name, List<String> place) {}

    private FileHandler(FileTree tree, Optional<Single> single, FileOptions options, InstantSource clock) {
        this.tree = tree;
        this.single = single;
        this.options = options;
        this.clock = clock;
    }

    /**
     * Serves a folder, or one file at {@code /} and under its name.
     *
     * @param path a folder or a regular file; if the file is a link, what it leads to now is served
     * @return the handler
     * @throws NoSuchFileException if there is neither a folder nor a regular file
     * @throws IOException if it cannot be looked at
     */
    public static FileHandler of(Path path) throws IOException {
        return of(path, FileOptions.DEFAULT);
    }

    /**
     * As {@link #of(Path)}, with other options.
     *
     * @param path a folder or a regular file
     * @param options what to do with folders
     * @return the handler
     * @throws NoSuchFileException if there is neither a folder nor a regular file
     * @throws IOException if it cannot be looked at
     */
    public static FileHandler of(Path path, FileOptions options) throws IOException {
        Path absolute = path.toAbsolutePath();
        if (Files.isDirectory(absolute)) return of(new FileTree(absolute), options, InstantSource.system());
        Path file = absolute.toRealPath();
        if (!Files.isRegularFile(file)) throw new NoSuchFileException(path.toString());
        Single single = new Single(
                absolute.getFileName().toString(), List.of(file.getFileName().toString()));
        return new FileHandler(new FileTree(file.getParent()), Optional.of(single), options, InstantSource.system());
    }

    static FileHandler of(FileTree tree, FileOptions options, InstantSource clock) {
        return new FileHandler(tree, Optional.empty(), options, clock);
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Response handle(Request request) throws IOException {
        Method method = request.method();
        // R9110-9.1-01, R1945-12.2-01
        if (!method.isSafe()) return refused(method);
        Optional<TargetPath> path = TargetPath.parse(request.target().path());
        if (path.isEmpty()) {
            return ErrorPage.of(
                    StatusCode.BAD_REQUEST, "The path in this address is not well-formed, or leads too far up.");
        }
        try {
            return single.isEmpty() ? answer(request, path.get()) : answer(request, path.get(), single.get());
        } catch (AccessDeniedException e) {
            return ErrorPage.of(StatusCode.FORBIDDEN, "This server is not allowed to read what has this address.");
        }
    }

    private static Response refused(Method method) {
        if (method.expectsContent() || method.equals(Method.DELETE)) {
            // R1945-5.1.1-04, R1945-D.1.1-01, R1945-D.1.1-02, R1945-D.1.2-01
            return ErrorPage.notAllowed(
                    "Files are served here, to GET and HEAD only.", List.of(Method.GET, Method.HEAD));
        }
        // R1945-5.1.1-02, R1945-8-01, R9112-3-01, R1945-D.1.3-01, R1945-D.1.4-01, R9110-9.3.8-01, R9112-3.2.3-01,
        // R9112-3.2.4-01
        return ErrorPage.of(StatusCode.NOT_IMPLEMENTED, "This server knows the methods GET and HEAD.");
    }

    private Response answer(Request request, TargetPath path, Single file) throws IOException {
        List<String> segments = path.segments();
        boolean named = segments.isEmpty() || !path.folder() && segments.equals(List.of(file.name));
        if (!named) return notFound();
        Found found = tree.find(file.place);
        if (found instanceof Found.OpenFile open) return file(request, open, file.name);
        found.close();
        return notFound();
    }

    private Response answer(Request request, TargetPath path) throws IOException {
        List<String> names = path.segments();
        // R1945-12.5-03, R1945-12.5-05, R3986-3.3-01
        for (String name : names) if (!FileNames.isServed(name)) return notFound();
        Found found = tree.find(names);
        // R3986-3.3-01
        if (found instanceof Found.OpenFile file && !path.folder()) {
            return file(request, file, names.get(names.size() - 1));
        }
        try (found) {
            if (!(found instanceof Found.OpenFolder open)) return notFound();
            return path.folder() ? folder(request, path, open.folder()) : moved(request, path);
        }
    }

    private Response folder(Request request, TargetPath path, Folder folder) throws IOException {
        Found index = tree.find(folder, path.segments(), options.index());
        if (index instanceof Found.OpenFile file) return file(request, file, options.index());
        if (!options.listing())
            return ErrorPage.of(StatusCode.FORBIDDEN, "This folder has no page, and is not listed.");
        return DirectoryListing.of(path, DirectoryListing.rows(tree, folder, path), ZoneId.systemDefault());
    }

    /** A folder's address ends with a slash, or the relative links on its page would lead elsewhere. */
    private static Response moved(Request request, TargetPath path) {
        String location = path.text() + "/"
                + request.target().query().map(query -> "?" + query).orElse("");
        // R1945-9.3-04, R1945-9.3-05
        return Response.redirect(StatusCode.MOVED_PERMANENTLY, location).with("X-Content-Type-Options", "nosniff");
    }

    private Response file(Request request, Found.OpenFile file, String name) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant modified = file.version().modified().toInstant().truncatedTo(ChronoUnit.SECONDS);
        // Never later than the message, RFC 1945 section 10.10; before 1970 only by mistake, and it may have no date.
        // R1945-10.10-01
        Instant told = modified.isAfter(now) ? now : modified.isBefore(Instant.EPOCH) ? Instant.EPOCH : modified;
        // R1945-10.10-02
        Field lastModified = new Field(FieldName.LAST_MODIFIED, HttpDate.format(told));
        // R1945-10.9-05: asked of a file that is there, of nothing else
        if (isUnmodified(request, modified, now)) {
            file.close();
            return new Response(ResponseHead.of(StatusCode.NOT_MODIFIED, lastModified), Content.NONE);
        }
        // R1945-7.2.1-01, R1945-7.2.1-03
        MediaType type = MediaTypes.of(name);
        Field contentType = new Field(FieldName.CONTENT_TYPE, type.toString());
        // One representation, and all of it: R9110-14.2-01, R1945-3.6.2-03, R1945-D.2.1-01, R1945-D.2.2-01,
        // R1945-D.2.3-01
        ResponseHead head = ResponseHead.of(StatusCode.OK, contentType, lastModified, NOSNIFF);
        // R1945-3.6.1-04
        return new Response(head, file.content());
    }

    /**
     * RFC 1945 section 10.9: for GET alone; a date that is none, or later than now, does not count. Nor does it beside
     * If-None-Match, or when repeated (RFC 9110 section 13.1.3).
     */
    private static boolean isUnmodified(Request request, Instant modified, Instant now) {
        // R1945-10.9-06, R1945-8.2-02, R9110-13.1.3-01
        if (!request.method().equals(Method.GET) || request.fields().contains(FieldName.IF_NONE_MATCH)) return false;
        // R9110-13.1.3-02, R1945-10.9-01, R1945-10.9-02, R1945-10.9-03, R1945-10.9-04
        return request.fields()
                .only(FieldName.IF_MODIFIED_SINCE)
                .flatMap(text -> HttpDate.parse(text, now))
                .filter(date -> !date.isAfter(now) && !modified.isAfter(date))
                .isPresent();
    }

    private static Response notFound() {
        // R1945-9.4-09
        return ErrorPage.of(StatusCode.NOT_FOUND, "Nothing on this server has this address.");
    }
}
