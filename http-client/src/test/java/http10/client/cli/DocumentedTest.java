package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tables of {@code docs/get.md} name a test for each option and each exit code, and that test is about it. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentedTest {
    private static final Pattern OPTION_ROW =
            Pattern.compile("(?m)^\\| `(-[^`]*)`(?:, `(-[^`]*)`)? \\|.* `(\\w+Test)` \\|$");
    private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.* `(\\w+Test)` \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private static final Map<String, String> TESTS = new TreeMap<>();
    private static String docs;

    @BeforeAll
    static void read() throws IOException {
        docs = Files.readString(Path.of("../docs/get.md"));
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                TESTS.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
    }

    @Test
    void every_option_has_a_row_whose_test_uses_it() {
        List<String> named = new ArrayList<>();
        for (Matcher row = OPTION_ROW.matcher(docs); row.find(); ) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= 2; i++)
                if (row.group(i) != null) names.add(row.group(i).split(" ")[0]);
            named.add(names.get(names.size() - 1));
            String test = TESTS.getOrDefault(row.group(3), "");
            assertTrue(names.stream().anyMatch(name -> uses(test, name)), names + " is not in " + row.group(3));
        }
        List<String> all = new ArrayList<>();
        for (Option option : Option.values()) all.add("--" + option.longName());
        all.removeAll(named);
        assertEquals(List.of(), all);
    }

    /** As a word; or a letter among others. */
    private static boolean uses(String test, String name) {
        if (Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(test)
                .find()) return true;
        return name.length() == 2
                && Pattern.compile("[\" ]-\\w*" + Pattern.quote(name.substring(1)))
                        .matcher(test)
                        .find();
    }

    @Test
    void every_exit_code_has_a_row_whose_test_expects_it() {
        List<Integer> named = new ArrayList<>();
        for (Matcher row = CODE_ROW.matcher(docs); row.find(); ) {
            named.add(Integer.valueOf(row.group(1)));
            Pattern number = Pattern.compile("(?<![0-9])" + row.group(1) + "(?![0-9])");
            String test = TESTS.getOrDefault(row.group(2), "");
            assertTrue(number.matcher(test).find(), row.group(1) + " is not in " + row.group(2));
        }
        for (Exit exit : Exit.values()) assertTrue(named.contains(exit.code), exit.name());
    }

    @Test
    void every_test_that_is_named_exists() {
        for (Matcher test = TEST.matcher(docs); test.find(); ) {
            assertTrue(TESTS.containsKey(test.group(1)), test.group(1));
        }
    }
}
