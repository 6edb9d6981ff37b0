package http10.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses of pages without {@code .html}. A page has one address, so that under the other it is 301. */
final class CleanUrls {
    private static final String SUFFIX = ".html";

    private final FileTree tree;
    private final List<String> indexes;

    CleanUrls(FileTree tree, List<String> indexes) {
        this.tree = tree;
        this.indexes = indexes;
    }

    /** The way to the page that may have this address. */
    static Optional<List<String>> page(TargetPath address) {
        List<String> names = address.segments();
        if (names.isEmpty()) return Optional.empty();
        return Optional.of(beside(names, names.get(names.size() - 1) + SUFFIX));
    }

    /**
     * The other address of a file: that of its folder for its page, that without {@code .html} for another page.
     *
     * @param path leads to a file
     * @return empty where it has none, or that leads to another file
     */
    Optional<TargetPath> addressOf(TargetPath path) throws IOException {
        List<String> names = path.segments();
        String name = names.get(names.size() - 1);
        if (!indexes.isEmpty() && name.equals(indexes.get(0))) {
            return Optional.of(new TargetPath(names.subList(0, names.size() - 1), true));
        }
        if (!name.endsWith(SUFFIX) || name.length() == SUFFIX.length()) return Optional.empty();
        List<String> clean = beside(names, name.substring(0, name.length() - SUFFIX.length()));
        if (!tree.serves(clean.get(clean.size() - 1))) return Optional.empty();
        try (Found found = tree.find(clean)) {
            return found instanceof Found.OpenFile ? Optional.empty() : Optional.of(new TargetPath(clean, false));
        } catch (AccessDeniedException e) {
            return Optional.empty(); // what may not be read is there, too
        }
    }

    private static List<String> beside(List<String> names, String name) {
        List<String> way = new ArrayList<>(names);
        way.set(way.size() - 1, name);
        return way;
    }
}
