package http10.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Builds {@link FileOptions}, which says more of each option; what is not set is as in the table there. */
public final class FileOptionsBuilder {
    private boolean listing = true;
    private List<String> indexes = List.of("index.html");
    private MediaTypes types = MediaTypes.STANDARD;
    private Optional<Duration> maxAge = Optional.empty();
    private boolean gzip;
    private boolean cleanUrls;
    private Optional<String> fallback = Optional.empty();
    private boolean dotFiles;
    private boolean followLinks;

    FileOptionsBuilder() {}

    /**
     * Sets whether folders are listed.
     *
     * @param listing whether a folder without a page of its own is listed; else the answer is 403
     * @return this builder
     */
    public FileOptionsBuilder listing(boolean listing) {
        this.listing = listing;
        return this;
    }

    /**
     * Sets which files are a folder's own page.
     *
     * @param indexes the names of a folder's own page, in the order they are looked for; may be none
     * @return this builder
     */
    public FileOptionsBuilder indexes(List<String> indexes) {
        this.indexes = indexes;
        return this;
    }

    /**
     * Sets the media types.
     *
     * @param types which media type a file has
     * @return this builder
     */
    public FileOptionsBuilder types(MediaTypes types) {
        this.types = types;
        return this;
    }

    /**
     * Sets how long a client may take a file for current without asking again.
     *
     * @param maxAge 0 to 365 days, to the second
     * @return this builder
     */
    public FileOptionsBuilder maxAge(Duration maxAge) {
        this.maxAge = Optional.of(maxAge);
        return this;
    }

    /**
     * Sets whether files that were compressed beforehand are used.
     *
     * @param gzip whether {@code NAME.gz} is sent for {@code NAME} to clients that accept it
     * @return this builder
     */
    public FileOptionsBuilder gzip(boolean gzip) {
        this.gzip = gzip;
        return this;
    }

    /**
     * Sets whether pages have addresses without {@code .html}.
     *
     * @param cleanUrls whether {@code page.html} has the address {@code page}
     * @return this builder
     */
    public FileOptionsBuilder cleanUrls(boolean cleanUrls) {
        this.cleanUrls = cleanUrls;
        return this;
    }

    /**
     * Sets the file that is sent where a page would be 404.
     *
     * @param fallback a path from the folder served, such as {@code index.html}
     * @return this builder
     */
    public FileOptionsBuilder fallback(String fallback) {
        this.fallback = Optional.of(fallback);
        return this;
    }

    /**
     * Sets whether hidden files are served.
     *
     * @param dotFiles whether names that begin with a dot are served
     * @return this builder
     */
    public FileOptionsBuilder dotFiles(boolean dotFiles) {
        this.dotFiles = dotFiles;
        return this;
    }

    /**
     * Sets where links may lead.
     *
     * @param followLinks whether links may lead out of the folder served; who can make links there then decides what is served
     * @return this builder
     */
    public FileOptionsBuilder followLinks(boolean followLinks) {
        this.followLinks = followLinks;
        return this;
    }

    /**
     * The options.
     *
     * @return the options as set so far
     * @throws IllegalArgumentException as {@link FileOptions} says
     */
    public FileOptions build() {
        return new FileOptions(listing, indexes, types, maxAge, gzip, cleanUrls, fallback, dotFiles, followLinks);
    }
}
