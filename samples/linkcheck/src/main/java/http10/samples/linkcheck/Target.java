package http10.samples.linkcheck;

import http10.message.HttpUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A URL to check, once, with the places that lead to it. */
final class Target {
    /** So many places are remembered of each URL; of those beyond, how many there are. */
    static final int MOST_PLACES = 100;

    private final HttpUri uri;
    private final boolean isPage;
    private final int depth;
    private final List<Use> uses = new ArrayList<>();
    private Optional<Set<String>> anchors = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private int more;

    Target(HttpUri uri, boolean isPage, int depth) {
        this.uri = uri;
        this.isPage = isPage;
        this.depth = depth;
    }

    /**
     * A place that leads here.
     *
     * @param place where
     * @param url with its fragment
     * @param fragment escapes as written; empty where there is none
     */
    record Use(Place place, String url, String fragment) {}

    HttpUri uri() {
        return uri;
    }

    boolean isPage() {
        return isPage;
    }

    int depth() {
        return depth;
    }

    void add(Use use) {
        if (uses.size() < MOST_PLACES) uses.add(use);
        else more++;
    }

    void end(Outcome end) {
        anchors = end.page().isCut() ? Optional.empty() : end.page().anchors();
        // The links have been followed; what is kept is small.
        outcome = Optional.of(new Outcome(end.kind(), end.status(), end.reason(), Page.none(uri)));
    }

    void tell(Report report) {
        Outcome end = outcome.orElseThrow();
        if (end.kind() == Outcome.Kind.BROKEN) report.more += more;
        for (Use use : uses) {
            if (end.kind() == Outcome.Kind.BROKEN) {
                report.broken.add(new Broken(use.place(), use.url(), end.status(), end.reason()));
            } else if (anchors.isPresent() && !Targets.isFound(use.fragment(), anchors.get())) {
                report.broken.add(new Broken(use.place(), use.url(), end.status(), "no such fragment on the page"));
            }
        }
    }
}
