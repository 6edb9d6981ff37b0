package http10.samples.conformance;

import java.util.ArrayList;
import java.util.List;

/** Gathers what the probes of one case come to; the worst counts. For one thread. */
public final class Judgement {
    private final Requirement requirement;
    private boolean judged;
    private boolean missed;
    private boolean binding = true;
    private final List<String> details = new ArrayList<>();

    /**
     * Nothing judged yet.
     *
     * @param requirement what the case is about; its level says what a miss comes to
     */
    public Judgement(Requirement requirement) {
        this.requirement = requirement;
    }

    /** One probe was as required. */
    public void met() {
        judged = true;
    }

    /**
     * One probe was not as required: a failure of a MUST, a warning otherwise.
     *
     * @param detail one printable line
     */
    public void missed(String detail) {
        missed = true;
        warned(detail);
    }

    /**
     * One probe was not as required, where the RFCs leave room.
     *
     * @param detail one printable line
     */
    public void warned(String detail) {
        judged = true;
        details.add(detail);
    }

    /** The requirement does not bind this peer: what it misses comes to a warning. */
    public void advise() {
        binding = false;
    }

    /**
     * Whether any probe was judged.
     *
     * @return false where the case has not come to anything yet
     */
    public boolean isJudged() {
        return judged;
    }

    /**
     * The verdict so far.
     *
     * @return pass, warn or fail
     */
    public Verdict verdict() {
        if (details.isEmpty()) return Verdict.PASS;
        return missed && binding && requirement.level() == Level.MUST ? Verdict.FAIL : Verdict.WARN;
    }

    /**
     * What was missed so far.
     *
     * @return one printable line for each probe that missed
     */
    public List<String> details() {
        return List.copyOf(details);
    }
}
