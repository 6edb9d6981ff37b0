package http10.samples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What the README and the Javadoc show is compiled: each shown block is what stands between {@code // shown: NAME} and
 * {@code // end} of an example. Java 17's javadoc cannot include it by itself.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShownExamplesTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// shown: (\\w+)\n(.*?)^ *// end$");
    private static final Pattern BLOCK =
            Pattern.compile("(?s)<!-- shown: (\\w+) -->\\s*(?:```java|<pre>\\{@code)\n(.*?\n)(?:```|\\}</pre>)");
    private static final List<String> PAGES = List.of(
            "README.md",
            "http-server/src/main/java/http10/server/package-info.java",
            "samples/embedding/src/main/java/http10/samples/testserver/TestServer.java");

    private static Map<String, String> found(Pattern pattern, Stream<Path> files) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : (Iterable<Path>) files::iterator) {
            Matcher matcher = pattern.matcher(Files.readString(file).replaceAll("(?m)^ \\* ?", ""));
            while (matcher.find()) {
                String before = found.put(
                        matcher.group(1), matcher.group(2).stripTrailing().stripIndent());
                assertEquals(null, before, () -> matcher.group(1) + " is there twice");
            }
        }
        return found;
    }

    @Test
    void each_is_the_compiled_one_and_each_is_shown_once() throws IOException {
        try (Stream<Path> sources =
                Files.walk(Path.of("src")).filter(file -> file.toString().endsWith(".java"))) {
            Map<String, String> compiled =
                    found(REGION, sources.filter(file -> !file.endsWith("ShownExamplesTest.java")));
            assertFalse(compiled.isEmpty());
            assertEquals(compiled, found(BLOCK, PAGES.stream().map(PROJECT::resolve)));
        }
    }

    @Test
    void each_has_less_than_sixty_lines_of_code() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) sources.filter(Files::isRegularFile)::iterator) {
                long lines = Files.readString(file)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.matches("(import|package) .*|\\s*(//|/?\\*).*"))
                        .count();
                assertTrue(lines < 60, file + " has " + lines);
            }
        }
    }
}
