package http10.samples.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import http10.samples.conformance.client.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConformCommandTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** What came of the command. */
    private record Run(int code, String out, String err) {
        static Run of(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = ConformCommand.run(new PrintStream(out), new PrintStream(err), args);
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        /** The report without its line ends. */
        String folded() {
            return out.replaceAll("\\s+", " ");
        }

        String lastError() {
            return err.substring(err.lastIndexOf('\n', err.length() - 2) + 1);
        }
    }

    private static String address(ScriptedServer server) {
        return "127.0.0.1:" + server.port();
    }

    /** It answers all with 200 and `ok`, whatever it is sent. */
    private static ScriptedServer careless() {
        return ScriptedServer.of(peer -> {
            peer.receive(1);
            peer.send(OK);
        });
    }

    @Test
    void names_the_row_that_a_careless_server_breaks_and_ends_with_1() throws IOException {
        try (ScriptedServer server = careless()) {
            Run run = Run.of("server", address(server), "--row", "R1945-5.1.1-01");

            assertEquals(1, run.code);
            assertTrue(run.out.contains("FAIL R1945-5.1.1-01 (MUST, RFC 1945 5.1.1)"), run.out);
            assertTrue(run.out.contains("- `get / HTTP/1.0\\r\\n\\r\\n`: expected 501 "), run.out);
            assertTrue(run.out.contains("1 of 1 cases tried, 1 failed"), run.out);
            assertTrue(run.out.lines().allMatch(line -> line.length() <= 80), run.out);
        }
    }

    @Test
    void shows_no_octet_of_a_peer_raw() throws IOException {
        Script script = peer -> {
            peer.receive(1);
            peer.send("HTTP/1.0 200 \033[31m\u0007\u00e9\r\n\r\nok");
        };
        for (String format : new String[] {"text", "json", "junit", "tap"}) {
            try (ScriptedServer server = ScriptedServer.of(script)) {
                Run run = Run.of("server", address(server), "--row", "R1945-5.1.1-01", "--format", format);

                assertEquals(1, run.code);
                assertTrue((run.out + run.err).chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), run.out);
            }
        }
    }

    @Test
    void keeps_the_results_so_far_of_a_server_that_dies() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        AtomicReference<ScriptedServer> dying = new AtomicReference<>();
        Script script = peer -> {
            peer.receive(1);
            if (connections.incrementAndGet() == 6) dying.get().close();
            peer.send(OK);
        };
        try (ScriptedServer server = ScriptedServer.of(script)) {
            dying.set(server);
            Run run = Run.of("server", address(server), "--path", "/x", "--parallel", "1", "--section", "3.1");

            assertEquals(3, run.code);
            assertTrue(run.out.contains(" (MUST, RFC 1945 3.1)"), run.out);
            assertTrue(run.folded().contains("not tried: " + address(server) + " takes no connection"), run.out);
            assertTrue(run.lastError().startsWith("http10: stopped before the end: " + address(server)), run.err);
        }
    }

    @Test
    void says_in_one_line_that_nobody_listens() throws IOException {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = listener.getLocalPort();
        }

        Run run = Run.of("server", "127.0.0.1:" + port);

        assertEquals(3, run.code);
        assertEquals(
                "http10: 127.0.0.1:" + port + " takes no connection: Connection refused;"
                        + " is the server running, and is this its address?\n",
                run.err);
    }

    @Test
    void does_not_wait_for_ever_for_a_server_that_says_nothing() throws IOException {
        try (ScriptedServer server = ScriptedServer.of(peer -> peer.receiveEnd())) {
            Run run = Run.of("server", address(server), "--timeout", "1");

            assertEquals(3, run.code);
            assertTrue(run.err.contains("gives nothing, left open"), run.err);
        }
    }

    @Test
    void says_in_one_line_that_a_server_does_not_stop_sending() throws IOException {
        String much = "x".repeat(1 << 20);
        Script endless = peer -> {
            peer.receiveRequest().send("HTTP/1.0 200 OK\r\n\r\n");
            while (true) peer.send(much);
        };
        try (ScriptedServer server = ScriptedServer.of(endless)) {
            Run run = Run.of("server", address(server));

            assertEquals(3, run.code);
            assertTrue(run.err.contains("gives more than 4 MiB"), run.err);
            assertEquals(1, run.err.lines().count(), run.err);
        }
    }

    @Test
    void takes_the_url_of_a_file_and_a_row_in_any_case() throws IOException {
        try (ScriptedServer server = careless()) {
            Run run =
                    Run.of("server", "HTTP://" + address(server) + "/x", "--row", "r1945-5.1.1-01", "--format", "TEXT");

            assertEquals(1, run.code);
            assertTrue(run.err.contains("O=/x"), run.err);
            assertTrue(run.out.contains("- `get /x HTTP/1.0\\r\\n\\r\\n`: expected 501 "), run.out);
        }
    }

    @Test
    void overwrites_no_files_of_somebody_else(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("index.html"), "mine");
        Run refused = Run.of("folder", folder.toString());

        assertEquals(2, refused.code);
        assertTrue(refused.err.contains("holds other files"), refused.err);
        assertEquals("mine", Files.readString(folder.resolve("index.html")));

        Files.delete(folder.resolve("index.html"));
        assertEquals(0, Run.of("folder", folder.toString()).code);
        assertEquals(0, Run.of("folder", folder.toString()).code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server | HOST:PORT",
                "server one two | two",
                "server a:b:c | is not HOST:PORT",
                "server 127.0.0.1:1 --format xml | xml",
                "server 127.0.0.1:1 --fixture NONE=/x | no fixture 'NONE'",
                "server 127.0.0.1:1 --timeout 0 | 1 second",
                "client -- curl | no {url}",
                "client --ask dance=x -- curl {url} | 'dance'",
                "client --port 99999 | '99999' is not a port",
                "server https://127.0.0.1:1 | TLS is not graded",
                "server 127.0.0.1:1 --path x | 'x' is not a path",
                "server 127.0.0.1:1 --parallel 0 | --parallel is 1",
                "server 127.0.0.1:1 --row R99-1 | no row 'R99-1'",
                "client --section 99 -- true {url} | no section '99'",
                "client --wait 0 | 1 second",
                "nonsense | nonsense"
            })
    void says_in_one_line_what_is_wrong_with_the_arguments(String args, String said) {
        Run run = Run.of(args.split(" "));

        assertEquals(2, run.code);
        assertTrue(run.err.startsWith("http10: ") && run.err.contains(said), run.err);
        assertEquals(1, run.err.lines().count(), run.err);
        assertEquals("", run.out);
    }

    @Test
    void grades_a_command_by_what_it_sends_and_writes() {
        Run run = Run.of("client", "--row", "R1945-3.1-10", "--", "printf", "hi{url}");

        assertEquals(1, run.code);
        assertTrue(run.out.contains("FAIL R1945-3.1-10"), run.out);
        assertTrue(run.folded().contains("got 0 connections, success, content `hihttp://127.0.0.1:"), run.out);
    }

    @Test
    void says_in_one_line_that_a_command_cannot_be_run() {
        Run run = Run.of("client", "--row", "R1945-3.1-10", "--", "no-such-command", "{url}");

        assertEquals(3, run.code);
        assertTrue(run.lastError().contains("cannot run no-such-command"), run.err);
    }

    @Test
    void says_that_no_client_came() throws IOException {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = listener.getLocalPort();
        }

        Run run = Run.of("client", "--port", "" + port, "--wait", "1", "--row", "R1945-3.1-10");

        assertEquals(3, run.code);
        assertTrue(run.err.startsWith("fetch http://127.0.0.1:" + port + "/"), run.err);
        assertTrue(run.lastError().contains("no client has come"), run.err);
    }

    @Test
    void tells_its_usage() {
        for (String[] args : new String[][] {{"--help"}, {"server", "--help"}, {"client", "--help"}, {}}) {
            Run run = Run.of(args);

            assertEquals(0, run.code);
            assertTrue(run.out.contains("Usage: http10 conform"), run.out);
            assertTrue(run.out.lines().allMatch(line -> line.length() <= 80), run.out);
            assertFalse(run.out.contains("null"), run.out);
        }
    }
}
