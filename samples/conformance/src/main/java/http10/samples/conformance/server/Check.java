package http10.samples.conformance.server;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Something to be true of an answer.
 *
 * @param name what is expected, as it reads after "expected"
 * @param test whether it is so
 */
record Check(String name, Predicate<Answer> test) {
    static Check of(String name, Predicate<Answer> test) {
        return new Check(name, test);
    }

    static Check all(Check... checks) {
        return join(" and ", checks, answer -> Arrays.stream(checks).allMatch(check -> check.test.test(answer)));
    }

    static Check any(Check... checks) {
        return join(" or ", checks, answer -> Arrays.stream(checks).anyMatch(check -> check.test.test(answer)));
    }

    static Check not(Check check) {
        return of("not " + check.name, check.test.negate());
    }

    private static Check join(String word, Check[] checks, Predicate<Answer> test) {
        return of(Arrays.stream(checks).map(Check::name).collect(Collectors.joining(word)), test);
    }
}
