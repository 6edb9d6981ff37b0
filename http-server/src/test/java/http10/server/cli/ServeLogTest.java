package http10.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ServeLogTest {
    private static final Pattern NUMBER = Pattern.compile("GET /\\?(\\d+) ");
    private static final int ROTATIONS = 3;
    private static final int BETWEEN = 20;

    @TempDir
    Path folder;

    @TempDir
    Path logs;

    @BeforeEach
    void makeTree() throws Exception {
        Files.writeString(folder.resolve("index.html"), "hello\n");
    }

    @Test
    void writes_json_lines() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--log", "json")) {
            ServeProcess.exchange(serve.port(), "GET /?a HTTP/1.0\r\nUser-Agent: x\r\n\r\n");
            String line = serve.line();
            assertTrue(line.matches("\\{\"time\":\"20..-..-..T..:..:..\\....Z\",\"peer\":\"127.0.0.1\",\"user\":null,"
                    + "\"method\":\"GET\",\"target\":\"/\\?a\",\"version\":\"HTTP/1.0\",\"status\":200,\"octets\":6,"
                    + "\"duration_us\":\\d+,\"complete\":true,\"host\":null,\"referer\":null,\"user_agent\":\"x\"}"));
        }
    }

    @Test
    void names_the_client_that_proxies_name_and_tells_who_is_no_proxy() throws Exception {
        try (ServeProcess serve = ServeProcess.start(
                folder, "-p0", "--proxy-protocol", "--trust-forwarded", "192.0.2.0/24", "--trust-forwarded", "unix:")) {
            int port = serve.port();
            String get = "GET / HTTP/1.0\r\nX-Forwarded-For: 198.51.100.7\r\n\r\n";
            assertEquals("", ServeProcess.exchange(port, get));
            assertEquals(
                    "http10: closed the connection of 127.0.0.1: no PROXY protocol: it begins otherwise; have the proxy"
                            + " send it, or leave out --proxy-protocol",
                    serve.errorLine());
            ServeProcess.exchange(port, "PROXY TCP4 192.0.2.9 127.0.0.1 1 2\r\n" + get);
            assertTrue(serve.line().startsWith("198.51.100.7 - - ["));
            ServeProcess.exchange(port, "PROXY TCP4 192.0.3.9 127.0.0.1 1 2\r\n" + get);
            assertTrue(serve.line().startsWith("192.0.3.9 - - ["));
        }
    }

    @Test
    void nothing_is_logged_when_off() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--log", "off")) {
            ServeProcess.exchange(serve.port(), "GET / HTTP/1.0\r\n\r\n");
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertEquals(null, serve.line());
            assertEquals("", serve.errors());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void each_line_is_in_one_file_though_the_file_is_moved_meanwhile() throws Exception {
        Path log = logs.resolve("access");
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--log=combined", "--log-file", log.toString())) {
            int port = serve.port();
            for (int i = 0; i < ROTATIONS * BETWEEN; i++) {
                if (i % BETWEEN == BETWEEN / 2) {
                    Files.move(log, logs.resolve("access." + i / BETWEEN));
                    serve.signal("HUP");
                    while (!Files.exists(log)) Thread.onSpinWait();
                }
                ServeProcess.exchange(port, "GET /?" + i + " HTTP/1.0\r\n\r\n");
            }
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertEquals("", serve.errors());
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < ROTATIONS; i++) numbers.addAll(numbers(logs.resolve("access." + i)));
        assertTrue(numbers.size() < ROTATIONS * BETWEEN, "all lines are in moved files");
        numbers.addAll(numbers(log));
        for (int i = 0; i < ROTATIONS * BETWEEN; i++) assertEquals(Integer.toString(i), numbers.get(i));
        assertEquals(ROTATIONS * BETWEEN, numbers.size());
    }

    private static List<String> numbers(Path log) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher number = NUMBER.matcher(line);
            assertTrue(number.find() && line.endsWith(" \"-\" \"-\""), line);
            numbers.add(number.group(1));
        }
        return numbers;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_once_and_stops_nothing() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--log-file", "/dev/full")) {
            int port = serve.port();
            for (int i = 0; i < 3; i++) {
                assertTrue(ServeProcess.exchange(port, "GET / HTTP/1.0\r\n\r\n").endsWith("hello\n"));
            }
            serve.signal("TERM");
            String errors = serve.errors();
            assertTrue(
                    errors.matches("http10: cannot write the access log to \"/dev/full\" \\(.*\\); serving all the"
                            + " same, and lines are dropped until there is room\n"
                            + "http10: 3 lines of the access log were lost\n"),
                    errors);
        }
    }
}
