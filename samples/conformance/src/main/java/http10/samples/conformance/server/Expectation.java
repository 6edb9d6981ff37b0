package http10.samples.conformance.server;

import http10.samples.conformance.Judgement;
import http10.samples.conformance.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one answer ought to be: the strict outcome first, then what else conforms. */
final class Expectation {
    private final Answer answer;
    private final List<Check> strict;
    private final List<Check> alternatives = new ArrayList<>();
    private final List<Check> doubtful = new ArrayList<>();

    Expectation(Answer answer, Check... strict) {
        this.answer = answer;
        this.strict = List.of(strict);
    }

    /** Another outcome that conforms: all of these checks. A strict grading does not take it. */
    Expectation or(Check... all) {
        alternatives.add(Check.all(all));
        return this;
    }

    /** An outcome that does not conform, but where the RFCs leave room: a warning. */
    Expectation orWarn(Check... all) {
        doubtful.add(Check.all(all));
        return this;
    }

    void judge(Judgement judgement, boolean strictly) {
        Optional<Check> missed =
                strict.stream().filter(check -> !check.test().test(answer)).findFirst();
        if (missed.isEmpty() || !strictly && holds(alternatives)) judgement.met();
        else if (!strictly && holds(doubtful)) judgement.warned(detail(missed.get()));
        else judgement.missed(detail(missed.get()));
    }

    private boolean holds(List<Check> checks) {
        return checks.stream().anyMatch(check -> check.test().test(answer));
    }

    private String detail(Check missed) {
        StringBuilder wanted =
                new StringBuilder(Check.all(strict.toArray(new Check[0])).name());
        alternatives.forEach(check -> wanted.append(", or ").append(check.name()));
        return "`" + Shown.of(answer.sent()) + "`: expected " + Shown.whole(wanted.toString()) + "; got "
                + answer.shown() + (strict.size() > 1 ? ", not " + Shown.whole(missed.name()) : "");
    }
}
