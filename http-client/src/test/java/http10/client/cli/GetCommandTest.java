package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options make of request and output. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GetCommandTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String START = "GET /x HTTP/1.0\r\nHost: HOST\r\nUser-Agent: http10/0.1\r\n";

    /** What the server receives, whose name is HOST. */
    private static String sentWith(String in, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            List<String> args = new ArrayList<>(Arrays.asList(options));
            args.add(server.url("/x"));
            Command.Result result = Command.run(in, false, args.toArray(String[]::new));
            assertEquals("", result.err());
            return server.received(0).replace("127.0.0.1:" + server.port(), "HOST");
        }
    }

    private static String sent(String... options) throws IOException {
        return sentWith("", options);
    }

    private static Command.Result got(String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            List<String> args = new ArrayList<>(Arrays.asList(options));
            args.add(server.url("/x"));
            return Command.run(args.toArray(String[]::new));
        }
    }

    @Test
    void http_may_be_left_out() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            assertEquals("ok", Command.run("127.0.0.1:" + server.port()).out());
            assertTrue(server.received(0).startsWith("GET / HTTP/1.0\r\n"));
        }
    }

    @Test
    void H_adds_leaves_out_and_empties_fields() throws IOException {
        assertEquals(START + "X-A: 1\r\nX-A: 2\r\n\r\n", sent("-H", "X-A: 1", "-HX-A:2"));
        assertEquals("GET /x HTTP/1.0\r\n\r\n", sent("-H", "Host:", "-H", "user-agent:", "-H", "Accept:"));
        assertEquals(START + "X-Empty: \r\n\r\n", sent("-H", "X-Empty;", "-H", "Connection: close", "-H", "Expect:"));
        assertTrue(sent("-H", "Host: other").contains("\r\nHost: other\r\n"));
        assertTrue(sent("-H", "X: \u00e9").contains("\r\nX: \u00c3\u00a9\r\n"), "as UTF-8, as it was typed");
    }

    @Test
    void H_reads_fields_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("fields"), "X-A: 1\r\n\nX-B: 2\nUser-Agent:\n");
        String expected = "GET /x HTTP/1.0\r\nHost: HOST\r\nX-A: 1\r\nX-B: 2\r\n\r\n";
        assertEquals(expected, sent("-H", "@" + file));
        assertEquals(expected, sentWith(Files.readString(file), "-H", "@-"));
    }

    @Test
    void d_posts_a_form(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "c=\r\nd\n");
        String sent = sentWith("e", "-d", "a=1", "-d", "@" + file, "--data", "@-");
        assertTrue(sent.startsWith("POST /x HTTP/1.0\r\n"));
        assertTrue(
                sent.endsWith("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na=1&c=d&e"));
        assertTrue(sent("-d", "").endsWith("Content-Length: 0\r\n\r\n"));
        String typed = sent("-d", "{}", "-H", "Content-Type: application/json");
        assertTrue(typed.endsWith("Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"));
        assertFalse(sent("-d", "x", "-H", "Content-Type:").contains("Content-Type"));
    }

    @Test
    void X_and_A_and_I_are_as_in_curl() throws IOException {
        assertTrue(sent("-X", "PURGE").startsWith("PURGE /x HTTP/1.0\r\n"));
        assertTrue(sent("-XPUT", "-d", "x").startsWith("PUT /x HTTP/1.0\r\n"));
        assertTrue(sent("-A", "mine/1").contains("\r\nUser-Agent: mine/1\r\n"));
        assertEquals("GET /x HTTP/1.0\r\nHost: HOST\r\n\r\n", sent("-A", ""));
        assertTrue(sent("-I").startsWith("HEAD /x HTTP/1.0\r\n"));
    }

    @Test
    void a_user_in_the_URL_is_authorized() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            Command.run(server.url("/").replace("//", "//Aladdin:open%20sesame@"));
            String sent = server.received(0);
            assertTrue(sent.contains("\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"), sent);
        }
    }

    @Test
    void i_and_I_write_the_head_as_it_came() throws IOException {
        String interim = "HTTP/1.1 100 x\r\n\r\n";
        assertEquals(interim + OK, got(interim + OK, "-i").out());
        assertEquals(
                OK.substring(0, OK.length() - 2),
                got(OK.substring(0, OK.length() - 2), "-I").out());
        assertEquals(
                OK.substring(0, OK.length() - 2), got(OK, "-I", "-X", "GET").out());
    }

    @Test
    void L_follows_and_i_shows_the_way() throws IOException {
        String redirect = "HTTP/1.0 302 x\r\nLocation: /y\r\nContent-Length: 3\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.answering(redirect + "red", OK)) {
            assertEquals(redirect + OK, Command.run("-iL", server.url("/x")).out());
        }
        assertEquals("red", got(redirect + "red").out());
        assertEquals(
                "red",
                got("HTTP/1.0 302 x\r\nContent-Length: 3\r\n\r\nred", "-L").out());
    }

    @ParameterizedTest
    @CsvSource({"301, GET", "302, GET", "303, GET", "307, POST", "308, POST"})
    void L_makes_a_GET_of_a_POST_where_curl_does(int status, String method) throws IOException {
        String redirect = "HTTP/1.0 " + status + " x\r\nLocation: /y\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.answering(redirect, OK)) {
            assertEquals("ok", Command.run("-L", "-d", "a=b", server.url("/x")).out());
            assertTrue(server.received(1).startsWith(method + " /y HTTP/1.0\r\n"));
            assertEquals(method.equals("POST"), server.received(1).endsWith("\r\n\r\na=b"));
        }
    }

    @Test
    void L_takes_no_credentials_elsewhere() throws IOException {
        try (ScriptedServer other = ScriptedServer.answering(OK);
                ScriptedServer server =
                        ScriptedServer.answering("HTTP/1.0 302 x\r\nLocation: " + other.url("/y") + "\r\n\r\n")) {
            String url = server.url("/x").replace("//", "//u:p@");
            assertEquals(
                    "ok",
                    Command.run("-L", "-H", "Cookie: a=b", "-H", "Host: h", url).out());
            assertTrue(server.received(0).contains("Authorization: Basic dTpw\r\n"));
            assertEquals(
                    "GET /y HTTP/1.0\r\nHost: 127.0.0.1:" + other.port() + "\r\nUser-Agent: http10/0.1\r\n\r\n",
                    other.received(0));
        }
    }

    @Test
    void v_tells_what_is_sent_and_received_with_control_octets_escaped() throws IOException {
        Command.Result result = got("HTTP/1.0 200 \u009b2J\r\nX: \"a\\\tb\"\r\n\r\nok", "-sv");
        assertEquals(0, result.code());
        List<String> lines = result.err().lines().toList();
        assertTrue(lines.get(0).startsWith("*   Trying 127.0.0.1:"), lines::toString);
        assertTrue(lines.get(1).startsWith("* Connected to 127.0.0.1 (127.0.0.1) port "), lines::toString);
        assertEquals("> GET /x HTTP/1.0", lines.get(2));
        assertTrue(
                lines.containsAll(List.of("> ", "< HTTP/1.0 200 \\x9b2J", "< X: \"a\\\\tb\"", "< ")), lines::toString);
        assertTrue(lines.contains("* No Content-Length: the content ends with the connection"));
        assertTrue(result.err().chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f));
    }

    @Test
    void v_tells_of_chunks_HTTP_0_9_and_redirections() throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
        assertTrue(got(chunked, "-v").err().contains("* Sent in chunks"));
        assertTrue(got("hello", "-v", "--http0.9").err().contains("* No status line"));
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 302 x\r\nLocation: /y\r\n\r\n", OK)) {
            assertTrue(Command.run("-vL", server.url("/x")).err().contains("* Redirected to " + server.url("/y")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary\0", "text"})
    void a_terminal_gets_nothing_that_looks_binary(String content) throws IOException {
        boolean binary = content.indexOf('\0') >= 0;
        String reply = "HTTP/1.0 200 OK\r\n\r\n" + content;
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            Command.Result result = Command.run("", true, server.url("/"));
            assertEquals(binary ? 23 : 0, result.code());
            assertEquals(binary ? "" : content, result.out());
            if (binary) assertTrue(result.isOneLineOf(23) && result.err().contains("-o -"), result::toString);
            assertEquals(
                    content, Command.run("", true, "-o", "-", server.url("/")).out());
            assertEquals(content, Command.run("", false, server.url("/")).out());
        }
    }

    @Test
    void a_terminal_gets_heads_escaped_and_binary_content_behind_them_not_at_all() throws IOException {
        String head = "HTTP/1.0 200 OK\r\nX-A: \u009b31m\r\n\r\n";
        String shown = head.replace("\u009b", "\\x9b");
        try (ScriptedServer server = ScriptedServer.answering(head + "text")) {
            assertEquals(
                    shown + "text", Command.run("", true, "-i", server.url("/")).out());
            assertEquals(
                    head + "text", Command.run("", false, "-i", server.url("/")).out());
            assertEquals(
                    head + "text",
                    Command.run("", true, "-i", "-o", "-", server.url("/")).out());
        }
        try (ScriptedServer server = ScriptedServer.answering(head + "binary\0")) {
            Command.Result result = Command.run("", true, "-i", server.url("/"));
            assertEquals(23, result.code());
            assertEquals(shown, result.out());
        }
    }

    @Test
    void a_closed_pipe_is_no_news() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), closed, err);
            assertEquals(23, GetCommand.run(new String[] {server.url("/")}, streams));
            assertEquals("", err.toString());
        }
    }

    @Test
    void options_are_read_as_curl_reads_them() throws IOException {
        assertEquals("http10 0.1.0\n", Command.run("-V").out());
        assertEquals("", got(OK, "-sSo/dev/null").out());
        assertEquals("", got(OK, "--outp", "/dev/null").out());
        assertEquals("", got(OK, "--output=/dev/null").out());
        assertEquals("ok", got(OK, "-s", "--").out());
        assertEquals(
                "ok",
                got(OK, "--max-redirs", "-1", "-m", "0", "--connect-timeout", "2.5")
                        .out());
    }

    @Test
    void a_mistake_of_ours_is_one_line_too() {
        Streams broken =
                new Streams(
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        new ByteArrayOutputStream()) {
                    @Override
                    void tell(String line) {
                        assertTrue(
                                line.startsWith("http10: (43) a mistake in http10: java.lang.NullPointerException"),
                                line);
                    }
                };
        assertEquals(43, GetCommand.run(new String[] {null}, broken));
    }
}
