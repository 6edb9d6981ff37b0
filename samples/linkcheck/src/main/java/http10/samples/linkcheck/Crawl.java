package http10.samples.linkcheck;

import http10.message.HttpUri;
import http10.message.Quoted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Goes through a site, page by page. URLs are checked side by side, a few ahead, but what comes of them is taken in the
 * order in which they were found: so the report is the same however fast the answers are, and memory is bounded.
 */
final class Crawl {
    private final Settings settings;
    private final Fetcher fetcher;
    private final Progress progress;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Deque<Target> waiting = new ArrayDeque<>();
    private final Report report = new Report();

    Crawl(Settings settings, Fetcher fetcher, Progress progress) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.progress = progress;
    }

    Report run() throws InterruptedException {
        HttpUri start = settings.start();
        Place commandLine = new Place(start, 0, 0, "command line");
        Target first = new Target(start, true, 0);
        targets.put(start.toString(), first);
        first.add(new Target.Use(commandLine, start.toString(), ""));
        waiting.add(first);
        ExecutorService workers = Executors.newFixedThreadPool(settings.parallel());
        try {
            go(workers);
        } finally {
            workers.shutdownNow();
        }
        for (Target target : targets.values()) target.tell(report);
        return report.sorted();
    }

    private void go(ExecutorService workers) throws InterruptedException {
        Deque<Future<Outcome>> running = new ArrayDeque<>();
        Deque<Target> inOrder = new ArrayDeque<>();
        while (!waiting.isEmpty() || !running.isEmpty()) {
            while (!waiting.isEmpty() && running.size() < 2 * settings.parallel()) {
                Target target = waiting.remove();
                inOrder.add(target);
                running.add(workers.submit(() -> fetcher.check(target.uri(), target.isPage())));
            }
            Target target = inOrder.remove();
            take(target, result(running.remove(), target));
            progress.checked(report.checked, targets.size());
        }
    }

    /** A worker met something that is nobody's fault but ours. Its message is the URL. */
    static final class WorkerFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        WorkerFailure(HttpUri uri, Throwable cause) {
            super(uri.toString(), cause);
        }
    }

    private static Outcome result(Future<Outcome> running, Target target) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new WorkerFailure(target.uri(), e.getCause());
        }
    }

    private void take(Target target, Outcome outcome) {
        report.add(outcome, target.uri());
        target.end(outcome);
        if (target.depth() > settings.depth()) return;
        for (Link link : outcome.page().links()) follow(link, outcome.page().base(), target.depth() + 1);
    }

    private void follow(Link link, HttpUri base, int depth) {
        report.links++;
        if (Targets.isForeign(link.reference())) {
            report.foreign++;
            return;
        }
        Optional<HttpUri> uri = base.resolve(link.reference());
        if (uri.isEmpty()) {
            report.broken.add(new Broken(link.place(), Quoted.of(link.reference()), 0, "not a URL"));
            return;
        }
        HttpUri without = Targets.withoutFragment(uri.get());
        String name = without.toString();
        Target target = targets.get(name);
        if (target == null) {
            if (!settings.isWanted(without)) {
                report.leftOut++;
                return;
            }
            if (targets.size() == settings.mostUrls()) {
                report.isComplete = false;
                return;
            }
            target = new Target(without, link.isPage(), depth);
            targets.put(name, target);
            waiting.add(target);
        }
        target.add(new Target.Use(
                link.place(),
                Targets.withoutUserinfo(uri.get()).toString(),
                uri.get().fragment().orElse("")));
    }

    /** The places of a report, in the order in which they were found. */
    static List<Broken> inOrder(List<Broken> found, Map<HttpUri, Integer> pages) {
        List<Broken> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> {
            int byPage = Integer.compare(rank(a, pages), rank(b, pages));
            if (byPage != 0) return byPage;
            int byLine = Integer.compare(a.place().line(), b.place().line());
            if (byLine != 0) return byLine;
            int byColumn = Integer.compare(a.place().column(), b.place().column());
            return byColumn != 0 ? byColumn : a.url().compareTo(b.url());
        });
        return sorted;
    }

    private static int rank(Broken broken, Map<HttpUri, Integer> pages) {
        return pages.getOrDefault(broken.place().page(), -1);
    }
}
