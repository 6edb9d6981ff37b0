package http10.samples.conformance.client;

import http10.samples.conformance.Judgement;
import http10.samples.conformance.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What would have to be seen of the client; empty where something of it can be. */
    Optional<String> unseen() {
        boolean seen = strict.stream().anyMatch(check -> check.visible().test(fetched));
        return seen ? Optional.empty() : Optional.of("needs to see more of the client: " + names(strict));
    }

    /** Judges by what can be seen of the client. */
    void judge(Judgement judgement, boolean strictly) {
        if (strictly && unseen().isPresent()) judgement.missed(detail());
        else if (holds(strict) || !strictly && alternatives.stream().anyMatch(this::holds)) judgement.met();
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
        String answered = fetched.served().isEmpty()
                ? ""
                : ", answered `" + Shown.of(fetched.served().get(0)) + "`";
        return fetched.ask().description() + answered + ": expected " + Shown.whole(wanted.toString()) + "; got "
                + fetched.shown();
    }

    private static String names(List<ClientCheck> checks) {
        return checks.stream().map(ClientCheck::name).collect(Collectors.joining(" and "));
    }
}
