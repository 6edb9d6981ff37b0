package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.samples.conformance.client.ScriptedServer;
import http10.transport.Deadline;
import http10.transport.DeadlineWatch;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No server can keep the client longer than its options say. */
@Timeout(20)
@Tag("PX-LIM-03")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlinesTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG =
            Duration.ofSeconds(2); // enough to be redirected, whatever else the machine does
    private static final InetAddress RIGHT = address(1);
    private static final InetAddress WRONG = address(2);

    private final ClientOptions options = ClientOptions.builder().build();
    private final Connector connector =
            new Connector(options, new DeadlineWatch(Duration.ofMillis(20)), new Clock(options));

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static final ScriptedServer.Script SILENT =
            peer -> peer.receiveRequest().receiveEnd();

    /** Sends an octet now and then, for as long as the client listens. */
    private static ScriptedServer.Script trickle(String start) {
        CountDownLatch never = new CountDownLatch(1);
        return peer -> {
            peer.receiveRequest().send(start);
            while (!never.await(20, TimeUnit.MILLISECONDS)) peer.send("x");
        };
    }

    private static void assertTimesOut(ClientOptionsBuilder options, ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Request request = Request.get(server.url("/"));
            HttpClient client = HttpClient.of(options.build());
            assertThrows(SocketTimeoutException.class, () -> Exchanges.content(client.send(request)));
            server.received(0); // the connection is closed
        }
    }

    @Test
    void a_silent_server_meets_the_idle_deadline() throws IOException {
        assertTimesOut(ClientOptions.builder().idleDeadline(SHORT), SILENT);
    }

    @Test
    void a_silent_server_meets_the_total_deadline() throws IOException {
        assertTimesOut(ClientOptions.builder().totalDeadline(SHORT), SILENT);
    }

    @Test
    void a_server_that_stops_inside_the_content_meets_the_idle_deadline() throws IOException {
        ScriptedServer.Script stops = ScriptedServer.answerAndHold("HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nab");
        assertTimesOut(ClientOptions.builder().idleDeadline(SHORT), stops);
    }

    @Test
    void a_trickle_meets_the_total_deadline_though_it_is_never_idle() throws IOException {
        ClientOptionsBuilder options = ClientOptions.builder().totalDeadline(SHORT);
        assertTimesOut(options, trickle("HTTP/1.0 200 OK\r\n\r\n"));
        assertTimesOut(options, trickle("HTTP/1.0 200 "));
        assertTimesOut(options, trickle("HTTP/1.0 200 OK\r\nX: "));
    }

    @Test
    void redirections_share_one_total_deadline() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.of(ScriptedServer.answer("HTTP/1.0 302 x\r\nLocation: /y\r\n\r\n"), SILENT)) {
            HttpClient client =
                    HttpClient.of(ClientOptions.builder().totalDeadline(LONG).build());
            Request request = Request.get(server.url("/"));
            assertThrows(SocketTimeoutException.class, () -> client.send(request));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void a_server_that_does_not_read_meets_the_idle_deadline() throws IOException {
        CountDownLatch given = new CountDownLatch(1);
        try (ScriptedServer server =
                ScriptedServer.of(peer -> peer.receiveHead().await(given).receiveEnd())) {
            HttpClient client =
                    HttpClient.of(ClientOptions.builder().idleDeadline(SHORT).build());
            Request request = Request.of(Method.POST, HttpUri.of(server.url("/")))
                    .with(Content.of(new byte[32 << 20]), MediaType.of("a/b"));
            assertThrows(SocketTimeoutException.class, () -> client.send(request));
            given.countDown();
        }
    }

    /** Whoever connects to it waits, since more than its backlog takes are waiting already. */
    private static final class Silent implements AutoCloseable {
        private final ServerSocketChannel listener = ServerSocketChannel.open();
        private final List<SocketChannel> waiting = new ArrayList<>();

        Silent(String host, int port) throws IOException {
            listener.bind(new InetSocketAddress(host, port), 1);
            for (int i = 0; i < 8; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(listener.getLocalAddress());
                waiting.add(channel);
            }
        }

        int port() throws IOException {
            return ((InetSocketAddress) listener.getLocalAddress()).getPort();
        }

        @Override
        public void close() throws IOException {
            for (SocketChannel channel : waiting) channel.close();
            listener.close();
        }
    }

    @Test
    void an_address_that_is_silent_meets_the_connect_deadline() throws IOException {
        try (Silent silent = new Silent("127.0.0.1", 0)) {
            HttpClient client =
                    HttpClient.of(ClientOptions.builder().connectDeadline(SHORT).build());
            Request request = Request.get("http://127.0.0.1:" + silent.port() + "/");
            assertThrows(SocketTimeoutException.class, () -> client.send(request));
        }
    }

    @Test
    void an_address_that_is_silent_leaves_time_for_the_next_one() throws IOException {
        try (ScriptedServer server = ScriptedServer.of(peer -> peer.receiveEnd());
                Silent silent = new Silent("127.0.0.2", server.port())) {
            Deadline deadline = Deadline.after(Duration.ofSeconds(2));
            connector
                    .connectToOne(List.of(WRONG, RIGHT), silent.port(), deadline)
                    .close();
            server.received(0);
        }
    }

    @Test
    void the_addresses_of_a_host_are_tried_in_turn() throws IOException {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10));
        try (ScriptedServer server = ScriptedServer.of(peer -> peer.receiveEnd())) {
            connector
                    .connectToOne(List.of(WRONG, WRONG, RIGHT), server.port(), deadline)
                    .close();
            server.received(0);
            var e = assertThrows(
                    ConnectException.class,
                    () -> connector.connectToOne(List.of(WRONG, WRONG), server.port(), deadline));
            assertEquals(1, e.getSuppressed().length);
        }
    }

    @Test
    void a_host_without_address_is_unknown() {
        Request request = Request.get("http://nowhere.invalid/");
        var e = assertThrows(UnknownHostException.class, () -> Exchanges.CLIENT.send(request));
        assertEquals("nowhere.invalid", e.getMessage());
        assertThrows(UnknownHostException.class, () -> Exchanges.CLIENT.send(Request.get("http://1.2.3.4.5/")));
    }

    @Test
    void the_ranges_of_the_options_are_checked() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ClientOptions.builder().connectDeadline(Duration.ZERO).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> ClientOptions.builder()
                        .idleDeadline(Duration.ofSeconds(-1))
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> ClientOptions.builder().mostRedirects(-1).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> ClientOptions.builder().userAgent("a\r\nb").build());
        assertTrue(options.simpleResponses());
    }
}
