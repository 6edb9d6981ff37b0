package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;

/** -v, --trace, --trace-ascii and --trace-time. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TraceTest {
    private static final Path CURL = Path.of("/usr/bin/curl");
    private static final String LONG_FIELD = "X-Long: " + "x".repeat(54) + "\r\nX-Longer: " + "y".repeat(70) + "\r\n";
    private static final String REPLY =
            "HTTP/1.0 200 OK\r\n" + LONG_FIELD + "X-Odd: a\tb\u00e9\r\n\r\none\r\ntwo\n\0\u00ff\r\n";

    @TempDir
    Path folder;

    private static List<String> withoutNotes(String trace) {
        List<String> lines = new ArrayList<>();
        for (String line : trace.split("\n")) if (!line.startsWith("== Info")) lines.add(line);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--trace", "--trace-ascii"})
    void the_dump_is_curls_octet_by_octet(String option) throws Exception {
        assumeTrue(Files.isExecutable(CURL) || System.getenv("CI") != null); // which must install it
        String data = "d".repeat(100);
        List<List<String>> traces = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.answering(REPLY)) {
            Path file = folder.resolve("trace");
            String[] args = {
                option,
                file.toString(),
                "-s",
                "-o",
                "/dev/null",
                "-A",
                "me",
                "-H",
                "Accept:",
                "-H",
                "Content-Type:",
                "-H",
                "Content-Length:",
                "-d",
                data,
                server.url("/x")
            };
            List<String> command = new ArrayList<>(List.of(CURL.toString(), "-q", "-0", "--noproxy", "*"));
            command.addAll(List.of(args));
            assertEquals(0, Command.result(new ProcessBuilder(command).start()).code());
            traces.add(withoutNotes(Files.readString(file)));
            List<String> ours = new ArrayList<>(List.of(args));
            ours.subList(10, 12).clear(); // no Content-Length: that is not for the user to leave out
            assertEquals(new Command.Result(0, "", ""), Command.run(ours.toArray(String[]::new)));
            traces.add(withoutNotes(Files.readString(file)));
        }
        int head = traces.get(1).indexOf("=> Send data, 100 bytes (0x64)");
        assertEquals(
                tail(traces.get(0)), traces.get(1).subList(head, traces.get(1).size()));
    }

    private static List<String> tail(List<String> trace) {
        return trace.subList(trace.indexOf("=> Send data, 100 bytes (0x64)"), trace.size());
    }

    @Test
    void the_sent_head_is_dumped_in_one_piece() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(REPLY)) {
            String out = Command.run("--trace-ascii", "-", "-A", "", "-H", "Host:", "-o", "/dev/null", server.url("/x"))
                    .out();
            assertTrue(out.contains("=> Send header, 19 bytes (0x13)\n0000: GET /x HTTP/1.0\n0011: \n<="), out);
        }
    }

    @Test
    void v_tells_the_lines_of_both_heads_and_how_much_content() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\nX-A: \"\u00e9\\\t\r\n\r\nok")) {
            String host = "127.0.0.1:" + server.port();
            String err = Command.run("-v", "-d", "abc", "-H", "Content-Type:", server.url("/x"))
                    .err();
            String expected = """
                    *   Trying HOST...
                    * Connected to 127.0.0.1 (127.0.0.1) port PORT
                    > POST /x HTTP/1.0
                    > Host: HOST
                    > User-Agent: http10/0.1
                    > Content-Length: 3
                    >\s
                    } [3 octets of content]
                    < HTTP/1.0 200 OK
                    < X-A: "\\xe9\\\\t
                    <\s
                    * No Content-Length: the content ends with the connection
                    { [2 octets of content]
                    """.replace("HOST", host).replace("PORT", Integer.toString(server.port()));
            assertTrue(err.startsWith(expected), err);
            assertTrue(err.substring(expected.length()).matches("\\* Closed the connection after \\d+ ms\n"), err);
        }
    }

    @Test
    void what_is_no_head_is_shown_all_the_same() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\nno colon\r\n\r\n")) {
            Command.Result result = Command.run("-v", server.url("/x"));
            assertEquals(8, result.code());
            assertTrue(result.err().contains("< HTTP/1.0 200 OK\n< no colon\n< \n* This is no head"), result.err());
        }
    }

    @ParameterizedTest
    @CsvSource({"-v, ''", "--trace, %", "--trace-ascii, %"})
    void trace_time_stands_before_each_event(String option, String file) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(REPLY)) {
            List<String> args = new ArrayList<>(List.of("--trace-time", option, file, "-o", "/dev/null"));
            args.remove("");
            args.add(server.url("/x"));
            String err = Command.run(args.toArray(String[]::new)).err();
            for (String line : err.split("\n")) {
                assertTrue(line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{6} [*<>{=].*|[0-9a-f]{4}: .*"), line);
            }
        }
    }

    @Test
    void the_last_of_them_counts_and_all_transfers_are_told() throws IOException {
        Path file = folder.resolve("trace");
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\n\r\n")) {
            String url = server.url("/x");
            assertEquals(new Command.Result(0, "", ""), Command.run("-v", "--trace", file.toString(), url, url));
            String trace = Files.readString(file, StandardCharsets.US_ASCII);
            assertEquals(3, trace.split("=> Send header").length, trace);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/trace", "/dev/full"})
    void _23_it_cannot_be_written(String file) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\n\r\nok")) {
            Command.Result result = Command.run("--trace", file, server.url("/x"));
            assertTrue(result.isOneLineOf(23), result::toString);
        }
    }

    @Test
    void a_reader_that_has_had_enough_ends_it_quietly() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\n\r\n")) {
            Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), closed, err);
            assertEquals(23, GetCommand.run(new String[] {"--trace", "-", "-s", server.url("/")}, streams));
            assertEquals("", err.toString());
        }
    }
}
