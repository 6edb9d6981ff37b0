package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a terminal: a pseudo-terminal that script of util-linux makes. It turns LF into CR LF. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TerminalTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String HOSTILE =
            "HTTP/1.0 200 OK\r\nX-A: \u009b31m\r\nContent-Length: 9\r\n\r\n\u001b[2Jtext\n";

    @TempDir
    Path folder;

    @BeforeAll
    static void needsScript() {
        assumeTrue(Files.isExecutable(SCRIPT) || System.getenv("CI") != null); // which must install it
    }

    /** What the terminal shows; the shell gets more behind the command. */
    private Command.Result onTerminal(String reply, String shell, String... args) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            StringBuilder line = new StringBuilder();
            for (String word : Command.builder(folder, List.of(), args).command())
                line.append('\'').append(word).append("' ");
            line.append(server.url("/x")).append(shell);
            ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qec", line.toString(), "/dev/null");
            builder.environment().put("COLUMNS", "60");
            builder.environment().put("TERM", "xterm");
            builder.environment().remove("NO_COLOR");
            builder.directory(folder.toFile());
            return Command.result(builder.start());
        }
    }

    @Test
    void content_and_heads_are_escaped() throws Exception {
        Command.Result shown = onTerminal(HOSTILE, "", "-i");
        assertEquals(0, shown.code(), shown::toString);
        assertTrue(shown.out().contains("X-A: \\x9b31m\r\r\n"), shown::toString);
        assertTrue(shown.out().endsWith("\\x1b[2Jtext\r\n"), shown::toString);
        assertTrue(onTerminal(HOSTILE, "", "-o", "-").out().endsWith("\u001b[2Jtext\r\n"));
        assertTrue(onTerminal(HOSTILE, " | cat").out().endsWith("\u001b[2Jtext\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o /dev/tty", "-o /dev/stdout", "-o /dev/stderr -C -", "-i -o /dev/fd/1"})
    void a_terminal_by_name_gets_no_controls_and_no_progress(String options) throws Exception {
        Command.Result shown = onTerminal(HOSTILE, "", options.split(" "));
        assertEquals(0, shown.code(), shown::toString);
        assertTrue(shown.out().endsWith("\\x1b[2Jtext\r\n"), shown::toString);
        assertFalse(shown.out().contains("\u009b") || shown.out().contains("\u001b"), shown::toString);
        assertTrue(shown.out().startsWith(options.startsWith("-i") ? "HTTP" : "\\x1b"), shown::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o file", "-C - -o file"})
    void a_file_shows_progress(String options) throws Exception {
        Command.Result shown = onTerminal(HOSTILE, "", options.split(" "));
        assertEquals(0, shown.code(), shown::toString);
        assertTrue(shown.out().contains("9"), shown::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v", "--trace %", "--trace-ascii -", "-D -", "-D /dev/stderr", "-D /dev/tty"})
    void whatever_tells_of_heads_escapes_them(String options) throws Exception {
        String args = options + " -s -o file";
        Command.Result shown = onTerminal(HOSTILE, "", args.split(" "));
        assertEquals(0, shown.code(), shown::toString);
        assertFalse(shown.out().contains("\u009b") || shown.out().contains("\u001b"), shown::toString);
        assertTrue(shown.out().contains("31m"), shown::toString);
    }

    @Test
    void binary_content_is_refused_with_a_hint() throws Exception {
        Command.Result shown = onTerminal("HTTP/1.0 200 OK\r\n\r\na\0b", "");
        assertEquals(23, shown.code());
        assertTrue(shown.out().startsWith("http10: (23) the content looks binary"), shown::toString);
        assertTrue(shown.out().contains("-o FILE"), shown::toString);
        assertEquals(
                "a\0b", onTerminal("HTTP/1.0 200 OK\r\n\r\na\0b", "", "-o", "-").out());
    }

    @Test
    void progress_is_shown_while_a_file_is_written() throws Exception {
        String reply = "HTTP/1.0 200 OK\r\nContent-Length: 3000\r\n\r\n" + "x".repeat(3000);
        Command.Result shown = onTerminal(reply, "", "-o", "file");
        assertEquals(0, shown.code());
        String last =
                shown.out().substring(shown.out().lastIndexOf('\r', shown.out().length() - 3) + 1);
        assertTrue(last.matches("100% \\[=+]  2\\.9 KiB  [0-9.]+ [KMG]?i?B/s  \\d+:\\d\\d *\r\n"), shown::toString);
        assertTrue(last.length() <= 61, last);
        assertEquals(3000, Files.size(folder.resolve("file")));
    }

    @Test
    void progress_of_what_is_sent_has_a_total() throws Exception {
        Files.write(folder.resolve("up"), new byte[3000]);
        Command.Result shown = onTerminal("HTTP/1.0 200 OK\r\n\r\nok", "", "-T", "up", "-o", "file");
        assertEquals(0, shown.code());
        assertTrue(shown.out().contains("100% [="), shown::toString);
    }

    @Test
    void progress_of_unknown_length_and_a_bar_alone() throws Exception {
        Command.Result unknown = onTerminal("HTTP/1.0 200 OK\r\n\r\nxyz", "", "-o", "file");
        assertTrue(unknown.out().matches("(?s).*\r  3 B  [0-9.]+ [KMG]?i?B/s  0:\\d\\d *\r\n"), unknown::toString);
        Command.Result bar = onTerminal("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nxyz", "", "-#", "-o", "file");
        assertTrue(bar.out().endsWith("\r" + "#".repeat(52) + " 100.0%\r\n"), bar::toString);
        Command.Result redirected = onTerminal("HTTP/1.0 200 OK\r\n\r\nxyz", "> file");
        assertTrue(redirected.out().contains("3 B"), redirected::toString);
    }

    @Test
    void no_progress_where_content_goes_to_the_terminal_or_standard_error_does_not() throws Exception {
        String reply = "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nxyz";
        assertEquals("xyz", onTerminal(reply, "").out());
        assertEquals("", onTerminal(reply, "", "-s", "-o", "file").out());
        assertEquals(
                "", onTerminal(reply, "", "--no-progress-meter", "-o", "file").out());
        assertEquals("", onTerminal(reply, " 2>&1 | cat", "-#", "-o", "file").out());
        assertEquals("", onTerminal(reply, " 2> errors", "-o", "file").out());
        assertEquals("", Files.readString(folder.resolve("errors")));
    }

    @Test
    void a_failure_has_a_line_of_its_own_below_the_bar() throws Exception {
        Command.Result shown = onTerminal("HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nxyz", "", "-o", "file");
        assertEquals(18, shown.code());
        assertTrue(shown.out().matches("(?s)\r 33% \\[.*\r\nhttp10: \\(18\\) .*\r\n"), shown::toString);
    }

    @Test
    void explanations_have_colour_unless_NO_COLOR_says_no() throws Exception {
        String reply = "HTTP/1.0 200 OK\r\n\r\nxyz";
        assertTrue(onTerminal(reply, "", "--explain").out().contains("\u001b[1mHTTP/1.0 200 OK"));
        assertFalse(onTerminal(reply, " | cat", "--explain").out().contains("\u001b"));
        assertFalse(onTerminal(reply, "", "--explain-json").out().contains("\u001b"));
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String line = "NO_COLOR=1 "
                    + String.join(
                            " ",
                            Command.builder(folder, List.of(), "--explain", server.url("/x"))
                                    .command());
            Process process = new ProcessBuilder(SCRIPT.toString(), "-qec", line, "/dev/null").start();
            String out = Command.result(process).out();
            assertTrue(out.contains("HTTP/1.0 200 OK") && !out.contains("\u001b"), out);
        }
    }
}
