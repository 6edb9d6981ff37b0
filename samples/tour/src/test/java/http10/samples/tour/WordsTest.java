package http10.samples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        assertWrong("\"x\" is no port", "select", "--port=x");
        assertWrong("only threads, processes", "client", "--port=0");
        assertWrong("--port needs the number", "threads", "--port");
        assertWrong("only threads, processes", "client", "--port", "0");
    }

    @Test
    void each_stop_has_a_class_of_30_to_120_lines() throws IOException {
        String page = Files.readString(PAGE);
        for (Stop stop : Tour.STOPS) {
            Matcher link = Pattern.compile(
                            "\\Q### " + stop.name() + "\\E\n\n[^\n]* \\(\\[\\w+]\\(\\.\\./([^)]+)\\)\\)\n")
                    .matcher(page);
            assertTrue(link.find(), stop.name());
            int lines =
                    Files.readAllLines(Path.of("../..").resolve(link.group(1))).size();
            assertTrue(lines >= 30 && lines <= 120, stop.name() + " has " + lines + " lines");
        }
    }

    @Test
    void what_the_comments_name_of_http10_is_there() throws IOException {
        Pattern name = Pattern.compile("\\{@code (http10(?:\\.[a-z]+)+)\\.([A-Z]\\w*)(?:\\.(\\w+))?}");
        int found = 0;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/http10/samples/tour"))) {
            for (Path source : sources.toList()) {
                for (Matcher named = name.matcher(Files.readString(source)); named.find(); found++) {
                    String file = named.group(1).replace('.', '/') + "/" + named.group(2) + ".java";
                    Path there = Stream.of("http-core", "http-client", "http-server")
                            .map(module -> Path.of("../..", module, "src/main/java", file))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(source + " names " + named.group()));
                    Pattern member =
                            Pattern.compile("\\b" + (named.group(3) == null ? named.group(2) : named.group(3)) + "\\b");
                    assertTrue(member.matcher(Files.readString(there)).find(), source + " names " + named.group());
                }
            }
        }
        assertTrue(found >= Tour.STOPS.size(), found + " names");
    }

    @Test
    void a_loop_serves_on_the_port_that_either_form_gives() throws IOException {
        for (String[] args : new String[][] {{"select", "--port", "0"}, {"select", "--port=0"}}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream into = new PrintStream(out, true, StandardCharsets.UTF_8);
            assertEquals(-1, Tour.run(into, into, args));
            String said = out.toString(StandardCharsets.UTF_8);
            assertTrue(said.matches("serving http://127\\.0\\.0\\.1:[1-9][0-9]*/ until interrupted\n"), said);
            int port = URI.create(said.split(" ")[1]).getPort();
            assertTrue(AcceptLoops.lastLine(port, "/words.txt").length() > 0);
        }
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
