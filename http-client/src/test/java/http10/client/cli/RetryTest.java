package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** --retry: what passes is tried again, and what has arrived is neither lost nor written twice. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetryTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\nabcdef";
    private static final String CUT = "HTTP/1.0 200 OK\r\nETag: \"v1\"\r\nContent-Length: 6\r\n\r\nabc";
    private static final String REST =
            "HTTP/1.0 206 x\r\nETag: \"v1\"\r\nContent-Range: bytes 3-5/6\r\nContent-Length: 3\r\n\r\ndef";

    @TempDir
    Path folder;

    private int connections;
    private String last = "";

    private Command.Result got(String[] replies, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(replies)) {
            List<String> args = new ArrayList<>(List.of("--retry-delay", "0.01"));
            args.addAll(Arrays.asList(options));
            args.add(server.url("/x"));
            Command.Result result = Command.run(args.toArray(String[]::new));
            connections = server.connections();
            last = server.received(connections - 1);
            return result;
        }
    }

    private static String status(int code) {
        return "HTTP/1.0 " + code + " x\r\nContent-Length: 2\r\n\r\nno";
    }

    private String file() {
        return folder.resolve("file").toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_status_that_passes_is_tried_again(int status) throws IOException {
        Command.Result result = got(new String[] {status(status), OK}, "--retry", "1");
        assertEquals(0, result.code());
        assertEquals("abcdef", result.out(), "the page of the first attempt is not written");
        String warning = "http10: warning: the server answered " + status + "; ";
        assertTrue(result.err().startsWith(warning), result.err());
        assertTrue(result.err().endsWith("; another attempt in 0.01 s, 0 left\n"), result.err());
        assertEquals(
                "", got(new String[] {status(status), OK}, "-s", "--retry", "1").err());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 501, 505})
    void any_other_is_not(int status) throws IOException {
        assertEquals(
                "no", got(new String[] {status(status), OK}, "--retry", "1").out());
        assertEquals(1, connections);
    }

    @Test
    void the_last_attempt_counts() throws IOException {
        assertEquals("no", got(new String[] {status(503)}, "-s", "--retry", "2").out());
        assertEquals(3, connections);
        assertEquals(22, got(new String[] {status(503)}, "-sf", "--retry", "2").code());
        assertEquals(3, connections);
        assertEquals(
                0, got(new String[] {status(503), OK}, "-sf", "--retry", "2").code());
        assertEquals("no", got(new String[] {status(503)}, "--retry", "0").out());
        assertEquals(1, connections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-i", "-I"})
    void where_no_attempt_is_possible_the_answer_counts_as_it_is(String heads) throws IOException {
        String[] options = {"-s", heads, "--retry", "2", "-o", "/dev/null"};
        assertEquals(0, got(new String[] {status(503)}, options).code());
        assertEquals(1, connections, "the head is written, and a device takes nothing back");
        String[] failing = {"-sf", heads, "--retry", "2", "-o", "/dev/null"};
        assertEquals(22, got(new String[] {status(503)}, failing).code());
        assertEquals(1, connections);
        String[] toFile = {"-s", heads, "--retry", "2", "-o", file()};
        assertEquals(0, got(new String[] {status(503)}, toFile).code());
        assertEquals(3, connections);
    }

    @Test
    void a_timeout_passes() throws IOException {
        ScriptedServer.Script silent = peer -> peer.receiveRequest().receiveEnd();
        try (ScriptedServer server = ScriptedServer.of(silent, ScriptedServer.answer(OK))) {
            String[] args = {"-s", "--retry", "1", "--retry-delay", "0.01", "-m", "0.2", server.url("/")};
            assertEquals("abcdef", Command.run(args).out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", CUT, "HTTP/1.0 200 x\r\nno colon\r\n\r\n"})
    void another_error_passes_where_all_do(String reply) throws IOException {
        String[] replies = {reply, OK};
        assertFalse(got(replies, "-s", "--retry", "1", "-o", file()).code() == 0);
        assertEquals(1, connections);
        assertEquals(
                0,
                got(replies, "-s", "--retry", "1", "--retry-all-errors", "-o", file())
                        .code());
        assertEquals("abcdef", Files.readString(folder.resolve("file")));
        assertEquals(2, connections);
    }

    @Test
    void a_refused_connection_passes_where_that_is_asked_for() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "127.0.0.1:" + port;
        assertEquals(1, Command.run("--retry", "1", url).err().lines().count());
        Command.Result result = Command.run("--retry", "2", "--retry-delay", "0.01", "--retry-connrefused", url);
        assertEquals(7, result.code());
        assertEquals(3, result.err().lines().count(), result.err());
    }

    @Test
    void with_C_what_is_there_is_kept() throws IOException {
        String[] replies = {CUT, status(503), REST};
        String[] options = {"-s", "--retry", "3", "--retry-all-errors", "-C", "-", "-o", file()};
        assertEquals(0, got(replies, options).code());
        assertEquals(3, connections);
        assertTrue(last.contains("\r\nRange: bytes=3-\r\n"), last);
        assertTrue(last.contains("\r\nIf-Range: \"v1\"\r\n"), last);
        assertEquals("abcdef", Files.readString(folder.resolve("file")));
        assertEquals(List.of("file"), names());
    }

    @Test
    void with_C_a_new_version_begins_anew() throws IOException {
        String[] replies = {CUT, "HTTP/1.0 200 OK\r\nETag: \"v2\"\r\nContent-Length: 2\r\n\r\nxy"};
        String[] options = {"-s", "--retry", "3", "--retry-all-errors", "-C", "-", "-o", file()};
        assertEquals(0, got(replies, options).code());
        assertEquals("xy", Files.readString(folder.resolve("file")));
    }

    @Test
    void standard_output_gets_nothing_twice() throws IOException {
        String[] replies = {CUT, REST};
        assertEquals(
                "abcdef",
                got(replies, "-s", "--retry", "3", "--retry-all-errors", "-C", "-")
                        .out());
        Command.Result result = got(replies, "-s", "--retry", "3", "--retry-all-errors");
        assertEquals(18, result.code());
        assertEquals("abc", result.out());
        assertEquals(1, connections, "what is written cannot be taken back");
    }

    @Test
    void Retry_After_is_kept_to_in_seconds_and_as_a_date() throws IOException {
        String[] replies = {status(503).replace(" x\r\n", " x\r\nRetry-After: 1\r\n"), OK};
        long started = System.nanoTime();
        assertEquals("abcdef", got(replies, "-s", "--retry", "1").out());
        assertTrue(System.nanoTime() - started >= 900_000_000L);
        String past = status(503).replace(" x\r\n", " x\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
        assertEquals(
                "abcdef", got(new String[] {past, OK}, "-s", "--retry", "1").out());
        String far = past.replace("1994", "2094").replace("Sun", "Sat");
        assertEquals(
                "no",
                got(new String[] {far, OK}, "-s", "--retry", "1", "--retry-max-time", "5")
                        .out());
        assertEquals(1, connections, "it would take longer than allowed");
        String late = status(503).replace(" x\r\n", " x\r\nRetry-After: 600\r\n");
        assertEquals(
                22,
                got(new String[] {late, OK}, "-sf", "--retry", "1", "--retry-max-time", "5")
                        .code());
    }

    @Test
    void no_attempt_begins_after_the_longest_time() throws IOException {
        String[] options = {"-s", "--retry", "100000", "--retry-max-time", "0.3"};
        assertEquals("no", got(new String[] {status(503)}, options).out());
        assertTrue(connections > 1 && connections < 100, () -> connections + " attempts");
    }

    @Test
    void the_pause_doubles_from_a_second_on() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(status(503), status(503), OK)) {
            Command.Result result = Command.run("--retry", "2", server.url("/x"));
            assertEquals("abcdef", result.out());
            List<String> lines = result.err().lines().toList();
            assertTrue(lines.get(0).endsWith("in 1 s, 1 left"), lines::toString);
            assertTrue(lines.get(1).endsWith("in 2 s, 0 left"), lines::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--retry x", "--retry -1", "--retry-delay x", "--retry-max-time -1"})
    void _2_no_numbers(String options) {
        List<String> args = new ArrayList<>(Arrays.asList(options.split(" ")));
        args.add("h");
        assertTrue(Command.run(args.toArray(String[]::new)).isOneLineOf(2));
    }
}
