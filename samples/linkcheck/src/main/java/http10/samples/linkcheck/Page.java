package http10.samples.linkcheck;

import http10.message.HttpUri;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of a page or style sheet.
 *
 * @param base against which its links are resolved
 * @param links in the order of the page
 * @param anchors what fragments may mean; empty where any fragment may be right, as in what is no HTML
 * @param isCut whether it was longer, or had more links, than is read
 */
record Page(HttpUri base, List<Link> links, Optional<Set<String>> anchors, boolean isCut) {
    /** No page: an image, say. */
    static Page none(HttpUri uri) {
        return new Page(uri, List.of(), Optional.empty(), false);
    }
}
