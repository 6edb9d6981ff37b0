package http10.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ServeCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Files.writeString(folder.resolve("o.txt"), "hello\n");
        Files.createDirectory(folder.resolve("sub"));
    }

    @Test
    void serves_the_current_folder_and_logs() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p", "0")) {
            String first = serve.line();
            String expected = "http10 serving " + Pattern.quote(folder.toString())
                    + " at http://127\\.0\\.0\\.1:[1-9]\\d*/ \\(Ctrl-C stops\\)";
            assertTrue(first.matches(expected), first);
            int port = Integer.parseInt(first.replaceFirst(".*:(\\d+)/ .*", "$1"));
            assertTrue(
                    ServeProcess.exchange(port, "GET /o.txt HTTP/1.0\r\n\r\n").endsWith("\r\n\r\nhello\n"));
            String line = serve.line();
            assertTrue(line.startsWith("127.0.0.1 - - ["), line);
            assertTrue(line.endsWith("] \"GET /o.txt HTTP/1.0\" 200 6"), line);
        }
    }

    @Test
    void obeys_its_options() throws Exception {
        String[] args = {"--port=0", "--quiet", "--strict", "--no-listing", "--allow-host", "site.example", "sub/.."};
        try (ServeProcess serve = ServeProcess.start(folder, args)) {
            int port = serve.port();
            assertEquals("403", status(port, "GET / HTTP/1.0\r\n\r\n"));
            assertEquals("400", status(port, "GET /o.txt HTTP/1.0\n\n"));
            assertEquals("200", status(port, "GET /o.txt HTTP/1.0\r\nHost: site.example\r\n\r\n"));
            assertEquals("403", status(port, "GET /o.txt HTTP/1.0\r\nHost: evil.example\r\n\r\n"));
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertEquals(null, serve.line(), "a log in spite of --quiet");
            assertEquals("", serve.errors());
        }
    }

    @Test
    void keeps_connections_unless_told_not_to() throws Exception {
        String request = "GET /o.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String two = request + request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--quiet")) {
            assertEquals(3, ServeProcess.exchange(serve.port(), two).split("hello\n", -1).length);
        }
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--quiet", "--no-keep-alive")) {
            String response = ServeProcess.exchange(serve.port(), two);
            assertEquals(2, response.split("hello\n", -1).length, response);
            assertTrue(response.contains("\r\nConnection: close\r\n"), response);
        }
    }

    @Test
    void finds_names_of_all_scripts_whatever_the_locale() throws Exception {
        String make =
                "mkdir sub/$(printf '\\303\\251') && echo x > sub/$(printf '\\303\\251')/$(printf '\\346\\227\\245')";
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", make)
                        .directory(folder.toFile())
                        .start()
                        .waitFor());
        try (ServeProcess serve = ServeProcess.start(folder, "-p0")) {
            int port = serve.port();
            assertEquals("200", status(port, "GET /sub/%C3%A9/%E6%97%A5 HTTP/1.0\r\n\r\n"));
            assertTrue(ServeProcess.exchange(port, "GET /sub/ HTTP/1.0\r\n\r\n").contains("href=\"%C3%A9/\""));
            assertTrue(ServeProcess.exchange(port, "GET /sub/%C3%A9/ HTTP/1.0\r\n\r\n")
                    .contains("href=\"%E6%97%A5\""));
        }
    }

    @Test
    void serves_one_file() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "o.txt")) {
            int port = serve.port();
            assertEquals("200", status(port, "GET / HTTP/1.0\r\n\r\n"));
            assertEquals("200", status(port, "GET /o.txt HTTP/1.0\r\n\r\n"));
            assertEquals("404", status(port, "GET /sub/ HTTP/1.0\r\n\r\n"));
        }
    }

    @Test
    void tells_every_url_when_bound_to_all_addresses() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p", "0", "--bind", "0.0.0.0")) {
            String first = serve.line();
            assertTrue(first.contains(" at http://127.0.0.1:"), first);
            assertFalse(first.contains("0.0.0.0"), first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "fd00:0:0:0:0:0:0:2, fd00::2",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "10:0:2:0:0:0:20:0, 10:0:2::20:0",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        "1:2:3:4:0:6:7:8, 1:2:3:4:0:6:7:8"
    })
    void shortens_addresses_as_people_write_them(String address, String shortened) {
        assertEquals(shortened, Ipv6Text.of(address));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void opens_a_browser_and_shows_a_code() throws Exception {
        Path opened = folder.resolve("opened");
        Path opener = Files.writeString(
                folder.resolve("xdg-open"),
                "#!/bin/sh\nprintf '%s' \"$1\" >" + opened + ".part\n/bin/mv " + opened + ".part " + opened + "\n");
        assertTrue(opener.toFile().setExecutable(true));
        try (ServeProcess serve = ServeProcess.startWithPath(folder, folder, "-p0", "--open", "--qr")) {
            int port = serve.port();
            assertTrue(serve.line().matches("\u2588+"), "the edge of the code");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (!Files.exists(opened)) Thread.onSpinWait();
            });
            assertEquals("http://127.0.0.1:" + port + "/", Files.readString(opened));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void serves_though_there_is_no_browser() throws Exception {
        try (ServeProcess serve = ServeProcess.startWithPath(folder, folder, "-p0", "--open", "--quiet")) {
            int port = serve.port();
            assertEquals("200", status(port, "GET /o.txt HTTP/1.0\r\n\r\n"));
            serve.signal("TERM");
            String errors = serve.errors();
            assertTrue(errors.startsWith("http10: cannot open a browser: "), errors);
            assertTrue(errors.endsWith("; open http://127.0.0.1:" + port + "/ yourself\n"), errors);
            assertEquals(0, serve.exitCode());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ends_with_1_when_it_cannot_tell_its_url() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, Path.of("/dev/full"), "-p", "0")) {
            String errors = serve.errors();
            assertTrue(errors.startsWith("http10: cannot write to standard output: "), errors);
            oneLine(errors);
            assertEquals(1, serve.exitCode());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void serves_though_it_can_log_nothing() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (ServeProcess serve = ServeProcess.start(folder, Path.of("/dev/full"), "-p", Integer.toString(port))) {
            awaitListening(port);
            assertEquals("200", status(port, "GET /o.txt HTTP/1.0\r\n\r\n"));
            serve.signal("TERM");
            String errors = serve.errors();
            assertTrue(
                    errors.matches("http10: cannot write to standard output: .*; serving all the same\n"
                            + "http10: 1 line of the access log was lost\n"),
                    errors);
            assertEquals(0, serve.exitCode());
        }
    }

    @Test
    void serves_and_ends_though_nobody_reads_its_log() throws Exception {
        String request = "GET /" + "a".repeat(8_000) + " HTTP/1.0\r\n\r\n";
        try (ServeProcess serve = ServeProcess.start(folder, "-p", "0")) {
            int port = serve.port();
            for (int i = 0; i < 400; i++) assertEquals("404", status(port, request));
            serve.signal("TERM");
            String errors = serve.errors();
            assertTrue(errors.matches("http10: \\d+ lines of the access log were lost\n"), errors);
            assertEquals(0, serve.exitCode());
        }
    }

    private static void awaitListening(int port) {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.onSpinWait(); // it is on its way
            }
        }
    }

    @Test
    void names_the_busy_port_and_a_free_one() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = busy.getLocalPort();
            String line = failure(1, "-p", Integer.toString(port));
            assertTrue(line.startsWith(
                    "http10: port " + port + " on 127.0.0.1 is in use by another program; try --port "));
        }
    }

    @Test
    void ends_with_2_on_wrong_usage() throws Exception {
        assertTrue(failure(2, "--prots").contains("--help"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, no folder or file missing, missing",
        "1, no folder or file /dev/null, /dev/null",
        "1, is no address of this machine, --bind 192.0.2.1",
        "1, 'cannot find the address \"not_a..host\"', --bind not_a..host",
        "2, is not a port, --port 70000",
        "2, is not a port, -p -1",
        "2, is not a port, -p http",
        "2, is not a port, -p +80",
        "2, is not a number of threads, --workers 0",
        "2, is not a number of threads, --workers 10001",
        "2, is not a number of connections, --backlog -1",
        "2, is not a number of connections, --max-connections 0",
        "2, is not a number of seconds, --grace 1.5",
        "2, is no address or network, --trust-forwarded 10.0.0.0/33",
        "2, is not a number of seconds, --grace 99999999999999999999",
        "2, is no host name, --allow-host a/b",
        "2, the address of --bind is empty, --bind=",
        "2, the port in \"127.0.0.1:65536\" of --bind is none, --bind 127.0.0.1:65536",
        "2, the port in \"[::1]:\" of --bind is none, --bind [::1]:",
        "2, the path of --bind unix: is empty, --bind unix:",
        "1, 'cannot listen on \"unix:/no-such-folder/s\": ', --bind unix:/no-such-folder/s",
        "2, no option, --prots 80",
        "2, --port needs a value, --port",
        "2, may be more than one option, --no-",
        "2, has a value, --no-port",
        "2, takes no value, --strict=yes",
        "2, one folder is served, sub sub",
        "2, is no base URL, --base-url site.example",
        "2, is no base URL, --base-url http://site.example/?a",
        "2, is no form of a log, --log xml",
        "1, '\"/no-such-folder/log\" of --log-file (NoSuchFileException', --log-file /no-such-folder/log",
        "2, no help on that, --help nothing"
    })
    void says_in_one_line_what_is_wrong(int exitCode, String text, String args) throws Exception {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        assertEquals(exitCode, ServeCommand.run(new PrintStream(errors, true, UTF_8), args.split(" ")));
        assertTrue(oneLine(errors.toString(UTF_8)).contains(text), errors::toString);
    }

    private String failure(int exitCode, String... args) throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, args)) {
            String errors = serve.errors();
            assertEquals(exitCode, serve.exitCode(), errors);
            return oneLine(errors);
        }
    }

    private static String oneLine(String errors) {
        assertTrue(errors.startsWith("http10: "), errors);
        assertEquals(errors.length() - 1, errors.indexOf('\n'), () -> "more than one line: " + errors);
        return errors;
    }

    private static String status(int port, String octets) throws IOException {
        return ServeProcess.exchange(port, octets).substring(9, 12);
    }
}
