package http10.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every case of {@code src/test/resources/wire}: whole, cut, and octet by octet. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20) // each; a quadratic parser would need minutes
class WireCasesTest {
    /** Up to this many octets a case is cut at every position. */
    private static final int CUT_EVERYWHERE = 1_000;

    /** Longer ones are cut at this many positions at either end, and at every 4,999th between. */
    private static final int CUT_AT_THE_ENDS = 100;

    private interface Outcome {
        List<String> of(WireCase wire, Profile profile, List<ByteBuffer> pieces);
    }

    static List<WireCase> requests() {
        return WireFile.casesIn("request");
    }

    static List<WireCase> responses() {
        return WireFile.casesIn("response");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void a_request_has_one_outcome_however_it_is_cut(WireCase wire) {
        check(wire, WireOutcome::ofRequest);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("responses")
    void a_response_has_one_outcome_however_it_is_cut(WireCase wire) {
        check(wire, WireOutcome::ofResponse);
    }

    private static void check(WireCase wire, Outcome outcome) {
        ByteBuffer octets = ByteBuffer.wrap(wire.octets());
        for (Profile profile : Profile.values()) {
            List<String> expected = wire.expected(profile);
            assertEquals(expected, outcome.of(wire, profile, List.of(octets)), () -> profile + ", whole");
            cuts(octets.limit()).forEach(cut -> {
                List<ByteBuffer> halves = List.of(octets.slice(0, cut), octets.slice(cut, octets.limit() - cut));
                assertEquals(expected, outcome.of(wire, profile, halves), () -> profile + ", cut at " + cut);
            });
            List<ByteBuffer> single = new ArrayList<>();
            for (int i = 0; i < octets.limit(); i++) single.add(octets.slice(i, 1));
            assertEquals(expected, outcome.of(wire, profile, single), () -> profile + ", octet by octet");
        }
    }

    private static IntStream cuts(int length) {
        return IntStream.rangeClosed(0, length)
                .filter(cut -> length <= CUT_EVERYWHERE
                        || cut <= CUT_AT_THE_ENDS
                        || cut >= length - CUT_AT_THE_ENDS
                        || cut % 4_999 == 0);
    }

    /** No parser can find these: the client counts interim responses, which come with a head each. */
    private static final Set<Violation> FOUND_ELSEWHERE = EnumSet.of(Violation.INTERIM_RESPONSE);

    @Test
    void every_violation_has_a_case() {
        Set<Violation> missing = EnumSet.allOf(Violation.class);
        missing.removeAll(FOUND_ELSEWHERE);
        List<WireCase> cases = new ArrayList<>(requests());
        cases.addAll(responses());
        for (WireCase wire : cases) {
            for (Profile profile : Profile.values()) {
                String last = wire.expected(profile).get(0);
                missing.removeIf(violation -> last.equals(violation.status() + " " + violation));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_case_has_a_name_of_its_own() throws IOException {
        Set<String> names = new HashSet<>();
        for (String folder : List.of("request", "response")) {
            for (Path file : WireFile.filesIn(folder)) {
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("case ")) assertTrue(names.add(file + line), () -> file + ": " + line);
                }
            }
        }
        assertTrue(names.size() > 300, () -> "cases: " + names.size());
    }
}
