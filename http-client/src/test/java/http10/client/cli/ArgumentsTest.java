package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.options.Argument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the command line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArgumentsTest {
    private static GetOptions parsed(String line) throws Failure {
        return operations("", line.split(" ")).get(0);
    }

    private static List<GetOptions> operations(String in, String... args) throws Failure {
        byte[] input = in.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
        return Arguments.parse(args, new Streams(new ByteArrayInputStream(input), nowhere, nowhere));
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
                        .map(Argument.Given<Option>::value)
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
    @ValueSource(strings = {"--no-output x h", "--no-nonsense h", "--no-silent=1 h", "--s h", "--max-t 1x h"})
    void what_is_no_option_is_refused(String line) {
        Failure failure = assertThrows(Failure.class, () -> parsed(line));
        assertEquals(2, failure.code());
        assertTrue(failure.line().contains("in the options"), failure.line());
    }

    @Test
    void next_begins_anew_but_for_global_options() throws Failure {
        List<GetOptions> operations = operations("", "-s", "-d", "a", "h", "-:v", "g", "--next", "f");
        assertEquals(3, operations.size());
        assertTrue(operations.get(0).has(Option.SILENT));
        assertEquals(List.of("g"), operations.get(1).urls);
        assertFalse(operations.get(1).has(Option.DATA) || operations.get(1).has(Option.SILENT));
        for (GetOptions options : operations) assertTrue(options.has(Option.VERBOSE));
    }

    @Test
    void K_reads_options_from_a_file(@TempDir Path folder) throws Exception {
        String text = """
                # a comment
                url = h
                \t-H "a: \\"b\\"\\t\\q"\r
                max-time:2
                user-agent =
                --header c:
                -sS
                -oname
                output = name2   # a comment

                next
                url "g"
                """.replace("user-agent =", "user-agent = \"\"");
        Path file = Files.writeString(folder.resolve("k"), text);
        for (List<GetOptions> operations :
                List.of(operations("", "-K", file.toString()), operations(text, "--config", "-"))) {
            GetOptions options = operations.get(0);
            assertEquals(List.of("h"), options.urls);
            assertEquals(List.of("a: \"b\"\tq", "c:"), options.all(Option.HEADER));
            assertEquals(Optional.of("2"), options.last(Option.MAX_TIME));
            assertEquals(Optional.of(""), options.last(Option.USER_AGENT));
            assertEquals(List.of("name", "name2"), options.all(Option.OUTPUT));
            assertTrue(options.has(Option.SILENT) && options.has(Option.SHOW_ERROR));
            assertEquals(List.of("g"), operations.get(1).urls);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "max-time = x",
                "-H a b",
                "silent x",
                "-sS x",
                "-H \"a",
                "url",
                "next",
                "--silent = x"
            })
    void what_is_wrong_in_a_file_is_told_with_its_line(String line) {
        Failure failure = assertThrows(Failure.class, () -> operations("# 1\n" + line + "\n", "-K", "-"));
        assertEquals(2, failure.code());
        assertTrue(failure.line().contains("in line 2 of \"-\""), failure.line());
    }

    @Test
    void a_file_that_reads_itself_is_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("k");
        Files.writeString(file, "-K " + file + "\n");
        assertEquals(2, assertThrows(Failure.class, () -> parsed("-K " + file)).code());
        assertEquals(
                26, assertThrows(Failure.class, () -> parsed("-K /nowhere/k")).code());
    }
}
