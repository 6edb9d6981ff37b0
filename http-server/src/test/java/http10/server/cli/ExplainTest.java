package http10.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Files.writeString(folder.resolve("o.txt"), "hello\n");
    }

    /** What is told of one connection, up to its end; ports, dates and tags made the same. */
    private static String connection(ServeProcess serve) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line; (line = serve.line()) != null; ) {
            line = line.replaceAll("port \\d+", "port P").replaceAll("(Date|Last-Modified): [^\\\\]*", "$1: D");
            all.append(line.replaceAll("W?/?\"[0-9a-f-]+\"", "T").replaceAll("(> )\\d{4}", "$1NNNN"))
                    .append('\n');
            if (line.contains("closed after ")) break;
        }
        return all.toString();
    }

    @Test
    void each_line_has_its_offset_and_its_rule_and_what_is_decided_its_reason() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--explain")) {
            int port = serve.port();
            ServeProcess.exchange(
                    port,
                    "HEAD /o.txt HTTP/1.0\r\nConnection: keep-alive\nAuthorization: Basic c2VjcmV0\r\n\r\nGET /\r\n");
            String told = connection(serve);
            assertTrue(told.startsWith("""
                    #1 *       accepted from 127.0.0.1 port P (RFC 1945 section 1.3)
                    #1 < 0000  HEAD /o.txt HTTP/1.0\\r\\n
                    #1         a request-line is method, request-target and version (RFC 1945
                    #1         section 5.1)
                    #1 < 0022  Connection: keep-alive\\n
                    #1         a connection ends with its response unless both sides agree (RFC 1945
                    #1         section 1.3)
                    #1 < 0045  Authorization: ***** ********\\r\\n
                    #1         Authorization may be sent without a 401 (RFC 1945 section 10.2)
                    #1 < 0076  \\r\\n
                    #1         an empty line ends the head; what follows is content (RFC 1945
                    #1         section 4.1)
                    #1 =       content: none
                    #1         GET and HEAD ask for something and bring nothing (RFC 1945 section
                    #1         5.2)
                    #1 =       connection: kept
                    #1         the request asks for it, and the client can tell where the response
                    #1         ends (RFC 9112 section 9.3)
                    #1 > NNNN  HTTP/1.0 200 OK\\r\\n
                    #1         a status line is version, three digits and a reason phrase (RFC 1945
                    #1         section 6.1)
                    #1 > NNNN  Date: D\\r\\n
                    """), told);
            String second = told.substring(told.indexOf("#1 < 0078  GET /\\r\\n"));
            assertTrue(second.startsWith("""
                    #1 < 0078  GET /\\r\\n
                    #1         a request without version is answered by content alone (RFC 1945
                    #1         section 4.1)
                    """), told);
            assertTrue(second.contains("#1 =       connection: closed\n#1         the request does not ask"), told);
            assertTrue(second.contains("#1 *       no head is sent (RFC 1945 section 6)\n#1 > NNNN  ["), told);
            assertTrue(told.matches("(?s).*\n#1 \\*       closed after 85 octets received and \\d+ sent \\(.*"), told);

            ServeProcess.exchange(port, "\r\nGET /\u001b[31m\u00e9 HTTP/1.0\r\nA: b\r\n c\r\n\r\n");
            String hostile = connection(serve);
            assertTrue(hostile.contains("""
                    #2 < 0000  \\r\\n
                    #2         an empty line before a request-line is part of no message (RFC 9112
                    #2         section 2.2)
                    #2 < 0002  GET /\\x1b[31m\\xe9 HTTP/1.0\\r\\n
                    """), hostile);
            assertTrue(hostile.contains("#2 !       broken: a request-target is a path"), hostile);
            assertTrue(hostile.contains("\n#2 > NNNN  HTTP/1.0 400 Bad Request\\r\\n\n"), hostile);
            assertTrue((told + hostile).chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), hostile);
            assertTrue((told + hostile).lines().allMatch(line -> line.length() <= 80), hostile);
        }
    }

    @Test
    void JSON_has_one_object_a_line_and_names_the_rule_that_is_broken() throws Exception {
        Path log = folder.resolve("log");
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--explain-json", "--log-file", log.toString())) {
            ServeProcess.exchange(serve.port(), "POST / HTTP/1.0\r\nContent-Length: +2\r\n\r\nok");
            String told = connection(serve);
            assertTrue(
                    told.startsWith(
                            "{\"kind\":\"connection\",\"connection\":1,\"text\":\"accepted from 127.0.0.1 port P\","
                                    + "\"section\":\"RFC 1945 section 1.3\"}\n{\"kind\":\"line\",\"connection\":1,"
                                    + "\"side\":\"received\",\"offset\":0,\"octets\":\"POST / HTTP/1.0\\r\\n\","),
                    told);
            assertTrue(
                    told.contains("{\"kind\":\"broken\",\"connection\":1,\"violation\":\"CONTENT_LENGTH_SYNTAX\","),
                    told);
            assertTrue(told.contains("\"section\":\"RFC 9112 section 6.3\"}\n"), told);
            assertTrue(told.lines().allMatch(line -> line.startsWith("{") && line.endsWith("}")), told);
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertTrue(Files.readString(log).contains("\"POST / HTTP/1.0\" 400 "));
        }
    }

    @Test
    void an_output_that_nobody_reads_holds_nobody_up() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--explain", "--workers", "1");
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), serve.port())) {
            byte[] request = ("GET /o.txt HTTP/1.0\r\nConnection: keep-alive\r\nA: " + "\u00e9".repeat(8_000)
                            + "\r\n\r\n")
                    .getBytes(ISO_8859_1);
            for (int i = 0; i < 100; i++) { // 50 KiB each
                socket.getOutputStream().write(request);
                String answer = "";
                while (!answer.endsWith("\r\n\r\nhello\n")) {
                    int octet = socket.getInputStream().read();
                    assertFalse(octet < 0);
                    answer += (char) octet;
                }
            }
            serve.signal("TERM");
            String errors = serve.errors();
            assertTrue(errors.matches("http10: \\d+ lines of the explanation were lost\n"), errors);
        }
    }
}
