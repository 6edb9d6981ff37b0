package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdlersTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void soManyAreHeldAndWhatTheServerEndsIsMadeAnew() throws IOException, InterruptedException {
        List<Socket> accepted = new ArrayList<>();
        try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Idlers idlers = new Idlers(listener.getLocalPort(), 5, "GET /")) {
            listener.setSoTimeout((int) LONG.toMillis());
            for (int i = 0; i < 5; i++) {
                accepted.add(listener.accept());
            }
            assertEquals(5, idlers.awaitOpen(LONG));
            byte[] half = accepted.get(0).getInputStream().readNBytes(5);
            assertArrayEquals("GET /".getBytes(StandardCharsets.US_ASCII), half);

            accepted.get(0).close();
            accepted.add(listener.accept());

            assertEquals(5, idlers.awaitOpen(LONG));
        } finally {
            for (Socket socket : accepted) {
                socket.close();
            }
        }
    }
}
