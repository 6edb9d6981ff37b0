package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the command line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArgumentsTest {
    private static GetOptions parsed(String line) throws Failure {
        return Arguments.parse(line.split(" "));
    }

    @Test
    void values_are_kept_in_order() throws Failure {
        GetOptions options = parsed("-H a: -o x -Hb: -O --output=y -m 1 -m2.5 h g");
        assertEquals(List.of("a:", "b:"), options.all(Option.HEADER));
        assertEquals(Optional.of("y"), options.last(Option.OUTPUT));
        assertEquals(Optional.of(Duration.ofMillis(2500)), Values.seconds(options, Option.MAX_TIME));
        assertEquals(
                List.of("x", "", "y"),
                options.inOrder(Option.OUTPUT, Option.REMOTE_NAME).stream()
                        .map(GetOptions.Given::value)
                        .toList());
        assertEquals(List.of("h", "g"), options.urls);
        assertEquals(OptionalInt.empty(), Values.count(options, Option.MAX_REDIRS));
    }

    @ParameterizedTest
    @CsvSource({
        "-s, true",
        "--silent, true",
        "--sil, true",
        "-sS, true",
        "-s --no-silent, false",
        "-s --no-sil, false",
        "--no-silent -s, true",
        "-ss --no-silent, false"
    })
    void a_switch_is_on_unless_it_is_taken_back(String line, boolean on) throws Failure {
        assertEquals(on, parsed(line + " h").has(Option.SILENT));
        assertFalse(parsed(line + " h").has(Option.VERBOSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--no-output x h", "--no-nonsense h", "--no- h", "--no-silent=1 h", "--s h", "--max-t 1x h"})
    void what_is_no_option_is_refused(String line) {
        Failure failure = assertThrows(Failure.class, () -> parsed(line));
        assertEquals(2, failure.code());
        assertTrue(failure.line().contains("in the command line"), failure.line());
    }
}
