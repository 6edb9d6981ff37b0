package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StopTest {
    private static final String BIG = "GET /big HTTP/1.0\r\n\r\n";

    private static CompletableFuture<Boolean> stopping(HttpServer server, Duration grace) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return server.stop(grace);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void running_downloads_are_finished_and_silent_connections_closed() throws Exception {
        CountDownLatch accepted = new CountDownLatch(21);
        ServerListener listener = new ServerListener() {
            @Override
            public void accepted(SocketAddress peer) {
                accepted.countDown();
            }
        };
        HttpServer server = HttpServer.open(
                ServerOptions.builder().port(0).listener(listener).build(), new Fixtures());
        List<RawClient> downloads = new ArrayList<>();
        for (int i = 0; i < 20; i++) downloads.add(new RawClient(server.port()).send(BIG));
        for (RawClient download : downloads) assertEquals("H", download.receive(1));

        try (RawClient silent = new RawClient(server.port())) {
            accepted.await(); // the system resets what it has queued when the listener closes
            CompletableFuture<Boolean> clean = stopping(server, Duration.ofSeconds(30));
            assertEquals("", silent.receiveAll());
            assertThrows(ConnectException.class, () -> new RawClient(server.port()));
            assertFalse(clean.isDone());
            for (RawClient download : downloads) {
                try (download) {
                    assertEquals(Fixtures.BIG, body(download.receiveAll()).length());
                }
            }
            assertTrue(clean.get(10, TimeUnit.SECONDS));
        }
        server.awaitStop();
    }

    @Test
    void what_is_not_finished_within_the_grace_is_cut() throws Exception {
        HttpServer server = HttpServer.bind(0, new Fixtures());
        try (RawClient download = new RawClient(server.port()).send(BIG)) {
            assertEquals("H", download.receive(1));
            assertFalse(stopping(server, Duration.ofMillis(100)).get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_connection_accepted_while_the_server_stops_is_closed() throws Exception {
        CountDownLatch accepted = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        ServerListener listener = new ServerListener() {
            @Override
            public void accepted(SocketAddress peer) {
                accepted.countDown();
                try {
                    stopped.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        HttpServer server = HttpServer.open(
                ServerOptions.builder().port(0).listener(listener).build(), new Fixtures());
        try (RawClient silent = new RawClient(server.port())) {
            accepted.await();
            assertTrue(server.stop(Duration.ZERO));
            stopped.countDown();
            assertEquals("", silent.receiveAll());
        }
    }

    @Test
    void the_port_can_be_bound_again_at_once() throws Exception {
        int port = 0;
        for (int i = 0; i < 5; i++) {
            try (HttpServer server = HttpServer.bind(port, new Fixtures())) {
                port = server.port();
                assertEquals("200", status(exchange(port, "GET /o HTTP/1.0\r\n\r\n")));
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_an_error_and_leaves_nothing_open() throws Exception {
        try (HttpServer first = HttpServer.bind(0, new Fixtures())) {
            ServerOptions both = ServerOptions.builder()
                    .addresses(ServerOptions.loopback(0), ServerOptions.loopback(first.port()))
                    .build();
            assertThrows(BindException.class, () -> HttpServer.open(both, new Fixtures()));
            assertEquals("200", status(exchange(first.port(), "GET /o HTTP/1.0\r\n\r\n")));
        }
    }

    @Test
    void several_addresses_are_served() throws IOException {
        ServerOptions options = ServerOptions.builder()
                .addresses(ServerOptions.loopback(0), ServerOptions.loopback(0))
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            for (SocketAddress address : server.addresses()) {
                int port = ((InetSocketAddress) address).getPort();
                assertEquals("200", status(exchange(port, "GET /o HTTP/1.0\r\n\r\n")));
            }
        }
    }
}
