package http10.server;

import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkingTest {
    /** Nobody else comes to wake the selector, so a connection that it was not told of would wait for ever. */
    @Test
    void a_connection_that_comes_while_others_leave_is_not_forgotten() throws Exception {
        try (HttpServer server = HttpServer.bind(0, new Fixtures())) {
            for (int round = 0; round < 300; round++) {
                List<RawClient> leaving = new ArrayList<>();
                for (int i = 0; i < 8; i++) leaving.add(new RawClient(server.port()).send("GET /o HT"));
                CompletableFuture<RawClient> coming = CompletableFuture.supplyAsync(() -> half(server.port()));
                for (RawClient client : leaving) client.send("TP/1.0\r\n\r\n");

                for (RawClient client : leaving) assertAnswered(client);
                assertAnswered(coming.get().send("TP/1.0\r\n\r\n"));
            }
        }
    }

    /** More than are looked at in a row. */
    @Test
    void all_whose_time_is_over_are_ended_however_many() throws Exception {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .headDeadline(Duration.ofMillis(300))
                .build();
        List<RawClient> clients = new ArrayList<>();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            for (int i = 0; i < 600; i++) clients.add(half(server.port()));
            for (RawClient client : clients) {
                try (client) {
                    assertEquals("408", status(client.receiveAll()));
                }
            }
        }
    }

    private static RawClient half(int port) {
        try {
            return new RawClient(port).send("GET /o HT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertAnswered(RawClient client) throws Exception {
        try (client) {
            assertEquals("200", status(client.receiveAll()));
        }
    }
}
