package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each exit code, each with one line on standard error. Those of TLS are in {@link ProcessTest}. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExitCodesTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private static void assertFails(int code, Command.Result result) {
        assertTrue(result.isOneLineOf(code), result::toString);
    }

    private static Command.Result got(String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String[] args = java.util.Arrays.copyOf(options, options.length + 1);
            args[options.length] = server.url("/x");
            return Command.run(args);
        }
    }

    @Test
    void _0_all_is_well() throws IOException {
        assertEquals(new Command.Result(0, "ok", ""), got(OK));
    }

    @Test
    void _1_another_protocol() throws IOException {
        assertFails(1, Command.run("gopher://h/"));
        assertFails(1, got("HTTP/1.0 302 x\r\nLocation: ftp://h/\r\n\r\n", "-L"));
        assertFails(1, got("HTTP/1.0 302 x\r\nLocation: file:/etc/passwd\r\n\r\n", "-L"));
    }

    @Test
    void _1_HTTP_0_9_unless_it_is_accepted() throws IOException {
        Command.Result refused = got("hello\n");
        assertFails(1, refused);
        assertTrue(refused.err().contains("--http0.9"));
        assertEquals(new Command.Result(0, "hello\n", ""), got("hello\n", "--http0.9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-o",
                "--nonsense h",
                "-Q h",
                "--max h",
                "-m x h",
                "-m -1 h",
                "-m 1.x h",
                "--connect-timeout . h",
                "--max-redirs x h",
                "--max-redirs -2 h",
                "-X G/T h",
                "-H nonsense h",
                "-H :x h",
                "-I -d x h",
                "-s=1 h",
                "--silent=1 h",
                "-H Content-Length:1 h",
                "-H Transfer-Encoding:chunked h"
            })
    void _2_the_command_line_is_wrong(String line) {
        assertFails(2, Command.run(line.isEmpty() ? new String[0] : line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://", "http://a b/", "http://h:99999/", "http://h:x/", "http:///x", "h/%zz", "[::1", "a\nb"
            })
    void _3_the_URL_is_malformed(String url) {
        assertFails(3, Command.run(url));
    }

    @Test
    void _3_the_redirection_is_malformed_or_names_a_user() throws IOException {
        assertFails(3, got("HTTP/1.0 302 x\r\nLocation: http://h:99999/\r\n\r\n", "-L"));
        assertFails(3, got("HTTP/1.0 302 x\r\nLocation: http://u:p@h/\r\n\r\n", "-L"));
    }

    @Test
    void _6_the_host_is_unknown() {
        assertFails(6, Command.run("http://nowhere.invalid/"));
    }

    @Test
    void _7_nobody_listens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertFails(7, Command.run("127.0.0.1:" + port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/x\r\n\r\n",
                "HTTP/1.0 abc\r\n\r\n",
                "HTTP/1.0 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.0 200",
                "HTTP/1.0 200 OK\r\nContent-Length: +1\r\n\r\nx",
                "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "HTTP/1.0 200 OK\r\nX: \u001b[2J\r\n\r\n",
                "HTTP/1.1 101 x\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"
            })
    void _8_the_reply_is_weird(String reply) throws IOException {
        assertFails(8, got(reply));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n"
            })
    void _18_the_content_is_partial(String reply) throws IOException {
        Command.Result result = got(reply);
        assertFails(18, result);
        assertEquals("ab", result.out());
    }

    @ParameterizedTest
    @CsvSource({"399, 0", "400, 22", "404, 22", "500, 22", "600, 22"})
    void _22_the_status_is_a_failure_with_f(String status, int code) throws IOException {
        String reply = "HTTP/1.0 " + status + " x\r\nContent-Length: 2\r\n\r\nno";
        Command.Result result = got(reply, "-f");
        if (code == 22) assertFails(22, result);
        assertEquals(code == 0 ? "no" : "", result.out());
        assertEquals(new Command.Result(0, "no", ""), got(reply));
        assertEquals(code, got(reply, "-fi").code());
        assertTrue(got(reply, "-fi").out().startsWith("HTTP/1.0 " + status + " x\r\n"));
    }

    @Test
    void _23_the_content_cannot_be_written(@TempDir Path folder) throws IOException {
        assertFails(23, got(OK, "-o", folder.toString()));
        assertFails(23, got(OK, "-o", folder.resolve("missing/file").toString()));
        assertFails(23, got(OK, "-o", "/dev/full"));
        assertFails(23, got(OK, "-o", ""));
    }

    @Test
    void _26_a_file_cannot_be_read() {
        assertFails(26, Command.run("-d", "@/nowhere/file", "h"));
        assertFails(26, Command.run("-H", "@/nowhere/file", "h"));
    }

    @Test
    void _28_it_takes_too_long() throws IOException {
        ScriptedServer.Script silent = peer -> peer.receiveRequest().receiveEnd();
        ScriptedServer.Script stops = ScriptedServer.answerAndHold("HTTP/1.0 200 OK\r\n\r\nab");
        try (ScriptedServer server = ScriptedServer.of(silent, stops)) {
            assertFails(28, Command.run("-m", "0.1", server.url("/")));
            Command.Result stopped = Command.run("-m", ".1", server.url("/"));
            assertFails(28, stopped);
            assertEquals("ab", stopped.out());
        }
    }

    @Test
    void _35_there_is_no_TLS() throws IOException {
        try (ScriptedServer server = ScriptedServer.of(peer -> peer.send(OK))) {
            assertFails(35, Command.run(server.url("/").replace("http:", "https:")));
        }
    }

    @Test
    void _47_there_are_too_many_redirections() throws IOException {
        String again = "HTTP/1.0 302 x\r\nLocation: /again\r\n\r\n";
        for (String most : new String[] {"0", "1", "50"}) assertFails(47, got(again, "-L", "--max-redirs", most));
        assertEquals(again.repeat(2), got(again, "-iL", "--max-redirs", "1").out());
        try (ScriptedServer server = ScriptedServer.answering(again)) {
            assertFails(47, Command.run("-L", server.url("/")));
            assertEquals(51, server.connections());
        }
    }

    @Test
    void _52_the_reply_is_empty() throws IOException {
        assertFails(52, got(""));
    }

    @Test
    void _26_a_file_is_cut_short_while_it_is_sent(@TempDir Path folder) throws IOException {
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(32 << 20));
        ScriptedServer.Script cut = peer -> {
            peer.receiveHead();
            Files.writeString(large, "short");
            peer.skipToEnd();
        };
        try (ScriptedServer server = ScriptedServer.of(cut)) {
            Command.Result result = Command.run("-T", large.toString(), server.url("/"));
            assertFails(26, result);
            assertTrue(result.err().contains("the file was cut short at octet "), result.err());
        }
    }

    @Test
    void _55_sending_fails(@TempDir Path folder) throws IOException {
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(32 << 20));
        try (ScriptedServer server =
                ScriptedServer.of(peer -> peer.receiveHead().reset())) {
            assertFails(55, Command.run("-d", "@" + large, server.url("/")));
        }
    }

    @Test
    void _56_receiving_fails() throws IOException {
        CountDownLatch none = new CountDownLatch(0);
        ScriptedServer.Script reset = peer -> peer.receiveRequest().await(none).reset();
        ScriptedServer.Script later =
                peer -> peer.receiveRequest().send("HTTP/1.0 200 OK\r\n\r\n").reset();
        try (ScriptedServer server = ScriptedServer.of(reset, later)) {
            assertFails(56, Command.run(server.url("/")));
            assertFails(56, Command.run(server.url("/")));
        }
        assertFails(56, got("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"));
    }

    @Test
    void of_several_URLs_the_last_one_decides() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("", OK, OK, "")) {
            Command.Result good = Command.run(server.url("/"), server.url("/"));
            assertEquals(0, good.code());
            assertTrue(good.err().startsWith("http10: (52) "));
            assertEquals(52, Command.run(server.url("/"), server.url("/")).code());
        }
    }

    @Test
    void silence_is_kept_unless_errors_are_asked_for() throws IOException {
        assertEquals(new Command.Result(52, "", ""), got("", "-s"));
        assertEquals(new Command.Result(6, "", ""), Command.run("--silent", "nowhere.invalid"));
        assertFails(52, got("", "-sS"));
    }
}
