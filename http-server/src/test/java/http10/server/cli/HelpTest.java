package http10.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Help, manual page and {@code docs/serve.md} say the same, as they have it from one table. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HelpTest {
    private static String help(String... args) throws Failure {
        return Help.text(ServeOptions.parse(args, Map.of()).helpTopic());
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void every_option_is_in_help_manual_and_docs(Option option) throws Exception {
        String docs = Files.readString(Path.of("../docs/serve.md"));
        String name = "--" + option.longName() + " ";
        assertTrue(help("--help").replace('\n', ' ').replace('[', ' ').contains(name), "help");
        assertEquals(help("--help", option.group.topic()), help("-h", "--" + option.longName()));
        assertTrue(
                help("-h", "man")
                        .replace("\\-", "-")
                        .replaceAll("\\\\f[BIR]", " ")
                        .contains(name),
                "manual");
        assertTrue(docs.contains("\n" + row(option) + "\n"), () -> "docs/serve.md lacks\n" + row(option));
    }

    private static String row(Option option) {
        String letter = option.letter() == ' ' ? "" : "`-" + option.letter() + "` ";
        String value = option.takesValue() ? " " + option.value().replace("|", "\\|") : "";
        String variable = option.isAction() ? "" : "`" + Environment.variableOf(option) + "`";
        return "| " + letter + "`--" + option.longName() + value + "` | " + variable + " | " + option.text() + " |";
    }

    @Test
    void help_fits_80_columns() throws Exception {
        String all = help("--help");
        all.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(all));
        assertEquals(all, help("-h", "all"));
        for (Group group : Group.values()) assertTrue(all.contains("\n" + group.title + ":\n"), group.title);
    }

    @Test
    void names_and_letters_are_used_once() {
        Set<String> used = new HashSet<>();
        for (Option option : Option.values()) {
            assertTrue(used.add("--" + option.longName()), option.longName());
            if (option.letter() != ' ') assertTrue(used.add("-" + option.letter()), option.longName());
        }
    }

    static boolean hasGroff() {
        return Files.isExecutable(Path.of("/usr/bin/groff")) || System.getenv("CI") != null; // which must install it
    }

    @Test
    @EnabledIf("hasGroff")
    void the_manual_page_has_no_mistake_that_groff_knows() throws Exception {
        Process groff = new ProcessBuilder("groff", "-man", "-ww", "-z", "-Tutf8").start();
        groff.getOutputStream().write(help("-h", "man").getBytes(StandardCharsets.US_ASCII));
        groff.getOutputStream().close();
        assertEquals("", new String(groff.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, groff.waitFor());
    }
}
