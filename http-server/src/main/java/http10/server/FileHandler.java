package http10.server;

import http10.message.Content;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
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
    /** A small file that changes while it is read is read again. */
    private static final int ATTEMPTS = 4;

    private final FileTree tree;
    private final Optional<Single> single;
    private final FileOptions options;
    private final InstantSource clock;
    private final SmallFiles small;
    private final LargeFiles large;

    /** One file served alone: under which name, and where in the tree it is. */
    private record Single(String name, List<String> place) {}

    private FileHandler(FileTree tree, Optional<Single> single, FileOptions options, InstantSource clock) {
        this.tree = tree;
        this.single = single;
        this.options = options;
        this.clock = clock;
        this.small = new SmallFiles(clock);
        this.large = new LargeFiles(clock);
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
        String sent = request.target().path();
        Optional<SmallFile> kept = small.find(sent);
        if (kept.isPresent())
            return kept.get().representation().answer(request, kept.get().content(), clock);
        Optional<Response> open = large.answer(request);
        if (open.isPresent()) return open.get();
        Optional<TargetPath> path = TargetPath.parse(sent);
        if (path.isEmpty()) {
            return ErrorPage.of(
                    StatusCode.BAD_REQUEST, "The path in this address is not well-formed, or leads too far up.");
        }
        try {
            return settled(request, path.get());
        } catch (AccessDeniedException e) {
            return ErrorPage.of(StatusCode.FORBIDDEN, "This server is not allowed to read what has this address.");
        } catch (FileChangedException e) {
            return ErrorPage.of(
                    StatusCode.SERVICE_UNAVAILABLE, "What has this address is changing right now. Ask again.");
        }
    }

    private Response settled(Request request, TargetPath path) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return answer(request, path);
            } catch (FileChangedException e) {
                continue; // the last attempt tells
            }
        }
        return answer(request, path);
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
        if (found instanceof Found.OpenFile open) return file(request, open, file.place, file.name);
        found.close();
        return notFound();
    }

    private Response answer(Request request, TargetPath path) throws IOException {
        if (single.isPresent()) return answer(request, path, single.get());
        List<String> names = path.segments();
        // R1945-12.5-03, R1945-12.5-05, R3986-3.3-01
        for (String name : names) if (!FileNames.isServed(name)) return notFound();
        Found found = tree.find(names);
        // R3986-3.3-01
        if (found instanceof Found.OpenFile file && !path.folder()) {
            return file(request, file, names, names.get(names.size() - 1));
        }
        try (found) {
            if (!(found instanceof Found.OpenFolder open)) return notFound();
            return path.folder() ? folder(request, path, open.folder()) : moved(request, path);
        }
    }

    private Response folder(Request request, TargetPath path, Folder folder) throws IOException {
        for (String index : options.indexes()) {
            Found found = tree.find(folder, path.segments(), index);
            if (!(found instanceof Found.OpenFile file)) continue;
            List<String> way = new ArrayList<>(path.segments());
            way.add(index);
            return file(request, file, way, index);
        }
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

    /**
     * Answers with a file, and keeps it: in memory if it is small, else open.
     *
     * @param way to the file from the root of the tree
     * @param name decides the media type
     */
    private Response file(Request request, Found.OpenFile file, List<String> way, String name) throws IOException {
        Instant now = clock.instant();
        FileVersion version = file.version();
        Representation representation = Representation.of(name, version, now);
        String sent = request.target().path();
        Path place = tree.place(way);
        if (version.size() > SmallFiles.MOST_OCTETS)
            return representation.answer(request, large.keep(sent, place, file, representation, now), clock);
        try (file) {
            byte[] octets = file.octets();
            small.keep(sent, place, version, representation, octets, now);
            return representation.answer(request, Content.of(octets), clock);
        }
    }

    private static Response notFound() {
        // R1945-9.4-09
        return ErrorPage.of(StatusCode.NOT_FOUND, "Nothing on this server has this address.");
    }
}
