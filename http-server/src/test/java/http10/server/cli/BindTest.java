package http10.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BindTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Files.writeString(folder.resolve("o.txt"), "hello\n");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, 8000",
        "127.0.0.2:9, 127.0.0.2, 9",
        "127.0.0.1:0, 127.0.0.1, 0",
        "::1, ::1, 8000",
        "[::1], ::1, 8000",
        "[::1]:65535, ::1, 65535",
        "::, ::, 8000",
        "[::]:9, ::, 9",
        "0.0.0.0, 0.0.0.0, 8000"
    })
    void an_address_may_say_its_port(String text, String host, int port) throws Exception {
        List<SocketAddress> expected = List.of(new InetSocketAddress(InetAddress.getByName(host), port));
        assertEquals(expected, BindAddresses.of(List.of(text), 8_000).all());
    }

    @Test
    void localhost_is_both_families() throws Exception {
        List<SocketAddress> expected = new ArrayList<>();
        expected.add(new InetSocketAddress("127.0.0.1", 9));
        if (hasIpv6()) expected.add(new InetSocketAddress("::1", 9));
        assertEquals(expected, BindAddresses.of(List.of("LocalHost:9"), 8_000).all());
    }

    private static boolean hasIpv6() throws IOException {
        return BindFailure.isFree(InetAddress.getByName("::1"), 0)
                && InetAddress.getByName("::1") instanceof Inet6Address;
    }

    @Test
    void a_path_is_a_unix_socket() throws Exception {
        List<SocketAddress> expected = List.of(UnixDomainSocketAddress.of("/run/a b:1"));
        assertEquals(
                expected, BindAddresses.of(List.of("unix:/run/a b:1"), 8_000).all());
    }

    @Test
    void several_addresses_are_told_and_served() throws Exception {
        String[] args = {"-p0", "-q", "--bind", "127.0.0.1", "--bind", "127.0.0.2", "--bind=unix:s"};
        try (ServeProcess serve = ServeProcess.start(folder, args)) {
            assertTrue(serve.port() > 0);
            assertTrue(serve.line().startsWith("  also at http://127.0.0.2:"));
            assertEquals("  also at unix:s", serve.line());
            Process curl = new ProcessBuilder("curl", "-s", "--unix-socket", "s", "http://localhost/o.txt")
                    .directory(folder.toFile())
                    .start();
            assertEquals("hello\n", new String(curl.getInputStream().readAllBytes(), UTF_8));
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertTrue(Files.notExists(folder.resolve("s")));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_socket_of_a_killed_server_is_taken_over_and_that_of_a_live_one_is_not() throws Exception {
        try (ServeProcess killed = ServeProcess.start(folder, "-q", "--bind", "unix:s")) {
            assertEquals("http10 serving " + folder + " at unix:s (Ctrl-C stops)", killed.line());
            killed.signal("KILL");
            killed.exitCode();
        }
        assertTrue(Files.exists(folder.resolve("s")));
        try (ServeProcess serve = ServeProcess.start(folder, "-q", "--bind", "unix:s")) {
            assertEquals("http10 serving " + folder + " at unix:s (Ctrl-C stops)", serve.line());
            try (ServeProcess second = ServeProcess.start(folder, "-q", "--bind", "unix:s")) {
                assertEquals(
                        "http10: cannot listen on \"unix:s\": Address already in use; give --bind another path, or end"
                                + " the server that has it\n",
                        second.errors());
                assertEquals(1, second.exitCode());
            }
        }
    }

    @Test
    void without_ipv6_all_addresses_are_those_of_ipv4() throws Exception {
        try (ServeProcess serve = ServeProcess.startWithoutIpv6(folder, "-p0", "-q", "--bind", "::")) {
            assertTrue(serve.port() > 0);
            assertEquals("http10: this machine has no IPv6; listening on 0.0.0.0 instead of ::", serve.errorLine());
        }
        try (ServeProcess serve = ServeProcess.startWithoutIpv6(folder, "-p0", "-q", "--bind", "localhost")) {
            assertTrue(serve.port() > 0);
        }
    }
}
