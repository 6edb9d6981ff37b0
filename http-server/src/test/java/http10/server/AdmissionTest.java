package http10.server;

import static http10.server.KeepAliveTest.KEEP;
import static http10.server.KeepAliveTest.says;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when connections run short. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionTest {
    private static final String GET = "GET /o HTTP/1.0\r\n\r\n";
    private static final Duration LONG = Duration.ofMinutes(2);

    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawClient client : clients) client.close();
    }

    private RawClient open(HttpServer server, String octets) throws IOException {
        RawClient client = new RawClient(server.port()).send(octets);
        clients.add(client);
        return client;
    }

    @Test
    @Tag("PX-LIM-01")
    void one_too_many_waits_in_the_backlog() throws Exception {
        CountDownLatch accepted = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        Handler handler = request -> {
            try {
                if (request.target().path().equals("/slow")) release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Response.text(StatusCode.OK, "hello\n");
        };
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .maxConnections(1)
                .workers(1)
                .listener(new ServerListener() {
                    @Override
                    public void accepted(SocketAddress peer) {
                        accepted.countDown();
                    }
                })
                .build();
        try (HttpServer server = HttpServer.open(options, handler)) {
            RawClient one = open(server, "GET /slow HTTP/1.0\r\n\r\n");
            RawClient two = open(server, "GET /slow HTTP/1.0\r\n\r\n");
            assertTrue(accepted.await(20, TimeUnit.SECONDS));
            RawClient three = open(server, GET);
            release.countDown();
            for (RawClient client : List.of(one, two, three)) assertEquals("200", status(client.receiveAll()));
        }
    }

    /** The first of them have waited for longest. */
    @Test
    @Tag("PX-LIM-01")
    void heads_that_are_not_there_make_room_the_oldest_first() throws Exception {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .maxConnections(3)
                .workers(1)
                .headDeadline(LONG)
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            RawClient oldest = open(server, "GET /o HT");
            for (int i = 0; i < 3; i++) open(server, "");
            for (int i = 0; i < 20; i++) assertEquals("200", status(exchange(server.port(), GET)));
            assertEquals("408", status(oldest.receiveAll()));
        }
    }

    @Test
    @Tag("PX-LIM-01")
    void heads_have_a_tenth_of_their_time_when_connections_run_short() throws Exception {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .maxConnections(3)
                .workers(1)
                .headDeadline(Duration.ofSeconds(10))
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            long start = System.nanoTime();
            for (int i = 0; i < 4; i++) open(server, "GET /o HT");
            for (RawClient client : clients) assertEquals("408", status(client.receiveAll()));
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            assertTrue(seconds < 8, () -> seconds + " s");
        }
    }

    @Test
    void no_connection_is_kept_when_they_run_short() throws Exception {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .maxConnections(7)
                .workers(1)
                .keepAliveIdle(LONG)
                .headDeadline(LONG)
                .build();
        String asking = "GET /o HTTP/1.0\r\n" + KEEP + "\r\n";
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            for (int i = 0; i < 6; i++) {
                RawClient client = open(server, asking);
                assertTrue(says("keep-alive", client.receiveReply()));
            }
            assertTrue(says("close", open(server, asking).receiveAll()));
        }
    }

    @Test
    void no_connection_at_all_is_no_option() {
        ServerOptionsBuilder options = ServerOptions.builder().maxConnections(0);
        assertThrows(IllegalArgumentException.class, options::build);
    }

    @Test
    void the_system_may_allow_fewer_descriptors() {
        String limits = "Limit                     Soft Limit           Hard Limit           Units\n"
                + "Max processes             95000                95000                processes\n"
                + "Max open files            %s                 524288               files\n";
        assertEquals(192, DescriptorLimit.connections(limits.formatted("256")));
        assertEquals(1, DescriptorLimit.connections(limits.formatted("64")));
        assertTrue(DescriptorLimit.connections(limits.formatted("unlimited")) > 1_000_000);
        assertTrue(DescriptorLimit.connections("something else\n") > 1_000_000);
        assertTrue(DescriptorLimit.connections() > 1);
    }
}
