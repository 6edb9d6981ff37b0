package http10.samples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.ClientOptions;
import http10.server.ServerOptions;
import http10.wire.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tests that docs/security.md names exist, and its figures are the defaults. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityPageTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");
    private static final Pattern LIMIT = Pattern.compile(
            "(?m)^\\| [^|]+ \\| ([0-9,]+)(?: octets(?:/s)?)?( s)? \\| `(\\w+)\\.((?:\\w+\\.)?\\w+)` \\|$");

    private static final Map<String, Object> OWNERS = Map.of(
            "ServerOptions",
            ServerOptions.builder().build(),
            "ClientOptions",
            ClientOptions.builder().build(),
            "Limits.REQUEST",
            Limits.REQUEST,
            "Limits.RESPONSE",
            Limits.RESPONSE);

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    @Test
    void each_threat_has_tests_that_exist() throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(ROOT)) {
            sources = all.filter(file -> file.toString().matches(".*/src/(test|main|fuzz)/java/.*\\.java"))
                    .toList();
        }
        List<String> wrong = new ArrayList<>();
        int threats = 0;
        for (String row : page().split("\n")) {
            String[] cells = row.split(" \\| ");
            if (!row.startsWith("| ") || cells.length != 3 || LIMIT.matcher(row).find()) continue;
            if (cells[2].equals("test |") || cells[2].equals("option |") || cells[0].equals("| ---")) continue;
            threats++;
            Matcher name = NAME.matcher(cells[2]);
            if (!name.find()) wrong.add("no test: " + row);
            for (name.reset(); name.find(); ) {
                if (!exists(name.group(1), name.group(2), sources)) wrong.add(name.group());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(threats > 20, "too few threats: " + threats);
    }

    private static boolean exists(String type, String method, List<Path> sources) throws IOException {
        for (Path source : sources) {
            if (!source.endsWith(type + ".java")) continue;
            if (method == null || Files.readString(source, UTF_8).contains("void " + method + "(")) return true;
        }
        return false;
    }

    @Test
    void its_figures_are_the_defaults() throws ReflectiveOperationException, IOException {
        int figures = 0;
        for (Matcher row = LIMIT.matcher(page()); row.find(); figures++) {
            String[] path = row.group(4).split("\\.");
            String owner = path.length == 2 ? row.group(3) + "." + path[0] : row.group(3);
            Object of = OWNERS.get(owner);
            Object value = of.getClass().getMethod(path[path.length - 1]).invoke(of);
            long told = Long.parseLong(row.group(1).replace(",", ""));
            Object expected = value instanceof Duration
                    ? Duration.ofSeconds(told)
                    : value instanceof Integer ? (Object) Math.toIntExact(told) : (Object) told;
            assertEquals(expected, value, row.group());
        }
        assertEquals(22, figures);
    }
}
