package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import http10.samples.conformance.Case;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.client.ClientSuite;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the suite on our own client: only the strict outcome passes. */
class ConformanceTest {
    @TestFactory
    Stream<DynamicTest> row() {
        return ClientSuite.on(new LibraryClient(), true).stream()
                .map(one -> dynamicTest(one.requirement().id(), () -> passes(one)));
    }

    private static void passes(Case one) throws IOException {
        Result result = one.run();
        assertEquals(
                Verdict.PASS, result.verdict(), () -> one.requirement() + "\n" + String.join("\n", result.details()));
    }
}
