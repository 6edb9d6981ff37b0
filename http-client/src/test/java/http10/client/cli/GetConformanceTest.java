package http10.client.cli;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import http10.samples.conformance.Case;
import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import http10.samples.conformance.client.ClientSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case of the suite on the get command, which goes its own ways only where curl does. */
class GetConformanceTest {
    /** Where it is not strict, and why; but for those below these are conforming alternatives. */
    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            entry("R1945-3.1-11", "HTTP/0.9 is refused without --http0.9, as by curl"),
            entry("R1945-6-02", "HTTP/0.9 is refused without --http0.9, as by curl"),
            entry("R1945-6-03", "HTTP/0.9 is refused without --http0.9, as by curl"),
            entry(
                    "R1945-9.3-01",
                    "-L is the user's word to follow whatever the method; POST becomes GET as in RFC 9110"),
            entry("R1945-9.3-02", "-L follows 50, as curl does"),
            entry("R1945-9.3-07", "where -L cannot follow, that is an error, not the response"),
            entry("R9110-4.2.4-01", "userinfo of a URL is the user's word to send it as credentials, as to curl"),
            entry("R9110-4.2.4-02", "where -L must not follow, that is an error, not the response"),
            entry("R9110-15.4-02", "-L sends a POST again on 307 and 308, as RFC 9110 has it"),
            entry("R9112-6.1-01", "-T - reads all of its input first, so the length is known"));

    /** PUT and DELETE are followed at the user's word, which RFC 1945 section 9.3 wants given for each. */
    private static final Set<String> WARNED = Set.of("R1945-9.3-01");

    /** It leaves text and types to others. */
    private static final Set<String> NOT_APPLICABLE = Set.of("R1945-3.6-03", "R1945-3.6.1-02");

    @TestFactory
    List<DynamicTest> row(@TempDir Path folder) throws IOException {
        GetClient client = new GetClient(folder);
        List<Case> strict = ClientSuite.on(client, true);
        List<Case> lenient = ClientSuite.on(client, false);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < strict.size(); i++) {
            Case one = strict.get(i);
            Case other = lenient.get(i);
            tests.add(dynamicTest(one.requirement().id(), () -> judge(one, other)));
        }
        return tests;
    }

    private static void judge(Case strict, Case lenient) throws IOException {
        String id = strict.requirement().id();
        Result result = strict.run();
        if (!DEVIATIONS.containsKey(id)) {
            expect(NOT_APPLICABLE.contains(id) ? Verdict.NOT_APPLICABLE : Verdict.PASS, result);
            return;
        }
        assertNotEquals(Verdict.PASS, result.verdict(), () -> "no longer so: " + DEVIATIONS.get(id));
        expect(WARNED.contains(id) ? Verdict.WARN : Verdict.PASS, lenient.run());
    }

    private static void expect(Verdict verdict, Result result) {
        assertEquals(
                verdict, result.verdict(), () -> result.requirement() + "\n" + String.join("\n", result.details()));
    }
}
