package http10.server;

import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.HttpUri;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostPolicyTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.bind(0, new Fixtures());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String get(HttpServer server, String path, String host) throws IOException {
        return exchange(server.port(), "GET " + path + " HTTP/1.0\r\nHost: " + host + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8000", "a.localhost", "127.0.0.1", "127.9.8.7:1", "[::1]:8000", ""})
    void a_server_on_loopback_answers_for_every_name_of_loopback(String host) throws IOException {
        assertEquals("200", status(get(server, "/o", host)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "10.0.0.1", "999.0.0.1", "127.0.0.1.evil.example"})
    void a_server_on_loopback_refuses_other_names_and_says_what_to_do(String host) throws IOException {
        String response = get(server, "/o", host);

        assertEquals("403", status(response));
        assertTrue(response.contains("--allow-host"), response);
        assertFalse(response.contains("evil"), response);
    }

    @Test
    @Tag("R1945-1.2-01")
    void forwards_nothing_and_says_so() throws IOException {
        String response = exchange(server.port(), "GET http://example.org/ HTTP/1.0\r\n\r\n");
        assertEquals("400", status(response));
        assertTrue(response.contains("forwards no requests"), response);
    }

    @Test
    void names_can_be_allowed() throws IOException {
        ServerOptions named = ServerOptions.builder()
                .port(0)
                .allowedHosts(Set.of("My.Example"))
                .build();
        ServerOptions all =
                ServerOptions.builder().port(0).allowedHosts(Set.of("*")).build();
        try (HttpServer one = HttpServer.open(named, new Fixtures());
                HttpServer any = HttpServer.open(all, new Fixtures())) {
            assertEquals("200", status(get(one, "/o", "my.example:80")));
            assertEquals("403", status(get(one, "/o", "other.example")));
            assertEquals("200", status(get(any, "/o", "other.example")));
        }
    }

    @Test
    @Tag("R1945-10.11-01")
    @Tag("R9112-3.3-01")
    @Tag("PX-SEC-06")
    void a_location_is_absolute_under_our_own_names_and_never_names_another() throws IOException {
        int port = server.port();
        ServerOptions everywhere = ServerOptions.builder()
                .addresses(new InetSocketAddress("0.0.0.0", 0))
                .build();
        assertEquals("http://localhost:" + port + "/o", location(get(server, "/redirect", "localhost:" + port)));
        assertEquals("/o", location(exchange(port, "GET /redirect HTTP/1.0\r\n\r\n")));
        String absolute = "GET http://127.0.0.1:" + port + "/redirect HTTP/1.0\r\nHost: evil.example\r\n\r\n";
        assertEquals("http://127.0.0.1:" + port + "/o", location(exchange(port, absolute)));
        try (HttpServer open = HttpServer.open(everywhere, new Fixtures())) {
            assertEquals("/o", location(get(open, "/redirect", "evil.example")));
            assertEquals("http://127.0.0.1/o", location(get(open, "/redirect", "127.0.0.1")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x, http://localhost/a/x",
        "../x?y#z, http://localhost/x?y#z",
        "?x, http://localhost/a/b?x",
        "#x, http://localhost/a/b?c#x",
        "/x/../y, http://localhost/x/../y",
        "http://h, http://h",
        "HTTPS://h/, HTTPS://h/"
    })
    @Tag("R1945-10.11-01")
    void a_location_is_absolute_whatever_reference_a_handler_gives(String reference, String location)
            throws IOException {
        Handler redirecting = request -> Response.redirect(StatusCode.FOUND, reference);
        try (HttpServer other = HttpServer.bind(0, redirecting)) {
            assertEquals(location, location(get(other, "/a/b?c", "localhost")));
            assertEquals(reference, location(exchange(other.port(), "GET /a/b?c HTTP/1.0\r\n\r\n")));
        }
    }

    private static String location(String response) {
        int from = response.indexOf("\r\nLocation: ") + 12;
        return response.substring(from, response.indexOf('\r', from));
    }

    @ParameterizedTest
    @CsvSource({
        "https://site.example/, https://site.example/o",
        "https://site.example, https://site.example/o",
        "https://site.example:444/files/, https://site.example:444/files/o"
    })
    void redirections_lead_below_the_base_url_whatever_the_host(String base, String location) throws IOException {
        ServerOptions options =
                ServerOptions.builder().port(0).baseUrl(HttpUri.of(base)).build();
        try (HttpServer based = HttpServer.open(options, new Fixtures())) {
            for (String host : new String[] {"localhost", "site.example"}) {
                String response = get(based, "/redirect", host);
                assertTrue(response.contains("\r\nLocation: " + location + "\r\n"), response);
            }
            assertEquals("403", status(get(based, "/redirect", "evil.example")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x, https://site.example/files/a/x",
        "?x, https://site.example/files/a/b?x",
        "/x, https://site.example/files/x",
        "http://h/x, http://h/x"
    })
    @Tag("R1945-10.11-01")
    void a_reference_of_a_handler_is_below_the_base_url(String reference, String location) throws IOException {
        HttpUri base = HttpUri.of("https://site.example/files/");
        ServerOptions options = ServerOptions.builder().port(0).baseUrl(base).build();
        Handler redirecting = request -> Response.redirect(StatusCode.FOUND, reference);
        try (HttpServer based = HttpServer.open(options, redirecting)) {
            assertEquals(location, location(get(based, "/a/b?c", "localhost")));
        }
    }

    @Test
    @Tag("PX-SEC-06")
    void a_server_on_all_addresses_knows_them_for_its_own_and_no_other() throws IOException {
        ServerOptions everywhere = ServerOptions.builder()
                .addresses(new InetSocketAddress("0.0.0.0", 0))
                .build();
        try (HttpServer open = HttpServer.open(everywhere, new Fixtures())) {
            for (InterfaceAddress own : NetworkInterface.networkInterfaces()
                    .flatMap(one -> one.getInterfaceAddresses().stream())
                    .filter(one -> one.getAddress() instanceof Inet4Address)
                    .toList()) {
                String host = own.getAddress().getHostAddress();
                assertEquals("http://" + host + "/o", location(get(open, "/redirect", host)));
            }
            assertEquals("/o", location(get(open, "/redirect", "192.0.2.1"))); // of nobody (RFC 5737)
        }
    }
}
