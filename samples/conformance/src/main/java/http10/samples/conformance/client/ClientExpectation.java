package http10.samples.conformance.client;

import http10.samples.conformance.Judgement;
import http10.samples.conformance.NotApplicableException;
import http10.samples.conformance.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one errand ought to come to: the strict outcome first, then what else conforms. */
final class ClientExpectation {
    private final Fetched fetched;
    private final List<ClientCheck> strict;
    private final List<List<ClientCheck>> alternatives = new ArrayList<>();
    private final List<List<ClientCheck>> doubtful = new ArrayList<>();

    ClientExpectation(Fetched fetched, ClientCheck... strict) {
        this.fetched = fetched;
        this.strict = List.of(strict);
    }

    /** Another outcome that conforms: all of these checks. A strict grading does not take it. */
    ClientExpectation or(ClientCheck... all) {
        alternatives.add(List.of(all));
        return this;
    }

    /** An outcome that does not conform, but where the RFCs leave room: a warning. */
    ClientExpectation orWarn(ClientCheck... all) {
        doubtful.add(List.of(all));
        return this;
    }

    /** Judges by what can be seen of the client; not at all where that is nothing. */
    void judge(Judgement judgement, boolean strictly) {
        if (strict.stream().noneMatch(check -> check.visible().test(fetched))) {
            throw new NotApplicableException("needs to see more of the client: "
                    + strict.stream().map(ClientCheck::name).collect(Collectors.joining(", ")));
        }
        if (holds(strict) || !strictly && alternatives.stream().anyMatch(this::holds)) judgement.met();
        else if (!strictly && doubtful.stream().anyMatch(this::holds)) judgement.warned(detail());
        else judgement.missed(detail());
    }

    private boolean holds(List<ClientCheck> checks) {
        return checks.stream()
                .filter(check -> check.visible().test(fetched))
                .allMatch(check -> check.test().test(fetched));
    }

    private String detail() {
        StringBuilder wanted = new StringBuilder(names(strict));
        alternatives.forEach(checks -> wanted.append(", or ").append(names(checks)));
        return fetched.ask().description() + ": expected " + Shown.of(wanted.toString()) + "; got " + fetched.shown();
    }

    private static String names(List<ClientCheck> checks) {
        return checks.stream().map(ClientCheck::name).collect(Collectors.joining(" and "));
    }
}
