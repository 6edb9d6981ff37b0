package http10.samples.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs cases, several at once, each within a time. Once the peer is gone, no further case is started. */
public final class Runner {
    private final int threads;
    private final Duration limit;
    private final Consumer<Result> progress;
    private final Map<Case, Result> results = new ConcurrentHashMap<>();
    private volatile Optional<PeerGoneException> gone = Optional.empty();

    /**
     * A runner. Use once.
     *
     * @param threads how many cases run at once
     * @param limit how long one case may take; it is ended then, and missed
     * @param progress told of each result as it comes, from any thread, one at a time
     */
    public Runner(int threads, Duration limit, Consumer<Result> progress) {
        this.threads = threads;
        this.limit = limit;
        this.progress = progress;
    }

    /**
     * Runs all cases; those that want to be alone come last.
     *
     * @param cases what to run
     * @return the results in the order of the cases; those that could not be started are not applicable
     */
    public List<Result> run(List<Case> cases) {
        run(cases.stream().filter(one -> !one.runsAlone()).toList(), threads);
        run(cases.stream().filter(Case::runsAlone).toList(), 1);
        return soFar(cases, "");
    }

    /**
     * The results there are, from any thread.
     *
     * @param cases what runs
     * @param why no more are awaited
     * @return the results in the order of the cases; those that are not done are not applicable
     */
    public List<Result> soFar(List<Case> cases, String why) {
        return cases.stream()
                .map(one -> Optional.ofNullable(results.get(one)).orElseGet(() -> untried(one, why)))
                .toList();
    }

    /**
     * Why the run stopped before its end.
     *
     * @return empty where it did not
     */
    public Optional<PeerGoneException> gone() {
        return gone;
    }

    private void run(Collection<Case> cases, int atOnce) {
        ExecutorService executor = Executors.newFixedThreadPool(atOnce * 2); // one to run a case, one to watch it
        try {
            ExecutorService watches = Executors.newFixedThreadPool(atOnce);
            List<Future<?>> watched = new ArrayList<>();
            for (Case one : cases) watched.add(watches.submit(() -> report(one, watch(executor, one))));
            watches.shutdown();
            for (Future<?> future : watched) future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private synchronized void report(Case one, Result result) {
        results.put(one, result);
        progress.accept(result);
    }

    private Result watch(ExecutorService executor, Case one) {
        if (gone.isPresent()) return notStarted(one);
        Future<Result> running = executor.submit(one::run);
        try {
            try {
                return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                one.end();
                return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (java.util.concurrent.ExecutionException e) {
            if (!(e.getCause() instanceof PeerGoneException lost)) {
                return untried(
                        one,
                        "the case itself failed: " + Shown.whole(e.getCause().toString()));
            }
            gone = Optional.of(lost);
            return notStarted(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            Judgement endless = new Judgement(one.requirement());
            endless.missed("not done within " + limit.toSeconds() + " s, and it could not be ended");
            return new Result(one.requirement(), endless.verdict(), endless.details(), limit);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Result notStarted(Case one) {
        return untried(one, "not tried: " + gone.map(Throwable::getMessage).orElse(""));
    }

    private static Result untried(Case one, String why) {
        return new Result(one.requirement(), Verdict.NOT_APPLICABLE, List.of(why), Duration.ZERO);
    }
}
