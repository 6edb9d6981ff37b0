package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows of {@code get} is what a terminal of 80 columns shows; but for the port, and the time it took. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PicturedTest {
    private static final String REPLY =
            "HTTP/1.0 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nServer: http10/0.1\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 13\r\n\r\nhello, world\n";

    @ParameterizedTest
    @ValueSource(strings = {"-v", "--explain"})
    void the_README_is_true_to_the_letter(String option) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(REPLY)) {
            String detour = "localhost:8000:127.0.0.1:" + server.port();
            Command.Result result =
                    Command.run("--stderr", "-", "--connect-to", detour, option, "localhost:8000/hello.txt");
            assertEquals(0, result.code());
            String shown = result.out()
                    .replace("127.0.0.1:" + server.port(), "127.0.0.1:8000")
                    .replace("port " + server.port(), "port 8000")
                    .replaceAll("after \\d+ ms", "after 12 ms");
            shown.lines().forEach(line -> assertTrue(line.length() <= 80, line));
            String picture = "```\n$ ./http10 get " + option + " localhost:8000/hello.txt\n" + shown + "```\n";
            assertTrue(Files.readString(Path.of("../README.md")).contains(picture), picture);
        }
    }
}
