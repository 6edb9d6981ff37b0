package http10.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names to go, one after the other, and where from.
 *
 * @param base the path of a folder
 * @param names each of one element
 */
record Way(Path base, List<Path> names) {
    /** The way to a path from a folder above it, or from itself. */
    static Way to(Path end, Path base) {
        List<Path> names = new ArrayList<>();
        for (int i = base.getNameCount(); i < end.getNameCount(); i++) names.add(end.getName(i));
        return new Way(base, names);
    }

    /** Names as this system writes them; empty where it cannot. */
    static Optional<List<Path>> names(List<String> names) {
        List<Path> path = new ArrayList<>(names.size());
        for (String name : names) {
            Optional<Path> one = FileNames.path(name);
            if (one.isEmpty()) return Optional.empty();
            path.add(one.get());
        }
        return Optional.of(path);
    }

    /** Where it leads, whatever stands there. */
    Path end() {
        Path end = base;
        for (Path name : names) end = end.resolve(name);
        return end;
    }
}
