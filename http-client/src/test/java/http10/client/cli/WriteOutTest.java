package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.Certificates;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What -w tells of a transfer. {@link CurlParityTest} has what curl tells. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WriteOutTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok";
    private static final String REDIRECT = "HTTP/1.0 302 x\r\nLocation: /y\r\n\r\n";

    private static Command.Result written(String format, String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String[] args = java.util.Arrays.copyOf(options, options.length + 3);
            args[options.length] = "-w";
            args[options.length + 1] = format;
            args[options.length + 2] = server.url("/x");
            Command.Result result = Command.run(args);
            String port = Integer.toString(server.port());
            return new Command.Result(
                    result.code(),
                    result.out().replace(port, "PORT"),
                    result.err().replace(port, "PORT"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "%{http_code} 200",
                "%{response_code},%{exitcode},%{num_redirects} 200,0,0",
                "%{content_type} text/plain",
                "%{size_download},%{size_header},%{size_upload} 2,64,0",
                "%{url},%{url_effective} http://127.0.0.1:PORT/x,http://127.0.0.1:PORT/x",
                "%{remote_ip}:%{remote_port} 127.0.0.1:PORT",
                "%{local_ip} 127.0.0.1",
                "%{method},%{scheme},%{http_version} GET,HTTP,1",
                "%{num_connects},%{num_headers},%{urlnum} 1,2,0",
                "%{errormsg}|%{redirect_url}|%{filename_effective}|%{referer} |||",
                "%header{content-LENGTH},%header{nosuch},%header{(} 2,,",
                "%%{http_code}%%%x%\\q\\\\ %{http_code}%%x%\\q\\\\",
                "%{http_code%header{x%{ %{http_code%header{x%{",
                "%{onerror}bad ''"
            })
    void variables_are_replaced(String format, String expected) throws IOException {
        assertEquals(new Command.Result(0, "ok" + expected, ""), written(format, OK));
    }

    @Test
    void escapes_end_lines() throws IOException {
        assertEquals("ok\n\r\t\\", written("\\n\\r\\t\\", OK).out());
    }

    @Test
    void times_grow() throws IOException {
        String[] times = written(
                        "%{time_namelookup} %{time_connect} %{time_pretransfer} %{time_starttransfer} %{time_total}",
                        OK, "-o", "/dev/null")
                .out()
                .split(" ");
        double before = 0;
        for (String time : times) {
            assertTrue(time.matches("\\d+\\.\\d{6}"), time);
            assertTrue(Double.parseDouble(time) >= before, List.of(times)::toString);
            before = Double.parseDouble(time);
        }
        assertEquals(5, times.length);
    }

    @Test
    void redirections_are_counted() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(REDIRECT, OK)) {
            String format = " %{num_redirects} %{num_connects} %{http_code} %{url_effective} [%{redirect_url}]";
            String expected = "ok 1 2 200 " + server.url("/y") + " []";
            assertEquals(
                    expected, Command.run("-L", "-w", format, server.url("/x")).out());
        }
        assertEquals(
                "0 http://127.0.0.1:PORT/y",
                written("%{num_redirects} %{redirect_url}", REDIRECT).out());
    }

    @Test
    void a_failure_is_told_of_too() throws IOException {
        Command.Result result = written("%{onerror}%{exitcode} %{errormsg}", "");
        assertEquals(52, result.code());
        assertEquals(result.err(), "http10: (52) " + result.out().substring(3) + "\n");
        assertEquals(
                "22 404",
                written("%{exitcode} %{http_code}", "HTTP/1.0 404 x\r\n\r\n", "-f")
                        .out());
        assertEquals(
                "3 000 http://",
                Command.run("-w", "%{exitcode} %{http_code} %{url}", "http://").out());
    }

    @Test
    void the_output_can_be_turned_to_standard_error() throws IOException {
        Command.Result result = written("a%{stderr}%{http_code}\\n%{stdout}b", OK);
        assertEquals(new Command.Result(0, "okab", "200\n"), result);
    }

    @Test
    void _23_it_cannot_be_written(@TempDir Path folder) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            Process process = Command.builder(folder, List.of(), "-o", "x", "-w", "%{http_code}", server.url("/"))
                    .redirectOutput(new java.io.File("/dev/full"))
                    .start();
            Command.Result result = Command.result(process);
            assertTrue(result.isOneLineOf(23), result::toString);
        }
    }

    @Test
    void an_unknown_variable_is_told() throws IOException {
        Command.Result result = written("a%{nosuch}b", OK);
        assertEquals(new Command.Result(0, "okab", "http10: -w has no variable \"nosuch\"\n"), result);
    }

    @Test
    void JSON_holds_all_variables() throws IOException {
        String json = written("%{json}", OK, "-o", "/dev/null").out();
        assertTrue(json.startsWith("{\"certs\":\"\",\"content_type\":\"text/plain\",\"errormsg\":null,"), json);
        for (String name : Variables.NAMES) assertTrue(json.contains("\"" + name + "\":"), name);
        assertTrue(json.contains(",\"filename_effective\":\"/dev/null\","), json);
        assertTrue(json.contains(",\"http_code\":200,\"http_connect\":0,"), json);
    }

    @Test
    void JSON_of_fields_groups_their_values() throws IOException {
        String reply = "HTTP/1.0 200 OK\r\nSet-Cookie: a\r\nX: \"\u00e9\\\r\nset-cookie: b\r\n\r\n";
        String expected = "{\"set-cookie\":[\"a\",\"b\"],\n\"x\":[\"\\\"\\u00e9\\\\\"]\n}";
        assertEquals(expected, written("%{header_json}", reply).out());
        assertEquals(
                "{\n}", written("%{header_json}", "HTTP/1.0 200 OK\r\n\r\n").out());
    }

    @Test
    void what_a_peer_sends_is_escaped_on_a_terminal_alone() throws IOException {
        String reply = "HTTP/1.0 200 OK\r\nX: \u009b31m\r\n\r\n";
        assertEquals("\u009b31m", written("%header{x}", reply).out());
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            Command.Result result = Command.run("", true, "-w", "%header{x}", server.url("/"));
            assertEquals("\\x9b31m", result.out());
        }
    }

    @Test
    void the_format_can_be_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("format"), "%{http_code}\r\n%{exitcode}\\n\n");
        assertEquals("ok2000\n", written("@" + file, OK).out());
        assertTrue(Command.run("-w", "@/nowhere/f", "h").isOneLineOf(26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%{num_certs} %{scheme} %{ssl_verify_result}"})
    void certificates_are_counted(String format, @TempDir Path folder) throws Exception {
        Certificates certificates = Certificates.shared();
        String store = certificates.trustStore().toString();
        List<String> trust =
                List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=changeit");
        try (ScriptedServer server = ScriptedServer.secure(
                certificates.server("good"), peer -> peer.receiveRequest().send(OK))) {
            Command.Result result =
                    Command.process(folder, trust, "-w", format + "%{certs}", "-o", "x", server.url("/"));
            assertTrue(result.out().matches("(?s)\\d HTTPS 0-----BEGIN CERTIFICATE-----\n.*"), result::toString);
        }
    }
}
