package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.head;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.StatusCode;
import java.net.SocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionsTest {
    private static final String GET = "GET /o HTTP/1.0\r\n\r\n";

    /** Counts the connections that the server has accepted. */
    private static ServerListener accepting(CountDownLatch latch) {
        return new ServerListener() {
            @Override
            public void accepted(SocketAddress peer) {
                latch.countDown();
            }
        };
    }

    /** Whoever waits for another client waits for 10 s or more; a second would be enough, but on a machine under load. */
    private static void assertServedMeanwhile(int port) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals("200", status(exchange(port, GET))));
    }

    @Test
    @Tag("PX-IO-04")
    @Tag("R9112-9.5-01")
    void silent_and_half_said_connections_hold_no_worker() throws Exception {
        int idle = 200;
        CountDownLatch accepted = new CountDownLatch(idle);
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .workers(1)
                .listener(accepting(accepted))
                .build();
        List<RawClient> clients = new ArrayList<>();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            for (int i = 0; i < idle; i++) {
                RawClient client = new RawClient(server.port());
                clients.add(i % 2 == 0 ? client : client.send("GET /o HT"));
            }
            assertTrue(accepted.await(20, TimeUnit.SECONDS));
            for (int i = 0; i < 100; i++) assertServedMeanwhile(server.port());
            for (int i = 1; i < idle; i += 2) {
                assertEquals("200", status(clients.get(i).send("TP/1.0\r\n\r\n").receiveAll()));
            }
        } finally {
            for (RawClient client : clients) client.close();
        }
    }

    @Test
    @Tag("R1945-9.5-02")
    void halves_of_heads_do_not_use_up_the_memory() throws Exception {
        String half = "GET /o HTTP/1.0\r\nX: " + "a".repeat(4_000);
        ServerOptions options = ServerOptions.builder().port(0).build();
        HeadMemory memory = new HeadMemory(12_000);
        try (HttpServer server = HttpServer.open(options, new Fixtures(), memory);
                RawClient first = new RawClient(server.port()).send(half);
                RawClient second = new RawClient(server.port()).send(half)) {
            while (memory.held() < 10_000) Thread.onSpinWait();
            assertEquals("503", status(exchange(server.port(), half)));
            assertEquals("200", status(exchange(server.port(), GET)));

            assertEquals("200", status(first.send("\r\n\r\n").receiveAll()));
            try (RawClient fourth = new RawClient(server.port()).send(half)) {
                assertEquals("200", status(fourth.send("\r\n\r\n").receiveAll()));
            }
            assertEquals("200", status(second.send("\r\n\r\n").receiveAll()));
        }
    }

    @Test
    void a_client_that_does_not_read_delays_nobody(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("large"));
        try (FileChannel large = FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            large.write(java.nio.ByteBuffer.allocate(1), (100 << 20) - 1);
        }
        Handler handler = request -> {
            if (request.target().path().equals("/o")) return Response.text(StatusCode.OK, "hello\n");
            FileChannel open = FileChannel.open(file);
            return Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(open, 0, open.size()));
        };
        try (HttpServer server = HttpServer.bind(0, handler);
                RawClient stalled = new RawClient(server.port())) {
            String first = stalled.send("GET /large HTTP/1.0\r\n\r\n").receive(100);
            assertTrue(first.startsWith("HTTP/1.0 200"), first);
            for (int i = 0; i < 20; i++) assertServedMeanwhile(server.port());
        }
    }

    @Test
    @Tag("PX-LIM-02")
    void a_client_that_does_not_read_is_cut_off_in_time() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        ServerListener listener = new ServerListener() {
            @Override
            public void answered(Exchange exchange) {
                if (!exchange.complete()) cut.countDown();
            }
        };
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .pace(Duration.ofMillis(300), Duration.ofSeconds(60), 500)
                .listener(listener)
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures());
                RawClient stalled = new RawClient(server.port())) {
            stalled.send("GET /big HTTP/1.0\r\n\r\n");
            assertTrue(cut.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_client_that_reads_slowly_but_steadily_gets_everything() throws Exception {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .pace(Duration.ofSeconds(1), Duration.ofSeconds(60), 500)
                .build();
        CountDownLatch never = new CountDownLatch(1);
        int step = 128 << 10;
        try (HttpServer server = HttpServer.open(options, new Fixtures());
                RawClient slow = RawClient.withReceiveBuffer(server.port(), 64 << 10)) {
            slow.send("GET /big HTTP/1.0\r\n\r\n");
            for (int read = 0; read < 2 << 20; read += step) {
                assertFalse(never.await(200, TimeUnit.MILLISECONDS));
                assertEquals(step, slow.receive(step).length());
            }
        }
    }

    @Test
    void an_error_of_a_handler_ends_one_connection_only() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        ServerListener listener = new ServerListener() {
            @Override
            public void fault(Throwable cause) {
                if (cause instanceof StackOverflowError) told.countDown();
            }
        };
        Handler handler = request -> {
            if (request.target().path().equals("/o")) return Response.text(StatusCode.OK, "hello\n");
            throw new StackOverflowError();
        };
        ServerOptions options =
                ServerOptions.builder().port(0).workers(1).listener(listener).build();
        try (HttpServer server = HttpServer.open(options, handler)) {
            assertEquals("", exchange(server.port(), "GET /error HTTP/1.0\r\n\r\n"));
            assertTrue(told.await(5, TimeUnit.SECONDS));
            assertServedMeanwhile(server.port());
        }
    }

    @Test
    void a_burst_of_connections_is_served_by_few_workers() throws Exception {
        ServerOptions options = ServerOptions.builder().port(0).workers(4).build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 300; i++) clients.add(new RawClient(server.port()).send("GET /o HTTP/1.0\r\n\r\n"));
            for (RawClient client : clients) {
                try (client) {
                    String response = client.receiveAll();
                    assertEquals("hello\n", body(response), () -> head(response));
                }
            }
        }
    }
}
