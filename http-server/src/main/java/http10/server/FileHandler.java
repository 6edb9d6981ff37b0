package http10.server;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Serves the files of a folder, or one file, to GET and HEAD.
 *
 * <p>A folder's address ends with a slash; without it, the answer is 301. A folder shows its {@code index.html}, else a
 * listing. Answered 404 are, unless {@link FileOptions} say otherwise, names that begin with a dot and links that lead out of
 * the folder; always whatever is neither file nor folder, and empty segments ({@code //}); 403 what this process may not
 * read. Conditions and one range are heeded (RFC 9110 section 13 and 14). How much holds against somebody who
 * changes the folder meanwhile is said at {@link FileTree}.
 */
public final class FileHandler implements Handler {
    /** A small file that changes while it is read is read again. */
    private static final int ATTEMPTS = 4;

    private final FileTree tree;
    private final Optional<Single> single;
    private final FileOptions options;
    private final InstantSource clock;
    private final Optional<CleanUrls> clean;
    private final KeptFiles kept;

    /** One file served alone: under which name, and where in the tree it is. */
    private record Single(String name, List<String> place) {}

    private FileHandler(FileTree tree, Optional<Single> single, FileOptions options, InstantSource clock) {
        this.tree = tree;
        this.single = single;
        this.options = options;
        this.clock = clock;
        this.clean = options.cleanUrls() ? Optional.of(new CleanUrls(tree, options.indexes())) : Optional.empty();
        this.kept = new KeptFiles(clock);
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
     * @param options what is served, and how
     * @return the handler
     * @throws NoSuchFileException if there is neither a folder nor a regular file
     * @throws IOException if it cannot be looked at
     */
    public static FileHandler of(Path path, FileOptions options) throws IOException {
        Path absolute = path.toAbsolutePath();
        FileTree folder = new FileTree(absolute, Folder::open, options);
        if (Files.isDirectory(absolute)) return of(folder, options, InstantSource.system());
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
        if (!method.isSafe()) return FileErrors.refused(method);
        String sent = request.target().path();
        boolean gzip = options.gzip() && AcceptedCodings.allowGzip(request.fields());
        String key = gzip ? sent + " gzip" : sent; // no path holds a blank
        Optional<Response> answer = kept.answer(request, key);
        if (answer.isPresent()) return answer.get();
        Optional<TargetPath> path = TargetPath.parse(sent);
        if (path.isEmpty()) return FileErrors.malformed();
        try {
            return settled(new Asked(request, path.get(), key, gzip));
        } catch (AccessDeniedException e) {
            return FileErrors.forbidden();
        } catch (FileChangedException e) {
            return FileErrors.changing();
        }
    }

    /**
     * What is asked for.
     *
     * @param key under which the answer's file may be kept
     * @param gzip whether a coded version may be sent
     */
    private record Asked(Request request, TargetPath path, String key, boolean gzip) {
        List<String> names() {
            return path.segments();
        }
    }

    private Response settled(Asked asked) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return answer(asked);
            } catch (FileChangedException e) {
                continue; // the last attempt tells
            }
        }
        return answer(asked);
    }

    private Response answer(Asked asked) throws IOException {
        if (single.isPresent()) return answer(asked, single.get());
        // R1945-12.5-03, R1945-12.5-05, R3986-3.3-01
        for (String name : asked.names()) if (!tree.serves(name)) return missing(asked);
        Found found = tree.find(asked.names());
        // R3986-3.3-01
        if (found instanceof Found.OpenFile file && !asked.path.folder()) return file(asked, file);
        try (found) {
            boolean folder = found instanceof Found.OpenFolder;
            if (folder && asked.path.folder()) return folder(asked, ((Found.OpenFolder) found).folder());
            Optional<Response> page = clean.isPresent() ? page(asked) : Optional.empty();
            if (page.isPresent()) return page.get();
            return folder ? moved(asked.request, new TargetPath(asked.names(), true)) : missing(asked);
        }
    }

    private Response answer(Asked asked, Single file) throws IOException {
        boolean named =
                asked.names().isEmpty() || !asked.path.folder() && asked.names().equals(List.of(file.name));
        if (!named) return FileErrors.notFound();
        Found found = tree.find(file.place);
        if (found instanceof Found.OpenFile open) return sent(asked, open, file.place, file.name);
        found.close();
        return FileErrors.notFound();
    }

    private Response file(Asked asked, Found.OpenFile file) throws IOException {
        Optional<TargetPath> other;
        try {
            other = clean.isPresent() ? clean.get().addressOf(asked.path) : Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
        if (other.isEmpty()) return sent(asked, file, asked.names());
        file.close();
        return moved(asked.request, other.get());
    }

    private Response folder(Asked asked, Folder folder) throws IOException {
        for (String index : options.indexes()) {
            Found found = tree.find(folder, asked.names(), index);
            if (!(found instanceof Found.OpenFile file)) continue;
            List<String> way = new ArrayList<>(asked.names());
            way.add(index);
            return sent(asked, file, way);
        }
        if (!options.listing()) return FileErrors.notListed();
        return DirectoryListing.of(asked.request, asked.path, tree, folder);
    }

    /** The page whose address is without {@code .html}; with a slash at its end that is sent to where it is. */
    private Optional<Response> page(Asked asked) throws IOException {
        Optional<List<String>> way = CleanUrls.page(asked.path);
        Found found = way.isEmpty() ? new Found.Nothing() : tree.find(way.get());
        if (found instanceof Found.OpenFile file && !asked.path.folder()) {
            return Optional.of(sent(asked, file, way.get()));
        }
        try (found) {
            return found instanceof Found.OpenFile
                    ? Optional.of(moved(asked.request, new TargetPath(asked.names(), false)))
                    : Optional.empty();
        }
    }

    /** An address that is another one's: without detours, and a folder's with a slash, for the links on its page. */
    private static Response moved(Request request, TargetPath to) {
        String location =
                to.text() + request.target().query().map(query -> "?" + query).orElse("");
        // R1945-9.3-04, R1945-9.3-05
        return Response.redirect(StatusCode.MOVED_PERMANENTLY, location).with("X-Content-Type-Options", "nosniff");
    }

    /** Nothing has this address, unless the application knows what to do with it. */
    private Response missing(Asked asked) throws IOException {
        if (options.fallback().isEmpty() || !SinglePage.mayHave(asked.path, asked.request))
            return FileErrors.notFound();
        List<String> way = FileOptions.way(options.fallback().get());
        Found found = tree.find(way);
        // It is not kept under the address, where a file may be made.
        String key = asked.gzip ? " fallback gzip" : " fallback";
        if (found instanceof Found.OpenFile file) {
            return sent(new Asked(asked.request, asked.path, key, asked.gzip), file, way);
        }
        found.close();
        return FileErrors.notFound();
    }

    private Response sent(Asked asked, Found.OpenFile file, List<String> way) throws IOException {
        return sent(asked, file, way, way.get(way.size() - 1));
    }

    /**
     * Answers with a file, and keeps it: in memory if it is small, else open.
     *
     * @param way to the file from the root of the tree
     * @param name decides the media type
     */
    private Response sent(Asked asked, Found.OpenFile file, List<String> way, String name) throws IOException {
        try {
            return answer(asked, file, way, name);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private Response answer(Asked asked, Found.OpenFile file, List<String> way, String name) throws IOException {
        Instant now = clock.instant();
        Path place = tree.place(way);
        FileVersion version = file.version();
        if (asked.gzip && single.isEmpty()) {
            List<String> beside = new ArrayList<>(way);
            beside.set(way.size() - 1, way.get(way.size() - 1) + ".gz");
            Found found = tree.findReadable(beside);
            if (found instanceof Found.OpenFile coded && !coded.version().isOlderThan(version)) {
                file.close();
                Representation representation = Representation.coded(name, coded.version(), options, now);
                return kept.answer(
                        asked.request,
                        asked.key,
                        coded,
                        representation,
                        () -> Sight.of(tree.place(beside), coded.version(), now)
                                .flatMap(sight -> Sight.of(place, version, now).map(sight::with)));
            }
            found.close();
        }
        Representation representation = Representation.of(name, version, options, now);
        return kept.answer(asked.request, asked.key, file, representation, () -> Sight.of(place, version, now));
    }
}
