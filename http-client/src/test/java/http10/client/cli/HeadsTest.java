package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** -i and -D: heads as they came, octet by octet. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeadsTest {
    private static final String INTERIM = "HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n";
    private static final String REDIRECT =
            "HTTP/1.0  302\tx \nLocation: /y\r\nX-Folded: a\r\n \t b\u00e9\nContent-Length: 0\r\n\n";
    private static final String FINAL = "HTTP/1.1 200\r\nx-ODD:\t  z  \r\n\r\n";

    @TempDir
    Path folder;

    @Test
    void every_head_of_a_chain_stands_as_it_came() throws IOException {
        Path file = folder.resolve("heads");
        try (ScriptedServer server = ScriptedServer.answering(REDIRECT, INTERIM + FINAL + "content")) {
            Command.Result result = Command.run("-iL", "-D", file.toString(), server.url("/x"));
            assertEquals(new Command.Result(0, REDIRECT + INTERIM + FINAL + "content", ""), result);
            assertEquals(REDIRECT + INTERIM + FINAL, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void D_holds_the_heads_of_all_URLs_and_none_of_runs_before() throws IOException {
        Path file = Files.writeString(folder.resolve("heads"), "old");
        try (ScriptedServer server = ScriptedServer.answering(REDIRECT, FINAL)) {
            String url = server.url("/x");
            assertEquals(0, Command.run("-D", file.toString(), url, url).code());
            assertEquals(REDIRECT + FINAL, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        assertEquals(7, Command.run("-s", "-D", file.toString(), "127.0.0.1:1").code());
        assertEquals(0, Files.size(file));
    }

    @Test
    void D_to_standard_output_comes_before_the_content() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(FINAL + "content")) {
            assertEquals(
                    FINAL + "content", Command.run("-D", "-", server.url("/x")).out());
            String escaped = "HTTP/1.1 200\r\nx-ODD:\t  z  \r\n\r\n";
            assertEquals(
                    escaped + "content",
                    Command.run("", true, "-D", "-", server.url("/x")).out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/heads", "/dev/full"})
    void _23_D_cannot_write(String file) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(FINAL + "content")) {
            Command.Result result = Command.run("-D", file, server.url("/x"));
            assertTrue(result.isOneLineOf(23), result::toString);
        }
    }

    @Test
    void a_response_whose_head_cannot_be_written_is_closed() throws IOException {
        ScriptedServer.Script holding = ScriptedServer.answerAndHold(FINAL);
        try (ScriptedServer server = ScriptedServer.of(holding)) {
            assertTrue(Command.run("-D", "/dev/full", server.url("/x")).isOneLineOf(23));
            assertTrue(server.wasClosedByClient(0));
        }
    }
}
