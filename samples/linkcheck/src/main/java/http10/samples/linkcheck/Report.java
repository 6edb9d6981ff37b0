package http10.samples.linkcheck;

import http10.message.HttpUri;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found. Filled by the crawl, on one thread. */
final class Report {
    final List<Broken> broken = new ArrayList<>();
    final List<HttpUri> cut = new ArrayList<>();
    private final Map<HttpUri, Integer> pages = new LinkedHashMap<>();
    int checked;
    int links;
    int skipped;
    int foreign;
    int leftOut;
    int more;
    int notLookedFor; // places that lead to too many fragments of one page
    boolean isComplete = true;

    void add(Outcome outcome, HttpUri uri) {
        checked++;
        if (outcome.kind() == Outcome.Kind.SKIPPED) skipped++;
        Page page = outcome.page();
        if (page.isCut()) cut.add(uri);
        if (page.anchors().isPresent() || !page.links().isEmpty()) {
            pages.putIfAbsent(
                    page.links().isEmpty() ? uri : page.links().get(0).place().page(), pages.size());
        }
    }

    int pages() {
        return pages.size();
    }

    /** Puts the broken links in the order of the pages, and of their places there. */
    Report sorted() {
        List<Broken> sorted = Crawl.inOrder(broken, pages);
        broken.clear();
        broken.addAll(sorted);
        return this;
    }
}
