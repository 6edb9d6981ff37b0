package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import http10.samples.conformance.Case;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.client.ClientSuite;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the suite on our own client: only the strict outcome passes. */
class ConformanceTest {
    /** Rows about what this client does not do; all others must be tried, and pass. */
    private static final Set<String> NOT_APPLICABLE = Set.of("R2068-19.7.1-04"); // has no proxies

    @TestFactory
    Stream<DynamicTest> row() {
        return ClientSuite.on(new LibraryClient(), true).stream()
                .map(one -> dynamicTest(one.requirement().id(), () -> passes(one)));
    }

    private static void passes(Case one) throws IOException {
        Result result = one.run();
        boolean applies = !NOT_APPLICABLE.contains(one.requirement().id());
        assertEquals(
                applies ? Verdict.PASS : Verdict.NOT_APPLICABLE,
                result.verdict(),
                () -> one.requirement() + "\n" + String.join("\n", result.details()));
    }
}
