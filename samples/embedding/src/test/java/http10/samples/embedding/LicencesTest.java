package http10.samples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The page of licences has every dependency that a POM names, and no other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LicencesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+:[^`]+)` \\|.* ([A-Z][^|]+) \\|$");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    /** The analysis has one that Maven calls a plugin of a plugin, not a dependency. */
    private static final Set<String> PLUGINS = Set.of("com.h3xstream.findsecbugs:findsecbugs-plugin");

    @Test
    void names_what_the_poms_name() throws IOException {
        Set<String> rows = new TreeSet<>();
        for (Matcher row = ROW.matcher(Files.readString(ROOT.resolve("docs/licences.md"))); row.find(); ) {
            assertTrue(rows.add(row.group(1)), () -> "twice: " + row.group());
        }
        Set<String> used = new TreeSet<>(PLUGINS);
        for (Path pom : poms()) used.addAll(dependencies(Files.readString(pom)));
        assertEquals(used, rows);
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> paths = Files.find(ROOT, 3, (path, attributes) -> path.endsWith("pom.xml"))) {
            return paths.toList();
        }
    }

    private static Set<String> dependencies(String pom) {
        Set<String> found = new TreeSet<>();
        for (String dependency : pom.split("<dependency>")) {
            Matcher name = DEPENDENCY.matcher(dependency.replaceFirst("(?s)</dependency>.*", ""));
            if (!dependency.contains("</dependency>") || !name.find()) continue;
            if (!name.group(1).equals("io.github.http10")) found.add(name.group(1) + ":" + name.group(2));
        }
        return found;
    }
}
