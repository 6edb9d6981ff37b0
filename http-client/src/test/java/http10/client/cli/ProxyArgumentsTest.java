package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.Certificates;
import http10.client.fixture.ScriptedProxy;
import http10.samples.conformance.client.ScriptedServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Through which proxy a request goes, and what the proxy and the origin see of it. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxyArgumentsTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String FIELDS = "Host: origin.example\r\nUser-Agent: http10/0.1\r\n";

    private static String basic(String pair) {
        return "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes()) + "\r\n";
    }

    private static void assertFails(int code, String reason, Command.Result result) {
        assertTrue(result.isOneLineOf(code), result::toString);
        assertTrue(result.err().contains(reason), result.err());
    }

    /** What the proxy, whose port is PORT, receives for http://origin.example/x. */
    private static String asked(String... options) throws Exception {
        try (ScriptedServer proxy = ScriptedServer.answering(OK)) {
            List<String> args = new ArrayList<>(List.of("http://origin.example/x?y"));
            for (String option : options) args.add(option.replace("PORT", "" + proxy.port()));
            Command.Result result = Command.run(args.toArray(String[]::new));
            assertEquals(new Command.Result(0, "ok", ""), result);
            return proxy.received(0);
        }
    }

    @Test
    void http_is_asked_for_in_absolute_form() throws Exception {
        String start = "GET http://origin.example/x?y HTTP/1.0\r\n" + FIELDS;
        assertEquals(start + "\r\n", asked("-x", "http://127.0.0.1:PORT"));
        assertEquals(start + "\r\n", asked("-x", "127.0.0.1:PORT/"));
        assertEquals(start + "\r\n", asked("--proxy1.0", "127.0.0.1:PORT"));
        assertEquals(start + basic("u:p@x") + "\r\n", asked("-x", "http://u:p%40x@127.0.0.1:PORT"));
        assertEquals(start + basic("u:p:q") + "\r\n", asked("-x", "a:b@127.0.0.1:PORT", "-U", "u:p:q"));
        assertEquals(
                start + "Proxy-Authorization: own\r\n\r\n",
                asked("-x", "a:b@127.0.0.1:PORT", "-H", "Proxy-Authorization: own"));
    }

    @Test
    void https_goes_through_a_tunnel() throws Exception {
        Certificates certificates = Certificates.shared();
        try (ScriptedServer origin = ScriptedServer.secure(
                        certificates.server("signed"),
                        peer -> peer.receiveRequest().send(OK));
                ScriptedProxy proxy = ScriptedProxy.tunnelling("HTTP/1.1 200 fine\r\nContent-Length: 9\r\n\r\n")) {
            String ca = certificates.pem("good.crt").toString();
            String[] args = {"-x", proxy.url(), "-U", "u:p", "--cacert", ca, "-i", origin.url("/x")};
            Command.Result result = Command.run(args);
            assertEquals("", result.err());
            assertEquals("HTTP/1.1 200 fine\r\nContent-Length: 9\r\n\r\n" + OK, result.out());
            String host = "127.0.0.1:" + origin.port();
            String connect = "CONNECT " + host + " HTTP/1.0\r\nHost: " + host + "\r\nUser-Agent: http10/0.1\r\n";
            assertEquals(connect + basic("u:p") + "\r\n", proxy.asked(0));
            assertEquals("GET /x HTTP/1.0\r\nHost: " + host + "\r\nUser-Agent: http10/0.1\r\n\r\n", origin.received(0));
            args[6] = "--suppress-connect-headers";
            assertEquals("ok", Command.run(args).out());
        }
    }

    @Test
    void proxytunnel_makes_one_for_http_too() throws Exception {
        try (ScriptedServer origin = ScriptedServer.answering(OK);
                ScriptedProxy proxy = ScriptedProxy.tunnelling("HTTP/1.0 100 x\r\n\r\nHTTP/1.0 200 x\r\n\r\n")) {
            String[] args = {"-p", "-x", proxy.url(), "-H", "Proxy-Authorization: own", origin.url("/x")};
            assertEquals(new Command.Result(0, "ok", ""), Command.run(args));
            assertTrue(proxy.asked(0).contains("\r\nProxy-Authorization: own\r\n"));
            assertFalse(origin.received(0).contains("Proxy-Authorization"));
        }
    }

    @Test
    void an_origin_never_sees_the_credentials_of_a_proxy() throws Exception {
        try (ScriptedServer origin = ScriptedServer.answering(OK)) {
            String redirect = "HTTP/1.0 302 x\r\nLocation: " + origin.url("/y") + "\r\n\r\n";
            try (ScriptedServer proxy = ScriptedServer.answering(redirect)) {
                String url = "http://u:p@127.0.0.1:" + proxy.port();
                String[] args = {"-L", "-x", url, "--noproxy", "127.0.0.1", "http://origin.example/"};
                assertEquals("ok", Command.run(args).out());
                assertTrue(proxy.received(0).contains(basic("u:p")));
                assertTrue(origin.received(0).startsWith("GET /y HTTP/1.0\r\n"));
                assertFalse(origin.received(0).contains("Proxy-"));
                Command.run("-H", "Proxy-Authorization: x", origin.url("/"));
                assertFalse(origin.received(1).contains("Proxy-"));
            }
        }
    }

    @Test
    void _407_is_an_answer_to_http() throws Exception {
        String reply = "HTTP/1.0 407 x\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\nno";
        try (ScriptedServer proxy = ScriptedServer.answering(reply)) {
            String url = "127.0.0.1:" + proxy.port();
            assertEquals(new Command.Result(0, "no", ""), Command.run("-x", url, "http://origin.example/"));
            assertFails(22, "407", Command.run("-f", "-x", url, "http://origin.example/"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.0 407 x\r\n\r\n', -U",
        "'HTTP/1.1 403 \u0007\r\n\r\n', 403",
        "'HTTP/1.0 302 x\r\nLocation: http://127.0.0.1/\r\n\r\n', 302",
        "'', proxy",
        "'garbage\r\n\r\n', proxy",
        "'HTTP/1.0 200 x\r\nX: ', proxy",
        "'HTTP/1.0 200 x\r\n\r\nfor the server', in the place of the server"
    })
    void _56_no_tunnel(String answer, String reason) throws Exception {
        try (ScriptedServer proxy = ScriptedServer.answering(answer)) {
            String url = "127.0.0.1:" + proxy.port();
            assertFails(56, reason, Command.run("-L", "-x", url, "https://origin.example/"));
            assertEquals(1, proxy.connections());
        }
    }

    @Test
    void an_answer_to_CONNECT_is_bounded_in_size_and_time() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedServer.Script endless = peer -> {
            peer.receiveRequest().send("HTTP/1.0 200 x\r\n");
            while (true) peer.send("X: " + "x".repeat(1000) + "\r\n");
        };
        ScriptedServer.Script interim = peer -> {
            peer.receiveRequest();
            while (true) peer.send("HTTP/1.0 100 x\r\n\r\n");
        };
        ScriptedServer.Script slow = peer -> {
            peer.receiveRequest().send("HTTP/1.0 200 ");
            while (!never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) peer.send("x");
        };
        try (ScriptedServer proxy = ScriptedServer.of(endless, interim, slow)) {
            String url = "127.0.0.1:" + proxy.port();
            assertFails(56, "no tunnel", Command.run("-x", url, "https://origin.example/"));
            assertFails(56, "no tunnel", Command.run("-x", url, "https://origin.example/"));
            assertFails(28, "", Command.run("--connect-timeout", "0.3", "-x", url, "https://origin.example/"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, http://127.0.0.1:1",
        "5, http://nowhere.invalid:1",
        "5, http://h:99999",
        "5, http://",
        "5, 'a b'",
        "7, socks5://127.0.0.1:1",
        "7, https://127.0.0.1:1",
        "7, foo://127.0.0.1:1"
    })
    void a_proxy_that_cannot_be_used(int code, String proxy) {
        assertFails(code, "", Command.run("-x", proxy, "http://origin.example/"));
    }

    private static int proxied(Map<String, String> environment, String url, String... options) throws Exception {
        try (ScriptedServer proxy = ScriptedServer.answering("HTTP/1.0 403 x\r\n\r\n")) {
            Map<String, String> named = new java.util.HashMap<>(environment);
            named.replaceAll((name, value) -> value.replace("PORT", "" + proxy.port()));
            String[] args = Arrays.copyOf(options, options.length + 2);
            args[options.length] = "-s";
            args[options.length + 1] = url;
            Command.run("", false, named, args);
            return proxy.connections();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, http_proxy, http",
        "0, HTTP_PROXY, http",
        "1, https_proxy, https",
        "1, HTTPS_PROXY, https",
        "0, https_proxy, http",
        "0, http_proxy, https",
        "1, all_proxy, http",
        "1, ALL_PROXY, https"
    })
    void the_environment_names_proxies(int connections, String variable, String scheme) throws Exception {
        assertEquals(connections, proxied(Map.of(variable, "127.0.0.1:PORT"), scheme + "://origin.invalid/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "x.localhost", "127.0.0.1", "127.9.9.9", "[::1]"})
    void no_proxy_of_the_environment_for_loopback(String host) throws Exception {
        Map<String, String> environment = Map.of("http_proxy", "127.0.0.1:PORT");
        assertEquals(0, proxied(environment, "http://" + host + ":1/"));
        assertEquals(1, proxied(Map.of("x", "PORT"), "http://origin.invalid/") + 1);
    }

    @Test
    void a_proxy_of_the_command_line_is_for_loopback_too() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.answering(OK)) {
            assertEquals(
                    "ok",
                    Command.run("-x", "127.0.0.1:" + proxy.port(), "http://127.0.0.1:1/")
                            .out());
        }
    }

    @Test
    void some_are_reached_without_a_proxy() throws Exception {
        Map<String, String> both = Map.of("http_proxy", "127.0.0.1:PORT", "no_proxy", "other, .invalid");
        assertEquals(0, proxied(both, "http://origin.invalid/"));
        assertEquals(1, proxied(both, "http://origin.invalid/", "--noproxy", ""));
        assertEquals(0, proxied(Map.of("http_proxy", "127.0.0.1:PORT"), "http://h.invalid/", "--noproxy", "*"));
        assertEquals(0, proxied(Map.of("http_proxy", "127.0.0.1:PORT"), "http://h.invalid/", "-x", ""));
        Map<String, String> loud = Map.of("all_proxy", "127.0.0.1:PORT", "NO_PROXY", "h.invalid");
        assertEquals(0, proxied(loud, "http://h.invalid/"));
    }

    @Test
    void a_wrong_proxy_of_the_environment_is_told_where_it_is_needed_alone() throws Exception {
        Map<String, String> wrong = Map.of("all_proxy", "socks5h://127.0.0.1:1");
        assertFails(7, "all_proxy", Command.run("", false, wrong, "http://origin.invalid/"));
        try (ScriptedServer server = ScriptedServer.answering(OK, OK)) {
            assertEquals(
                    "ok", Command.run("", false, wrong, "-s", server.url("/")).out());
            Map<String, String> unused = Map.of("https_proxy", "https://p:443");
            assertEquals(
                    "ok", Command.run("", false, unused, "-s", server.url("/")).out());
        }
    }
}
