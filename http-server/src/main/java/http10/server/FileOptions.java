package http10.server;

/**
 * What a {@link FileHandler} does with a folder.
 *
 * @param listing whether a folder without a page of its own is listed; else the answer is 403. True by default
 * @param index the name of a folder's own page; {@code index.html} by default
 */
public record FileOptions(boolean listing, String index) {
    /** The defaults. */
    public static final FileOptions DEFAULT = new FileOptions(true, "index.html");

    /**
     * These options but for one.
     *
     * @param listing whether folders are listed
     * @return new options
     */
    public FileOptions withListing(boolean listing) {
        return new FileOptions(listing, index);
    }

    /**
     * These options but for one.
     *
     * @param index the name of a folder's own page
     * @return new options
     */
    public FileOptions withIndex(String index) {
        return new FileOptions(listing, index);
    }
}
