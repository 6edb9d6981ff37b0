package http10.samples.linkcheck;

import http10.message.HttpUri;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A URL to check, once, with the places that lead to it. */
final class Target {
    /** So many places are remembered of each URL and fragment; of those beyond, how many there are. */
    static final int MOST_PLACES = 100;

    /** So many fragments of a page are looked for; more would be no page that somebody wrote. */
    private static final int MOST_FRAGMENTS = 1000;

    private final HttpUri uri;
    private final boolean isPage;
    private final int depth;
    private final List<Use> uses = new ArrayList<>();
    private Optional<Set<String>> anchors = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private final Map<String, Integer> fragments = new LinkedHashMap<>(); // how many places lead to each
    private int notLookedFor;

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
        if (fragments.size() == MOST_FRAGMENTS && !fragments.containsKey(use.fragment())) notLookedFor++;
        else if (fragments.merge(use.fragment(), 1, Integer::sum) <= MOST_PLACES) uses.add(use);
    }

    void end(Outcome end) {
        anchors = end.page().isCut() ? Optional.empty() : end.page().anchors();
        // The links have been followed; what is kept is small.
        outcome = Optional.of(new Outcome(end.kind(), end.status(), end.reason(), Page.none(uri)));
    }

    void tell(Report report) {
        Outcome end = outcome.orElseThrow();
        boolean broken = end.kind() == Outcome.Kind.BROKEN;
        if (broken) report.more += notLookedFor;
        else report.notLookedFor += notLookedFor;
        String reason = broken ? end.reason() : "no such fragment on the page";
        for (Use use : uses) {
            if (broken || isMissing(use.fragment()))
                report.broken.add(new Broken(use.place(), use.url(), end.status(), reason));
        }
        fragments.forEach((fragment, places) -> {
            if (places > MOST_PLACES && (broken || isMissing(fragment))) report.more += places - MOST_PLACES;
        });
    }

    private boolean isMissing(String fragment) {
        return anchors.isPresent() && !Targets.isFound(fragment, anchors.get());
    }
}
