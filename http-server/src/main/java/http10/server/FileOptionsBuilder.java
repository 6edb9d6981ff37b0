package http10.server;

import java.util.List;

/** Builds {@link FileOptions}; what is not set is as in the table there. */
public final class FileOptionsBuilder {
    private boolean listing = true;
    private List<String> indexes = List.of("index.html");

    FileOptionsBuilder() {}

    /**
     * Sets whether a folder without a page of its own is listed.
     *
     * @param listing false for 403
     * @return this
     */
    public FileOptionsBuilder listing(boolean listing) {
        this.listing = listing;
        return this;
    }

    /**
     * Sets the names of a folder's own page.
     *
     * @param indexes in the order they are looked for; may be none
     * @return this
     */
    public FileOptionsBuilder indexes(List<String> indexes) {
        this.indexes = indexes;
        return this;
    }

    /**
     * The options.
     *
     * @return the options as set so far
     * @throws IllegalArgumentException as {@link FileOptions} says
     */
    public FileOptions build() {
        return new FileOptions(listing, indexes);
    }
}
