package http10.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServeOptionsTest {
    private static ServeOptions parse(Map<String, String> environment, String... args) throws Failure {
        return ServeOptions.parse(args, environment);
    }

    @Test
    void reads_the_command_line() throws Failure {
        ServeOptions options = parse(Map.of(), "-qp9000", "--bind", "::1", "--bind=127.0.0.1", "--strict", "site");
        assertEquals(Optional.of("9000"), options.last(Option.PORT));
        assertEquals(List.of("::1", "127.0.0.1"), options.all(Option.BIND));
        assertTrue(options.has(Option.QUIET) && options.has(Option.STRICT));
        assertEquals("site", options.served());
    }

    @Test
    void a_switch_can_be_taken_back() throws Failure {
        ServeOptions options =
                parse(Map.of(), "--strict", "--no-strict", "--no-listing", "--listing", "--no-keep-alive");
        assertFalse(options.has(Option.STRICT) || options.has(Option.NO_LISTING));
        assertTrue(options.has(Option.NO_KEEP_ALIVE));
    }

    @Test
    void a_name_that_begins_with_a_dash_stands_behind_two() throws Failure {
        assertEquals("-site", parse(Map.of(), "--", "-site").served());
    }

    @Test
    void reads_the_environment() throws Failure {
        Map<String, String> environment = Map.of(
                "HTTP10_SERVE_PORT", "9000",
                "HTTP10_SERVE_BIND", "::1\n127.0.0.1\n",
                "HTTP10_SERVE_NO_LISTING", "true",
                "HTTP10_SERVE_STRICT", "0",
                "HTTP10_JAVA_OPTS", "-Xmx1g");
        ServeOptions options = parse(environment);
        assertEquals(9_000, options.number(Option.PORT, "a port", 0, 65_535, 1));
        assertEquals(List.of("::1", "127.0.0.1"), options.all(Option.BIND));
        assertTrue(options.has(Option.NO_LISTING));
        assertFalse(options.has(Option.STRICT));
    }

    @Test
    void the_command_line_goes_before_the_environment() throws Failure {
        ServeOptions options = parse(
                Map.of("HTTP10_SERVE_PORT", "9000", "HTTP10_SERVE_BIND", "::1"), "-p", "0", "--bind", "127.0.0.1");
        assertEquals(List.of("0"), options.all(Option.PORT));
        assertEquals(List.of("127.0.0.1"), options.all(Option.BIND));
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void every_option_but_those_that_tell_something_has_a_variable(Option option) throws Failure {
        String value = option.takesValue() ? "x" : "true";
        Map<String, String> environment = Map.of(Environment.variableOf(option), value);
        if (option.isAction()) assertThrows(Failure.class, () -> parse(environment));
        else
            assertEquals(
                    option.takesValue() ? List.of("x") : List.of(""),
                    parse(environment).all(option));
    }

    @Test
    void a_wrong_number_is_told_by_where_it_stands() throws Failure {
        ServeOptions variable = parse(Map.of("HTTP10_SERVE_PORT", "x"));
        Failure failure = assertThrows(Failure.class, () -> variable.number(Option.PORT, "a port", 0, 9, 1));
        assertEquals("\"x\" of HTTP10_SERVE_PORT is not a port; give one from 0 to 9", failure.getMessage());
        ServeOptions option = parse(Map.of("HTTP10_SERVE_PORT", "x"), "-py");
        failure = assertThrows(Failure.class, () -> option.number(Option.PORT, "a port", 0, 9, 1));
        assertEquals("\"y\" of --port is not a port; give one from 0 to 9", failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP10_SERVE_PROT, 1, 'the environment has \"HTTP10_SERVE_PROT\", and there is no such option; see --help, or unset it'",
        "HTTP10_SERVE_STRICT, yes, 'HTTP10_SERVE_STRICT in the environment is \"yes\"; set it to true or false'",
    })
    void a_wrong_variable_is_told_by_its_name(String name, String value, String line) {
        Failure failure = assertThrows(Failure.class, () -> parse(Map.of(name, value)));
        assertEquals(line, failure.getMessage());
        assertEquals(2, failure.code());
    }
}
