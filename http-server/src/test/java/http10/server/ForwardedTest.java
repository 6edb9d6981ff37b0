package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardedTest {
    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("127.0.0.0/8", "10.0.0.0/8", "fd00::/8"));

    private final BlockingQueue<String> clients = new LinkedBlockingQueue<>();

    private String exchange(TrustedProxies trusted, String fields) throws Exception {
        ServerListener listener = new ServerListener() {
            @Override
            public void answered(Exchange exchange) {
                clients.add(((InetSocketAddress) exchange.peer()).getAddress().getHostAddress());
            }
        };
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .listener(listener)
                .trusted(trusted)
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            String request =
                    "GET /redirect HTTP/1.0\r\nHost: localhost:81\r\n" + fields.replace("~", "\r\n") + "\r\n\r\n";
            return RawClient.exchange(server.port(), request);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 192.0.2.1 | 192.0.2.1",
                "x-forwarded-for: 198.51.100.7, 192.0.2.1 | 192.0.2.1",
                "X-Forwarded-For: 198.51.100.7, 192.0.2.1:4711, 10.1.2.3 | 192.0.2.1",
                "X-Forwarded-For: 198.51.100.7~X-Forwarded-For: 192.0.2.1 | 192.0.2.1",
                "X-Forwarded-For: 192.0.2.1, unknown, 10.1.2.3 | 10.1.2.3",
                "X-Forwarded-For: 10.1.1.1, 10.2.2.2 | 10.1.1.1",
                "X-Forwarded-For: 2001:db8::1, fd00::2 | 2001:db8:0:0:0:0:0:1",
                "X-Forwarded-For: [2001:db8::1]:80 | 2001:db8:0:0:0:0:0:1",
                "X-Forwarded-For: localhost | 127.0.0.1",
                "X-Forwarded-For: 999.0.0.1 | 127.0.0.1",
                "X-Forwarded-For: %x1b[31m | 127.0.0.1",
                "A: b | 127.0.0.1",
                "Forwarded: for=192.0.2.1;proto=https | 192.0.2.1",
                "Forwarded: for=198.51.100.7, FOR=\"192.0.2.1:80\" ; by=x, for=10.0.0.1 | 192.0.2.1",
                "Forwarded: for=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1",
                "Forwarded: for=192.0.2.1, for=_hidden | 127.0.0.1",
                "Forwarded: for=192.0.2.1, proto=https | 127.0.0.1",
                "Forwarded: for=192.0.2.1, for= | 127.0.0.1",
                "Forwarded: for=\"192.0.2.1 | 127.0.0.1",
                "Forwarded: for=192.0.2.1~X-Forwarded-For: 192.0.2.1 | 192.0.2.1",
                "Forwarded: for=192.0.2.1~X-Forwarded-For: 192.0.2.9 | 127.0.0.1",
                "Forwarded: \", for=192.0.2.1~X-Forwarded-For: 192.0.2.9 | 127.0.0.1",
                "Forwarded: for=_hidden~X-Forwarded-For: 192.0.2.9 | 127.0.0.1"
            })
    void the_client_is_the_last_that_is_no_trusted_proxy(String fields, String client) throws Exception {
        exchange(PROXIES, fields);
        assertEquals(client, clients.take());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto: https | https://localhost:81/o",
                "X-Forwarded-Host: site.example~X-Forwarded-Proto: HTTPS | https://site.example/o",
                "X-Forwarded-Host: site.example:8443 | http://site.example:8443/o",
                "X-Forwarded-Host: evil.example, site.example | http://site.example/o",
                "Forwarded: proto=https;host=\"site.example:444\" | https://site.example:444/o",
                "Forwarded: host=a.example~X-Forwarded-Host: b.example | http://localhost:81/o",
                "X-Forwarded-Proto: javascript | http://localhost:81/o",
                "X-Forwarded-Host: a/b@c | http://localhost:81/o"
            })
    void redirections_lead_to_what_the_client_has_asked(String fields, String location) throws Exception {
        String answer = exchange(PROXIES, fields);
        assertTrue(answer.contains("\r\nLocation: " + location + "\r\n"), answer);
    }

    @Test
    void others_are_not_believed() throws Exception {
        String fields =
                "X-Forwarded-For: 192.0.2.1~X-Forwarded-Host: site.example~Forwarded: for=192.0.2.1;proto=https";
        String answer = exchange(TrustedProxies.of(List.of("10.0.0.0/8", "::1", "unix:")), fields);
        assertEquals("127.0.0.1", clients.take());
        assertTrue(answer.contains("\r\nLocation: http://localhost:81/o\r\n"), answer);
    }

    @Test
    void whoever_comes_by_a_Unix_socket_is_believed_where_that_is_said() {
        UnixDomainSocketAddress unnamed = UnixDomainSocketAddress.of("");
        assertTrue(TrustedProxies.of(List.of("unix:")).include(unnamed));
        assertFalse(TrustedProxies.of(List.of("0.0.0.0/0", "::/0")).include(unnamed));
    }

    @Test
    void networks_have_as_many_bits_as_they_say() {
        TrustedProxies proxies = TrustedProxies.of(List.of("192.0.2.128/25", "2001:db8::/33", "203.0.113.5"));
        for (String in : List.of("192.0.2.128", "192.0.2.255", "2001:db8:7fff::1", "203.0.113.5")) {
            assertTrue(proxies.include(new InetSocketAddress(in, 1)), in);
        }
        for (String out : List.of("192.0.2.127", "192.0.3.128", "2001:db8:8000::", "203.0.113.4", "::1")) {
            assertFalse(proxies.include(new InetSocketAddress(out, 1)), out);
        }
        assertTrue(TrustedProxies.of(List.of("0.0.0.0/0")).include(new InetSocketAddress("203.0.113.4", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "::/129", "10.0.0/8", "host", "10.0.0.0/", "10.0.0.0/+8", "unix", "[::1]"})
    void what_is_no_network_is_refused(String range) {
        assertFalse(TrustedProxies.isRange(range));
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(List.of(range)));
    }
}
