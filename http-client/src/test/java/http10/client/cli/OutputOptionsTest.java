package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages go, what is warned of, and what is written in the end, whatever fails before. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutputOptionsTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 2\r\n\r\nok";
    private static final String UNREACHABLE = "127.0.0.1:1";

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Command.Result get(String reply, String... args) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String[] all = args.clone();
            for (int i = 0; i < all.length; i++) if (all[i].equals("URL")) all[i] = server.url("/x");
            return Command.run(all);
        }
    }

    @Test
    void messages_go_to_the_file_of_stderr() throws IOException {
        assertEquals(
                new Command.Result(7, "", ""), Command.run("--stderr", file("log"), "--noproxy", "*", UNREACHABLE));
        assertTrue(Files.readString(folder.resolve("log")).startsWith("http10: (7) "));
        Command.Result verbose = get(OK, "-v", "--stderr", file("log"), "URL");
        assertEquals(new Command.Result(0, "ok", ""), verbose);
        assertTrue(Files.readString(folder.resolve("log")).contains("> GET /x HTTP/1.0\n"));
        Command.Result mixed = get(OK, "-v", "--stderr", "-", "URL");
        assertEquals("", mixed.err());
        assertTrue(mixed.out().contains("> GET /x HTTP/1.0\n") && mixed.out().contains("ok"), mixed.out());
    }

    @Test
    void a_file_for_messages_that_cannot_be_written_is_told_before_anything_is_sent() throws IOException {
        Command.Result result = get(OK, "--stderr", file("no/log"), "URL");
        assertTrue(result.isOneLineOf(23), result::toString);
    }

    @Test
    void what_is_so_anyway_changes_nothing() throws IOException {
        String[] options = {"-N", "--no-buffer", "--buffer", "-0", "--http1.0", "-q", "--disable"};
        for (String option : options) {
            assertEquals(new Command.Result(0, "ok", ""), get(OK, option, "URL"));
        }
    }

    @Test
    void names_that_nothing_is_written_to_are_warned_of() throws IOException {
        String[][] lines = {{"-o", file("a"), "-o", file("b"), "URL"}, {"-J", "-o", file("a"), "URL"}};
        for (String[] line : lines) {
            Command.Result result = get(OK, line);
            assertEquals(0, result.code());
            assertTrue(result.err().startsWith("http10: warning: "), result.err());
            assertEquals(1, result.err().lines().count());
            assertFalse(Files.exists(folder.resolve("b")));
            String[] silent = new String[line.length + 1];
            silent[0] = "-s";
            System.arraycopy(line, 0, silent, 1, line.length);
            assertEquals("", get(OK, silent).err());
        }
        assertEquals(
                "", get(OK, "-OJ", "--output-dir", folder.toString(), "URL").err());
    }

    @Test
    void every_jar_and_every_file_of_heads_is_written_whatever_fails_before() throws IOException {
        Command.Result result =
                get(OK, "-c", file("no/jar"), "-D", file("heads"), "URL", "--next", "-c", file("jar"), "URL");
        assertEquals(23, result.code(), result::toString);
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(Files.readString(folder.resolve("heads")).startsWith("HTTP/1.0 200"));
        assertTrue(Files.exists(folder.resolve("jar")));
    }

    @Test
    void the_exit_code_is_that_of_the_first_failure() {
        Command.Result result = Command.run("--noproxy", "*", "-c", file("no/jar"), UNREACHABLE);
        assertEquals(7, result.code());
        assertEquals(2, result.err().lines().count(), result.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-d x",
                "--json {}",
                "--data-raw x",
                "--data-urlencode x",
                "-F a=b",
                "--form-string a=b",
                "-T pom.xml",
                "-X POST",
                "-X PUT"
            })
    void what_is_sent_does_not_go_with_C(String options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            String[] words = ("-C - -o " + file("a") + " " + options + " " + server.url("/x")).split(" ");
            Command.Result result = Command.run(words);
            assertTrue(result.isOneLineOf(2), result::toString);
            assertEquals(0, server.connections());
        }
    }

    @Test
    void explanations_fit_80_columns_wherever_they_are() throws IOException {
        StringBuilder reply = new StringBuilder("HTTP/1.0 200 OK\r\n");
        for (int i = 0; i < 20; i++)
            reply.append("X").append(i).append(": ").append("y".repeat(7000)).append("\r\n");
        Command.Result result = get(reply + "Content-Length: 0\r\n\r\n", "--explain", "URL");
        assertEquals(0, result.code());
        assertTrue(result.out().contains("\n< 126"), "offsets of six digits");
        result.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }
}
