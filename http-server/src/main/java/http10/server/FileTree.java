package http10.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder and all below it. A path is walked name by name, each looked up in the open folder before it without following
 * links. Where a link stands in the way, the path is resolved first; if the place it leads to is in the tree, that place
 * is walked to, again without following links. So where the system can open relative to a folder (Linux), nothing outside
 * the tree is ever opened, whatever others rename or link meanwhile; elsewhere see {@link Folder.Named}.
 *
 * <p>If links may lead anywhere, what they lead to is found from its own folder, and whoever can make a link decides.
 *
 * <p>Only what a look has shown to be a regular file is opened, since opening a FIFO waits for its writer; no more than a
 * FIFO put there in the instant between the two can hold a thread.
 */
final class FileTree {
    /** A tree that changes under the walk is tried again, as a link may be switched to a new version of a site. */
    private static final int ATTEMPTS = 4;

    private final Path root;
    private final Opener opener;
    private final boolean dotFiles;
    private final boolean followLinks;

    /** How the root is opened: a choice only for tests of what other systems do. */
    @FunctionalInterface
    interface Opener {
        Folder open(Path root) throws IOException;
    }

    FileTree(Path root) {
        this(root, Folder::open);
    }

    FileTree(Path root, Opener opener) {
        this(root, opener, FileOptions.DEFAULT);
    }

    /** A tree in which links may lead anywhere, and hidden names are served, if the options say so. */
    FileTree(Path root, Opener opener, FileOptions options) {
        this.root = root;
        this.opener = opener;
        this.dotFiles = options.dotFiles();
        this.followLinks = options.followLinks();
    }

    /** Whether a name may be looked up here, or shown. */
    boolean serves(String name) {
        return dotFiles ? FileNames.isName(name) : FileNames.isServed(name);
    }

    /**
     * Finds and opens.
     *
     * @param names the way from the root, each one {@link #serves served}
     * @return what is there; the caller closes it
     * @throws AccessDeniedException if this process may not read it
     * @throws IOException if it is there but cannot be opened
     */
    Found find(List<String> names) throws IOException {
        Optional<List<Path>> path = Way.names(names);
        if (path.isEmpty()) return new Found.Nothing();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                Optional<Found> found = attempt(path.get());
                if (found.isPresent()) return found.get();
            } catch (AccessDeniedException e) {
                throw e;
            } catch (IOException e) {
                continue; // was there something else for an instant, or is no descriptor left? The last attempt tells
            }
        }
        return attempt(path.get()).orElseGet(Found.Nothing::new);
    }

    /** As {@link #find(List)}, where what may not be read is as good as nothing. */
    Found findReadable(List<String> names) throws IOException {
        try {
            return find(names);
        } catch (AccessDeniedException e) {
            return new Found.Nothing();
        }
    }

    private Optional<Found> attempt(List<Path> path) throws IOException {
        Optional<Found> found = walk(new Way(root, path));
        if (found.isPresent()) return found;
        Optional<Way> resolved = resolve(path);
        return resolved.isPresent() ? walk(resolved.get()) : Optional.of(new Found.Nothing());
    }

    /**
     * Finds and opens a file in a folder found before.
     *
     * @param folder what {@code names} led to; stays open
     * @return the file; nothing where there is none of this name
     */
    Found find(Folder folder, List<String> names, String name) throws IOException {
        Optional<Path> path = FileNames.path(name);
        Optional<BasicFileAttributes> seen = path.flatMap(one -> look(folder, one));
        if (seen.isEmpty() || seen.get().isDirectory()) return new Found.Nothing();
        if (seen.get().isRegularFile()) {
            Optional<Found> found = openFile(folder, path.get(), seen.get(), place(below(names, name)));
            if (found.isPresent()) return found.get();
        }
        Found found = find(below(names, name));
        if (found instanceof Found.OpenFile) return found;
        found.close();
        return new Found.Nothing();
    }

    /**
     * What a listing tells of a name: the attributes of the file or folder, that of a link's target if it is one.
     *
     * @param folder what {@code names} led to
     * @return empty where a link leads outside the tree or nowhere, or the entry has gone
     */
    Optional<BasicFileAttributes> look(Folder folder, List<String> names, Path entry) {
        Optional<BasicFileAttributes> seen = look(folder, entry);
        if (seen.isEmpty() || !seen.get().isSymbolicLink()) return seen;
        return Way.names(names)
                .map(path -> below(path, entry))
                .flatMap(this::resolve)
                .flatMap(way -> {
                    try {
                        return Optional.of(
                                Files.readAttributes(way.end(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                });
    }

    /**
     * Where these names lead, whatever stands there now.
     *
     * @param names what was found
     */
    Path place(List<String> names) {
        return new Way(root, Way.names(names).orElseThrow()).end();
    }

    private static <T> List<T> below(List<T> names, T name) {
        List<T> longer = new ArrayList<>(names);
        longer.add(name);
        return longer;
    }

    /**
     * The way once every link is followed, from the root or from a folder elsewhere; empty where it leads where it may not,
     * nowhere or round in a circle.
     */
    private Optional<Way> resolve(List<Path> path) {
        try {
            Path base = root.toRealPath();
            Path target = new Way(base, path).end().toRealPath();
            // R1945-12.5-04, R9110-17.3-01
            if (target.startsWith(base))
                return Optional.of(Way.to(target, base)).filter(this::mayLead);
            Optional<Path> parent = Optional.ofNullable(target.getParent());
            return followLinks ? Optional.of(Way.to(target, parent.orElse(target))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a link may lead this way: to nothing hidden, unless links may lead anywhere. A name that begins with two dots
     * is none that people hide files by; Kubernetes calls the folders so that links of its volumes lead to.
     */
    private boolean mayLead(Way way) {
        if (dotFiles || followLinks) return true;
        for (Path name : way.names()) {
            String text = name.toString();
            // R1945-12.5-03
            if (text.startsWith(".") && !text.startsWith("..")) return false;
        }
        return true;
    }

    /** What the way comes to; empty where it meets a link, or what changes under its feet. */
    private Optional<Found> walk(Way way) throws IOException {
        try {
            return walk(opener.open(way.base()), way, 0);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.of(new Found.Nothing()); // the root itself has gone
        }
    }

    private Optional<Found> walk(Folder folder, Way way, int step) throws IOException {
        if (step == way.names().size()) return Optional.of(new Found.OpenFolder(folder));
        Optional<Folder> next;
        try (folder) {
            Path name = way.names().get(step);
            Optional<BasicFileAttributes> looked = look(folder, name);
            if (looked.isEmpty()) return Optional.of(new Found.Nothing());
            BasicFileAttributes seen = looked.get();
            if (seen.isSymbolicLink()) return Optional.empty();
            boolean last = step == way.names().size() - 1;
            if (seen.isRegularFile() && last) return openFile(folder, name, seen, way.end());
            if (!seen.isDirectory()) return Optional.of(new Found.Nothing());
            next = open(folder, name, seen, folder::folder).map(Opened::what);
        }
        return next.isEmpty() ? Optional.empty() : walk(next.get(), way, step + 1);
    }

    private static Optional<Found> openFile(Folder folder, Path name, BasicFileAttributes seen, Path place)
            throws IOException {
        Optional<Opened<FileChannel>> opened = open(folder, name, seen, folder::file);
        if (opened.isEmpty()) return Optional.empty();
        FileChannel file = opened.get().what();
        try {
            BasicFileAttributes now = opened.get().seen();
            Optional<Object> key = Optional.ofNullable(now.fileKey());
            FileVersion version = new FileVersion(place, key, file.size(), now.lastModifiedTime(), now.creationTime());
            return Optional.of(new Found.OpenFile(file, version));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Opening<T> {
        T open(Path name) throws IOException;
    }

    /** What was opened, and what a look has shown since. */
    private record Opened<T>(T what, BasicFileAttributes seen) {}

    /** Opens what was seen; empty where there is something else by now. */
    private static <T extends Closeable> Optional<Opened<T>> open(
            Folder folder, Path name, BasicFileAttributes seen, Opening<T> opening) throws IOException {
        T opened;
        try {
            opened = opening.open(name);
        } catch (IOException e) {
            if (again(seen, folder, name).isPresent()) throw e;
            return Optional.empty();
        }
        Optional<BasicFileAttributes> now = Optional.empty();
        try {
            now = again(seen, folder, name);
        } finally { // also where there is no memory to look again
            if (now.isEmpty()) opened.close();
        }
        return now.isEmpty() ? Optional.empty() : Optional.of(new Opened<>(opened, now.get()));
    }

    /** What is seen of the same file or folder now; empty where there is something else. */
    private static Optional<BasicFileAttributes> again(BasicFileAttributes seen, Folder folder, Path name) {
        return look(folder, name)
                .filter(now -> Objects.equals(now.fileKey(), seen.fileKey()))
                .filter(now -> now.isRegularFile() == seen.isRegularFile() && now.isDirectory() == seen.isDirectory());
    }

    /** What stands under the name; empty where nothing does, the name is too long, or looking is forbidden. */
    private static Optional<BasicFileAttributes> look(Folder folder, Path name) {
        try {
            return Optional.of(folder.attributes(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
