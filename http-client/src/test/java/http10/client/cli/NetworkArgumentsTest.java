package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.RawServer;
import http10.client.fixture.ScriptedProxy;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
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

/** Where to and where from the command connects. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkArgumentsTest {
    private static final Command.Result OK = new Command.Result(0, "ok", "");

    @TempDir
    Path folder;

    private static void assertFails(int code, String reason, Command.Result result) {
        assertTrue(result.isOneLineOf(code), result::toString);
        assertTrue(result.err().contains(reason), result.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h.invalid:PORT:127.0.0.1",
                "H.INVALID:PORT:[127.0.0.1]",
                "+h.invalid:PORT:127.0.0.1",
                "*:PORT:127.0.0.1",
                "h.invalid:PORT:[::1],127.0.0.1",
                "h.invalid:PORT:192.0.2.1 h.invalid:PORT:127.0.0.1",
                "*:PORT:127.0.0.1 -h.invalid:PORT *:1:192.0.2.1"
            })
    void resolve_knows_addresses(String values) throws Exception {
        try (RawServer server = RawServer.on("127.0.0.1", 0)) {
            List<String> args = new ArrayList<>();
            for (String value : values.split(" ")) {
                args.add("--resolve");
                args.add(value.replace("PORT", "" + server.port()));
            }
            String host = "h.invalid:" + server.port();
            args.add(host);
            Command.Result result = Command.run(args.toArray(String[]::new));
            assertEquals(OK, result);
            assertTrue(server.requests().get(0).contains("\r\nHost: " + host + "\r\n"));
        }
    }

    @Test
    void a_name_that_is_taken_back_is_unknown() {
        assertFails(
                6, "", Command.run("--resolve", "h.invalid:1:127.0.0.1", "--resolve", "-h.invalid:1", "h.invalid:1"));
        assertFails(6, "", Command.run("--resolve", "h.invalid:2:127.0.0.1", "h.invalid:1"));
    }

    @Test
    void connect_to_leads_elsewhere() throws Exception {
        try (RawServer server = RawServer.on("127.0.0.1", 0)) {
            String to = "127.0.0.1:" + server.port();
            assertEquals(OK, Command.run("--connect-to", "h.invalid:80:" + to, "http://h.invalid/"));
            assertEquals(OK, Command.run("--connect-to", "::" + to, "http://h.invalid:81/"));
            assertEquals(OK, Command.run("--connect-to", "x:1:y:2", "--connect-to", ":81:" + to, "H.invalid:81"));
            assertEquals(OK, Command.run("--connect-to", "[::1]:80:" + to, "http://[::1]/"));
            assertEquals(OK, Command.run("--connect-to", "127.0.0.1:1::" + server.port(), "http://127.0.0.1:1/"));
            assertTrue(server.requests().get(0).contains("\r\nHost: h.invalid\r\n"));
            assertFails(6, "h.invalid", Command.run("--connect-to", "x::" + to, "http://h.invalid/"));
        }
    }

    @Test
    void a_proxy_makes_a_tunnel_to_elsewhere() throws Exception {
        try (RawServer server = RawServer.on("127.0.0.1", 0);
                ScriptedProxy proxy = ScriptedProxy.tunnelling("HTTP/1.0 200 x\r\n\r\n")) {
            String to = "127.0.0.1:" + server.port();
            String[] args = {"-x", proxy.url(), "--connect-to", "h.invalid:80:" + to, "http://h.invalid/"};
            assertEquals(OK, Command.run(args));
            assertTrue(proxy.asked(0).startsWith("CONNECT " + to + " HTTP/1.0\r\nHost: " + to + "\r\n"));
            assertTrue(server.requests().get(0).startsWith("GET / HTTP/1.0\r\nHost: h.invalid\r\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--resolve, x",
        "--resolve, x:80",
        "--resolve, x:80:y",
        "--resolve, :80:127.0.0.1",
        "--resolve, -x:80:y",
        "--resolve, x:99999:127.0.0.1",
        "--resolve, 'x:80:'",
        "--connect-to, x",
        "--connect-to, a:b:c:d",
        "--connect-to, :::99999",
        "--connect-to, a:80:b",
        "--connect-to, 'a b:80:c:80'"
    })
    void _49_hosts_that_cannot_be_read(String option, String value) {
        assertFails(49, option, Command.run(option, value, "http://127.0.0.1:1/"));
    }

    @Test
    void one_family_of_addresses() throws Exception {
        try (RawServer server = RawServer.on("127.0.0.1", 0)) {
            String resolve = "h.invalid:" + server.port() + ":[::1],127.0.0.1";
            String url = "http://h.invalid:" + server.port() + "/";
            assertEquals(OK, Command.run("-4", "--resolve", resolve, url));
            Command.Result verbose = Command.run("-v4", "--resolve", resolve, url);
            assertTrue(!verbose.err().contains("::1") && !verbose.err().contains("0:0:0"), verbose.err());
            assertFails(7, "", Command.run("-6", "--resolve", resolve, url));
            assertFails(7, "IPv4", Command.run("-4", "http://[::1]:1/"));
            assertFails(7, "IPv6", Command.run("-6", "http://127.0.0.1:1/"));
        }
    }

    @Test
    void interface_and_local_port_say_where_from() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (RawServer server = RawServer.on("127.0.0.1", 0)) {
            String url = "http://127.0.0.1:" + server.port() + "/";
            assertEquals(OK, Command.run("--interface", "127.0.0.7", url));
            assertEquals(OK, Command.run("--interface", "lo", url));
            assertEquals(OK, Command.run("--interface", "if!lo", url));
            assertEquals(OK, Command.run("--interface", "host!127.0.0.7", url));
            assertEquals(OK, Command.run("--local-port", port + "-" + (port + 20), url));
            InetSocketAddress first = (InetSocketAddress) server.clients().get(0);
            assertEquals("127.0.0.7", first.getAddress().getHostAddress());
            int from = ((InetSocketAddress) server.clients().get(4)).getPort();
            assertTrue(from >= port && from <= port + 20, "" + from);
        }
    }

    @Test
    void _45_nothing_comes_from_there() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertFails(45, "nonexist0", Command.run("--interface", "nonexist0", "http://127.0.0.1:1/"));
            assertFails(45, "if!127.0.0.1", Command.run("--interface", "if!127.0.0.1", "http://127.0.0.1:1/"));
            assertFails(45, "host!lo", Command.run("--interface", "host!lo", "http://127.0.0.1:1/"));
            assertFails(45, "", Command.run("--interface", "192.0.2.1", "http://127.0.0.1:1/"));
            String port = "" + taken.getLocalPort();
            assertFails(45, "", Command.run("--local-port", port, "http://127.0.0.1:1/"));
        }
        for (String wrong : new String[] {"x", "99999", "5-4", "-1"}) {
            assertFails(2, "--local-port", Command.run("--local-port", wrong, "http://127.0.0.1:1/"));
        }
    }

    @Test
    void a_socket_in_the_file_system() throws Exception {
        Path path = folder.resolve("socket");
        try (RawServer server = RawServer.on(UnixDomainSocketAddress.of(path))) {
            String[] args = {"--unix-socket", path.toString(), "-x", "127.0.0.1:1", "http://h.invalid/x"};
            assertEquals(OK, Command.run(args));
            assertEquals(
                    "GET /x HTTP/1.0\r\nHost: h.invalid\r\nUser-Agent: http10/0.1\r\n\r\n",
                    server.requests().get(0));
        }
        assertFails(7, "", Command.run("--unix-socket", "/nowhere/x", "http://h.invalid/"));
        assertFails(6, "107", Command.run("--unix-socket", "/x".repeat(100), "http://h.invalid/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--keepalive-time 3", "--no-keepalive", "--tcp-nodelay", "--happy-eyeballs-timeout-ms 50"})
    void what_goes_without_saying(String options) throws Exception {
        try (RawServer server = RawServer.on("127.0.0.1", 0)) {
            String[] args = (options + " http://127.0.0.1:" + server.port() + "/").split(" ");
            assertEquals(OK, Command.run(args));
        }
    }
}
