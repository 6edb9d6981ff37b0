package http10.server;

import java.util.List;

/**
 * Everything about the files that a {@link FileHandler} serves that can be chosen.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>option</th><th>default</th></tr>
 * <tr><td>listing</td><td>yes</td></tr>
 * <tr><td>indexes</td><td>{@code index.html}</td></tr>
 * </table>
 *
 * @param listing whether a folder without a page of its own is listed; else the answer is 403
 * @param indexes the names of a folder's own page; the first that there is counts. None: no folder has a page
 */
public record FileOptions(boolean listing, List<String> indexes) {
    /** The defaults. */
    public static final FileOptions DEFAULT = builder().build();

    /**
     * Copies the lists and checks the names.
     *
     * @throws IllegalArgumentException if an index is no name of a file, as with a slash in it
     */
    public FileOptions {
        indexes = List.copyOf(indexes);
        for (String index : indexes) {
            if (!FileNames.isServed(index)) throw new IllegalArgumentException("not the name of a file: " + index);
        }
    }

    /**
     * The defaults, to be changed one by one.
     *
     * @return a builder
     */
    public static FileOptionsBuilder builder() {
        return new FileOptionsBuilder();
    }
}
