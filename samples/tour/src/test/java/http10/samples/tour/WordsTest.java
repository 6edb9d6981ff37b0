package http10.samples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** docs/tour.md shows what the samples print; {@code samples/tour/refresh} writes it. */
@Timeout(30)
class WordsTest {
    private static final Path PAGE = Path.of("../../docs/tour.md");

    @TestFactory
    Stream<DynamicTest> stop() throws IOException {
        String page = Files.readString(PAGE);
        return Tour.STOPS.stream()
                .map(stop -> dynamicTest(stop.name(), () -> {
                    String heading = "$ ./http10 tour " + stop.name() + "\n";
                    assertTrue(page.contains(heading), "docs/tour.md has no example of " + stop.name());
                    String output = output(stop.name());
                    String shown = page.substring(page.indexOf(heading) + heading.length());
                    if (stop.always()) assertEquals(output, shown.substring(0, shown.indexOf("```")));
                }));
    }

    @Test
    void without_a_name_the_stops_are_listed() {
        assertEquals(Tour.STOPS.size(), output().lines().count());
    }

    @Test
    void wrong_usage_is_one_line_and_exit_code_2() {
        assertWrong("there is no stop \"\\x1b\"", "\u001b");
        assertWrong("there is no option \"-x\"", "client", "-x");
        assertWrong("\"99999\" is no port", "threads", "--port", "99999");
        assertWrong("--port needs the number", "threads", "--port");
        assertWrong("only threads, processes", "client", "--port", "0");
    }

    private static void assertWrong(String message, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        int code = Tour.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), args);

        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(2, code);
        assertEquals(1, said.lines().count());
        assertTrue(said.startsWith("http10 tour: " + message), said);
    }

    private static String output(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream into = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, Tour.run(into, into, args), () -> out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
