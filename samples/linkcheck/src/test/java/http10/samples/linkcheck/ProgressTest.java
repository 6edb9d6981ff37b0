package http10.samples.linkcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.server.FileHandler;
import http10.server.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressTest {
    @Test
    void a_bar_tells_how_many_of_those_known_are_checked_and_then_goes_away() throws InterruptedException {
        CountDownLatch shownFirst = new CountDownLatch(1);
        ByteArrayOutputStream octets = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] from, int offset, int length) {
                super.write(from, offset, length);
                shownFirst.countDown();
            }
        };
        try (Progress bar = new Progress.Bar(new PrintStream(octets, true, StandardCharsets.UTF_8))) {
            assertTrue(shownFirst.await(20, TimeUnit.SECONDS)); // by a thread of its own
            bar.checked(1, 4);
            bar.checked(3, 4);
        }
        String shown = octets.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("linkcheck") && shown.contains("75%") && shown.contains("3/4"), shown);
        String[] lines = shown.split("\r");
        for (String line : lines) assertTrue(line.length() < 80, line);
        assertTrue(lines[lines.length - 1].isBlank(), shown);
    }

    /** {@code script} runs a command on a terminal of its own. */
    @Test
    void a_terminal_has_the_bar_and_the_report_and_a_pipe_the_report_alone() throws Exception {
        try (HttpServer server = HttpServer.bind(0, FileHandler.of(Path.of("../site")))) {
            String url = "http://localhost:" + server.port() + "/";
            String terminal = shown(url);
            assertTrue(terminal.contains("linkcheck ") && terminal.contains("%"), terminal);
            assertTrue(terminal.contains(" 0 broken links"), terminal);
            String quiet = shown("--quiet " + url);
            assertFalse(quiet.contains("%"), quiet);
            String piped = shown(url + " 2>&1 | cat");
            assertFalse(piped.contains("%"), piped);
            assertTrue(piped.contains(" 0 broken links"), piped);
        }
    }

    private static String shown(String arguments) throws IOException, InterruptedException {
        String command = "'" + System.getProperty("java.home") + "/bin/java' -cp '"
                + System.getProperty("java.class.path") + "' " + LinkcheckCommand.class.getName() + " " + arguments;
        Process process = new ProcessBuilder("script", "-qec", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), shown);
        return shown;
    }
}
