package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    private static Command.Result explained(String option, String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            List<String> args = new ArrayList<>(List.of(option, "-A", "me"));
            args.addAll(List.of(options));
            args.add(server.url("/x"));
            Command.Result result = Command.run(args.toArray(String[]::new));
            String port = Integer.toString(server.port());
            return new Command.Result(
                    result.code(), result.out().replace(port, "P".repeat(port.length())), result.err());
        }
    }

    @Test
    void each_line_has_its_offset_and_its_rule() throws IOException {
        String expected = """
                *       connected to 127.0.0.1 port PPPPP (RFC 1945 section 1.3)
                > 0000  GET /x HTTP/1.0\\r\\n
                        a request-line is method, request-target and version (RFC 1945 section
                        5.1)
                > 0017  Host: 127.0.0.1:PPPPP\\r\\n
                        Host tells apart the sites of one address (RFC 9110 section 7.2)
                > 0040  User-Agent: me\\r\\n
                        User-Agent says which program asks (RFC 1945 section 10.15)
                > 0056  \\r\\n
                        an empty line ends the head; what follows is content (RFC 1945 section
                        4.1)
                < 0000  HTTP/1.0 200 OK\\r\\n
                        a status line is version, three digits and a reason phrase (RFC 1945
                        section 6.1)
                < 0017  Content-Length: 2\\r\\n
                        Content-Length is one row of digits (RFC 1945 section 10.4)
                < 0036  \\r\\n
                        an empty line ends the head; what follows is content (RFC 1945 section
                        4.1)
                =       content: 2 octets
                        Content-Length says how many octets follow (RFC 1945 section 7.2.2)
                < 0038  [2 octets behind the head]
                *       closed after 2 octets of content (RFC 1945 section 1.3)
                """;
        Command.Result result = explained("--explain", OK);
        assertEquals(expected, result.out());
        assertEquals(0, result.code());
        assertTrue(result.out().lines().allMatch(line -> line.length() <= 80), result.out());
    }

    @Test
    void what_comes_behind_a_broken_head_is_no_field() throws IOException {
        String out = explained("--explain", "HTTP/1.0 2x0 OK\r\nX: y\r\n\r\nno field\r\n")
                .out();
        assertTrue(out.contains("\n< 0017  X: y\\r\\n\n"), out);
        assertTrue(out.contains("\n< 0025  [10 octets behind the head]\n"), out);
        assertFalse(out.contains("no field"), out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.0 200 OK\\r\\n\\r\\nok | until the connection ends | without Content-Length it goes on",
                "HTTP/1.0 204 x\\r\\n\\r\\n | none | status 204 has no content",
                "HTTP/1.1 200 x\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n | in chunks | an HTTP/1.1 answer says",
                "HTTP/1.0 200 x\\r\\nContent-Length: 0\\r\\n\\r\\n | 0 octets | Content-Length says"
            })
    void the_framing_has_a_reason(String reply, String framing, String reason) throws IOException {
        String out = explained("--explain", reply.replace("\\r", "\r").replace("\\n", "\n"))
                .out();
        assertTrue(out.contains("=       content: " + framing + "\n        " + reason), out);
    }

    @Test
    void the_framing_of_other_answers_has_a_reason() throws IOException {
        String head =
                explained("--explain", OK.substring(0, OK.length() - 2), "-I").out();
        assertTrue(head.contains("no answer to HEAD has content"), head);
        String simple = explained("--explain", "hello\n", "--http0.9").out();
        assertTrue(simple.contains("without a status line everything is content (RFC 1945 section 6)"), simple);
        String posted = explained("--explain", OK, "-d", "abc").out();
        assertTrue(posted.contains("[3 octets behind the head]"), posted);
        String folded =
                explained("--explain", "HTTP/1.0 200 OK\r\nX-A: a\r\n b\n\r\n").out();
        assertTrue(
                folded.contains("<  b\\n\n".substring(1)) && folded.contains("goes on with the field before"), folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.0 200 OK\\r\\nno colon\\r\\n\\r\\n | 8 | FIELD_LINE | RFC 1945 section 4.2",
                "HTTP/1.0 200 OK\\r\\nContent-Length: +2\\r\\n\\r\\nok | 8 | CONTENT_LENGTH_SYNTAX | RFC 9112 section 6.3",
                "HTTP/1.0 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nok | 18 | BODY_INCOMPLETE | RFC 9112 section 8",
                "HTTP/2.0 200 OK\\r\\n\\r\\n | 8 | STATUS_VERSION | RFC 9110 section 6.2",
                "HTTP/1.0 20 | 8 | HEAD_INCOMPLETE | RFC 9112 section 8",
                "hello | 1 | SIMPLE_RESPONSE_REFUSED | RFC 1945 section 6",
                "'' | 52 | RESPONSE_EMPTY | RFC 9112 section 8"
            })
    void the_rule_that_an_answer_breaks_is_named(String reply, int code, String violation, String section)
            throws IOException {
        String octets = reply.replace("\\r", "\r").replace("\\n", "\n");
        Command.Result text = explained("--explain", octets);
        assertEquals(code, text.code(), text::toString);
        assertTrue(text.out().contains("!       broken: "), text::toString);
        assertTrue(text.out().replace("\n        ", " ").contains(section), text::toString);
        if (reply.startsWith("HTTP")) assertTrue(text.out().contains("< 0000  HTTP/"), text::toString);
        Command.Result json = explained("--explain-json", octets);
        assertEquals(code, json.code());
        String last = json.out().lines().reduce((a, b) -> b).orElse("");
        assertTrue(last.startsWith("{\"kind\":\"broken\",\"violation\":\"" + violation + "\","), json::toString);
        assertTrue(last.endsWith("\"section\":\"" + section + "\"}"), json::toString);
    }

    @Test
    void JSON_has_one_object_a_line() throws IOException {
        Command.Result result = explained("--explain-json", "HTTP/1.0 200 \u00e9\\\"\r\n\r\nok", "-H", "Host:");
        List<String> lines = result.out().lines().toList();
        assertEquals(
                "{\"kind\":\"line\",\"side\":\"sent\",\"offset\":0,\"octets\":\"GET /x HTTP/1.0\\r\\n\","
                        + "\"rule\":\"a request-line is method, request-target and version\","
                        + "\"section\":\"RFC 1945 section 5.1\"}",
                lines.get(1));
        assertEquals(
                "{\"kind\":\"line\",\"side\":\"received\",\"offset\":0,\"octets\":\"HTTP/1.0 200 \\u00e9\\\\\\\"\\r\\n\","
                        + "\"rule\":\"a status line is version, three digits and a reason phrase\","
                        + "\"section\":\"RFC 1945 section 6.1\"}",
                lines.get(4));
        assertEquals(
                "{\"kind\":\"framing\",\"framing\":\"until the connection ends\","
                        + "\"rule\":\"without Content-Length it goes on until the server closes\","
                        + "\"section\":\"RFC 1945 section 7.2.2\"}",
                lines.get(6));
        assertEquals("{\"kind\":\"content\",\"side\":\"received\",\"offset\":20,\"length\":2}", lines.get(7));
        assertEquals(9, lines.size());
    }

    @Test
    void each_connection_of_a_chain_begins_at_0_and_content_goes_to_a_file() throws IOException {
        Path file = folder.resolve("file");
        String redirect = "HTTP/1.0 302 x\r\nLocation: /y\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.answering(redirect, OK)) {
            Command.Result result = Command.run("--explain", "-sL", "-o", file.toString(), server.url("/x"));
            assertEquals(3, result.out().split("< 0000  ").length, result::toString);
            assertTrue(result.out().contains("*       redirected to " + server.url("/y")), result::toString);
            assertEquals("ok", Files.readString(file));
        }
    }

    @Test
    void colour_is_for_terminals_and_controls_are_for_none() throws IOException {
        String reply = "HTTP/1.0 200 OK\r\nX-A: \u009b\t" + "x".repeat(200) + "\r\n\r\nok";
        String plain = explained("--explain", reply).out();
        assertTrue(plain.contains("X-A: \\x9b\\t"), plain);
        assertTrue(plain.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), plain);
        assertTrue(plain.lines().allMatch(line -> line.length() <= 80), plain);
        Command.Result parallel = Command.run("-Z", "--explain", "h");
        assertTrue(parallel.isOneLineOf(2), parallel::toString);
        Command.Result full = explained("--explain", OK, "-o", "/dev/full");
        assertEquals(23, full.code());
    }
}
