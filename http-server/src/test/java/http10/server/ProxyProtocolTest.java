package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxyProtocolTest {
    private static final String LINE = "PROXY TCP4 192.0.2.1 192.0.2.2 4711 80\r\n";
    private static final String BINARY =
            new String(ProxyHeaderTest.binary("2111000cc0000201c0000202126703e8"), ISO_8859_1);
    private static final String GET = "GET /o HTTP/1.0\r\n\r\n";
    private static final int LARGE = 300_001;

    @TempDir
    Path folder;

    /** Who asked, and why who was refused. */
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final ServerListener listener = new ServerListener() {
        @Override
        public void answered(Exchange exchange) {
            InetSocketAddress peer = (InetSocketAddress) exchange.peer();
            told.add(peer.getAddress().getHostAddress() + " " + exchange.status());
        }

        @Override
        public void refused(SocketAddress peer, String reason) {
            told.add(reason);
        }
    };

    private ServerOptionsBuilder options() {
        return ServerOptions.builder().port(0).proxyProtocol(true).listener(listener);
    }

    private HttpServer serving() throws IOException {
        return HttpServer.open(options().build(), new Fixtures());
    }

    @ParameterizedTest
    @ValueSource(strings = {LINE, "PROXY UNKNOWN\r\n"})
    void the_client_is_whom_the_header_names_wherever_it_is_cut(String header) throws Exception {
        try (HttpServer server = serving()) {
            String octets = header + GET;
            for (int cut = 0; cut <= octets.length(); cut++) {
                try (RawClient client = new RawClient(server.port())) {
                    client.send(octets.substring(0, cut)).send(octets.substring(cut));
                    assertTrue(client.receiveAll().endsWith("\r\n\r\nhello\n"));
                }
                assertEquals(header.equals(LINE) ? "192.0.2.1 200" : "127.0.0.1 200", told.take());
            }
        }
    }

    @Test
    void octet_by_octet_in_binary_and_for_each_request_of_a_connection() throws Exception {
        try (HttpServer server = serving();
                RawClient client = new RawClient(server.port())) {
            for (char octet : BINARY.toCharArray()) client.send(String.valueOf(octet));
            for (int i = 0; i < 3; i++) {
                client.send("GET /o HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
                assertTrue(client.receiveReply().endsWith("hello\n"));
                assertEquals("192.0.2.1 200", told.take());
            }
        }
    }

    @Test
    void what_is_no_HTTP_behind_it_is_told_of_the_client() throws Exception {
        try (HttpServer server = serving()) {
            assertEquals("400", RawClient.status(RawClient.exchange(server.port(), LINE + "GE(T / HTTP/1.0\r\n\r\n")));
            assertEquals("192.0.2.1 400", told.take());
        }
    }

    @Test
    void what_begins_otherwise_is_closed_without_an_answer_and_told_once() throws Exception {
        try (HttpServer server = serving()) {
            assertEquals("", RawClient.exchange(server.port(), "X"));
            assertEquals("no PROXY protocol: it begins otherwise", told.take());
            assertEquals("", RawClient.exchange(server.port(), "PROXY TCP4 x\r\n"));
            assertEquals("no PROXY protocol: its line is not family, addresses and ports", told.take());
        }
    }

    @Test
    void a_header_that_does_not_come_in_time_or_breaks_off_is_closed_without_a_word() throws Exception {
        try (HttpServer server =
                HttpServer.open(options().headDeadline(Duration.ofMillis(50)).build(), new Fixtures())) {
            assertEquals("", RawClient.exchange(server.port(), "PROXY TCP4 192.0.2.1"));
            try (RawClient client = new RawClient(server.port())) {
                assertEquals(
                        "", client.send(BINARY.substring(0, 20)).halfClose().receiveAll());
            }
            assertTrue(told.isEmpty());
        }
    }

    @Test
    void large_files_and_TLS_come_behind_it() throws Exception {
        Files.write(folder.resolve("large"), new byte[LARGE]);
        try (HttpServer server = HttpServer.open(options().build(), FileHandler.of(folder))) {
            String got = RawClient.exchange(server.port(), LINE + "GET /large HTTP/1.0\r\n\r\n");
            assertEquals(LARGE, RawClient.body(got).length());
            assertEquals("192.0.2.1 200", told.take());
        }
        TlsFixtures.certificate(folder, "ec", "ec -pkeyopt ec_paramgen_curve:P-256");
        ServerCertificate certificate =
                ServerCertificate.of(folder.resolve("ec.crt"), folder.resolve("ec.key"), wrong -> {});
        try (HttpServer server = HttpServer.open(options().tls(certificate).build(), new Fixtures())) {
            String url = "https://127.0.0.1:" + server.port() + "/o";
            String got = TlsFixtures.run(folder, "", "curl", "-sSk", "--haproxy-protocol", url);
            assertEquals("hello\n", got);
            assertEquals("127.0.0.1 200", told.take());
        }
    }
}
