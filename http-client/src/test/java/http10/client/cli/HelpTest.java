package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, manual page and {@code docs/get.md} say the same, as they have it from one table. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HelpTest {
    private static String help(String topic) {
        Command.Result result = topic.isEmpty() ? Command.run("--help") : Command.run("--help", topic);
        assertEquals(0, result.code());
        return result.out();
    }

    private static void assertFits(String text) {
        text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    private static boolean names(String text, String name) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void every_option_is_in_help_manual_and_docs(Option option) throws IOException {
        String docs = Files.readString(Path.of("../docs/get.md"));
        String name = "--" + option.longName();
        assertTrue(names(help("all"), name), "help");
        assertTrue(names(help(option.group.topic()), name), "help of its group");
        assertTrue(names(help("man").replace("\\-", "-").replaceAll("\\\\f[BIR]", ""), name), "manual");
        assertTrue(names(docs, name), "docs/get.md has no " + name);
        if (option.letter() != ' ') assertTrue(docs.contains("`-" + option.letter()), "docs/get.md");
    }

    @ParameterizedTest
    @EnumSource(Exit.class)
    void every_exit_code_is_in_help_manual_and_docs(Exit exit) throws IOException {
        assertTrue(help("exit").contains("\n" + " ".repeat(exit.code < 10 ? 4 : 3) + exit.code + "  " + exit.text));
        assertTrue(help("man").contains("\n.B " + exit.code + "\n"));
        assertTrue(Files.readString(Path.of("../docs/get.md")).contains("\n| " + exit.code + " |"), exit.name());
    }

    @Test
    void help_fits_80_columns() {
        assertFits(help(""));
        assertFits(help("all"));
        assertFits(help("exit"));
        assertEquals(help(""), Command.run("-h").out());
        assertTrue(help("").lines().count() < help("all").lines().count());
    }

    @Test
    void help_tells_of_groups_and_of_the_group_of_an_option() {
        for (Group group : Group.values()) {
            if (group == Group.ABOUT) continue;
            assertTrue(help("category").contains(" " + group.topic()), group.title);
            assertTrue(help(group.topic()).contains("\n" + group.title + ":\n"), group.title);
        }
        assertEquals(help("limits"), help("--max-time"));
        assertTrue(Command.run("--help", "nonsense").isOneLineOf(2));
    }

    @Test
    void names_and_letters_are_used_once() {
        Set<String> used = new HashSet<>();
        for (Option option : Option.values()) {
            assertTrue(used.add("--" + option.longName()), option.longName());
            if (option.letter() != ' ') assertTrue(used.add("-" + option.letter()), option.longName());
            assertFalse(Refused.reason(option.longName()).isPresent(), option.longName());
        }
    }

    @Test
    void the_manual_page_has_no_mistake_that_groff_knows() throws Exception {
        Path groff = Path.of("/usr/bin/groff");
        assumeTrue(Files.isExecutable(groff) || System.getenv("CI") != null); // which must install it
        Path page = Files.createTempFile("http10-get", ".1");
        try {
            Files.writeString(page, help("man"), StandardCharsets.US_ASCII);
            Process process =
                    new ProcessBuilder(groff.toString(), "-man", "-Tascii", "-P-cbou", "-ww", page.toString()).start();
            Command.Result result = Command.result(process);
            assertEquals("", result.err());
            assertTrue(result.out().contains("--max-time"), result.out());
        } finally {
            Files.delete(page);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--http2",
                "--http1.1",
                "--tlsv1.0",
                "--tr-encoding",
                "--digest",
                "--socks5",
                "--sslv3",
                "--xattr"
            })
    void what_HTTP_1_0_has_not_is_refused_with_the_reason(String option) {
        Command.Result result = Command.run(option, "h");
        assertTrue(result.isOneLineOf(2), result::toString);
        assertTrue(result.err().contains("there is no \"" + option + "\": "), result.err());
    }
}
