package http10.samples.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One requirement, ready to be tried on one peer. */
public abstract class Case implements Closeable {
    private final Requirement requirement;
    private final boolean alone;
    private volatile boolean late;

    /**
     * A case.
     *
     * @param requirement what it is about
     * @param alone whether no other case may run beside it, for it loads the peer
     */
    protected Case(Requirement requirement, boolean alone) {
        this.requirement = requirement;
        this.alone = alone;
    }

    /**
     * Tries the requirement.
     *
     * @return what was judged
     * @throws NotApplicableException if it cannot be tried
     * @throws PeerGoneException if the peer takes no connections
     * @throws IOException if the exchange fails where the requirement has it succeed
     */
    protected abstract Judgement judge() throws IOException;

    /** Ends the case from another thread, by closing its connections. */
    @Override
    public abstract void close() throws IOException;

    /**
     * What the case is about.
     *
     * @return the requirement
     */
    public Requirement requirement() {
        return requirement;
    }

    /**
     * Whether no other case may run beside it.
     *
     * @return true for those that load the peer
     */
    public boolean runsAlone() {
        return alone;
    }

    /** Ends a case that takes too long. */
    void end() throws IOException {
        late = true;
        close();
    }

    /**
     * Runs the case. Use once.
     *
     * @return the result
     * @throws PeerGoneException if the peer takes no connections; there is no result then
     */
    public Result run() throws PeerGoneException {
        long start = System.nanoTime();
        try {
            Judgement judgement = judge();
            if (!judgement.isJudged()) throw new IllegalStateException(requirement.id() + " judges nothing");
            return result(judgement.verdict(), judgement.details(), start);
        } catch (NotApplicableException e) {
            return result(Verdict.NOT_APPLICABLE, List.of(e.getMessage()), start);
        } catch (PeerGoneException e) {
            throw e;
        } catch (IOException e) {
            Judgement failed = new Judgement(requirement);
            failed.missed("the exchange fails: " + Shown.of(String.valueOf(e.getMessage())));
            return result(failed.verdict(), failed.details(), start);
        }
    }

    private Result result(Verdict verdict, List<String> details, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (!late) return new Result(requirement, verdict, details, took);
        Judgement failed = new Judgement(requirement);
        failed.missed("not done within " + took.toSeconds() + " s, so it was ended");
        return new Result(requirement, failed.verdict(), failed.details(), took);
    }
}
