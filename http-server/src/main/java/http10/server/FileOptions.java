package http10.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything about the files that a {@link FileHandler} serves that can be chosen.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th>option</th><th>default</th></tr>
 * <tr><td>listing</td><td>yes</td></tr>
 * <tr><td>indexes</td><td>{@code index.html}</td></tr>
 * <tr><td>types</td><td>{@link MediaTypes#STANDARD}</td></tr>
 * <tr><td>maxAge</td><td>not said</td></tr>
 * <tr><td>gzip</td><td>no</td></tr>
 * <tr><td>cleanUrls</td><td>no</td></tr>
 * <tr><td>fallback</td><td>none: 404</td></tr>
 * <tr><td>dotFiles</td><td>no: 404</td></tr>
 * <tr><td>followLinks</td><td>no: 404</td></tr>
 * </table>
 *
 * @param listing whether a folder without a page of its own is listed; else the answer is 403
 * @param indexes the names of a folder's own page; the first that there is counts. None: no folder has a page
 * @param types which media type a file has
 * @param maxAge how long a client may take a file for current without asking again, 0 to a year, to the second:
 *     Cache-Control and Expires (RFC 1945 section 10.7). Empty: neither is sent
 * @param gzip whether {@code NAME.gz}, if it is not older, is sent for {@code NAME} to clients that accept the coding. It
 *     is not looked at whether it is one
 * @param cleanUrls whether {@code page.html} has the address {@code page}, and is 301 under its own; of a file and a folder of
 *     the same name the file counts
 * @param fallback a file, as a path from the folder served, that is the answer where a page would be 404: to addresses whose
 *     last name has no dot, and to clients that accept {@code text/html} by its name. For applications of one page
 * @param dotFiles whether names that begin with a dot are served and listed
 * @param followLinks whether links may lead out of the folder served
 */
public record FileOptions(
        boolean listing,
        List<String> indexes,
        MediaTypes types,
        Optional<Duration> maxAge,
        boolean gzip,
        boolean cleanUrls,
        Optional<String> fallback,
        boolean dotFiles,
        boolean followLinks) {
    private static final Duration YEAR = Duration.ofDays(365);

    /** The defaults. */
    public static final FileOptions DEFAULT = builder().build();

    /**
     * Copies the lists and checks the values.
     *
     * @throws IllegalArgumentException if an index or the fallback is no name of a file, or the age out of its range
     */
    public FileOptions {
        indexes = List.copyOf(indexes);
        for (String index : indexes) check(index);
        fallback.ifPresent(path -> way(path).forEach(FileOptions::check));
        if (maxAge.isPresent() && (maxAge.get().isNegative() || maxAge.get().compareTo(YEAR) > 0)) {
            throw new IllegalArgumentException("not between 0 and 365 days: " + maxAge.get());
        }
    }

    private static void check(String name) {
        if (!FileNames.isName(name)) throw new IllegalArgumentException("not the name of a file: " + name);
    }

    /** The names of a path. */
    static List<String> way(String path) {
        return List.of(path.split("/", -1));
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
