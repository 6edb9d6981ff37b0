package http10.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread looks after the deadlines of all clients. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlineThreadsTest {
    private static final int CLIENTS = 100;

    @Test
    void many_clients_have_one() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            for (int i = 0; i < CLIENTS; i++) {
                try (Response response = HttpClient.create().send(Request.get(server.url("/")))) {
                    response.content().stream().readAllBytes();
                }
            }
        }
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("http10-deadlines"))
                .count();
        // other tests of this process may have some of their own
        assertTrue(threads < CLIENTS / 2, () -> threads + " threads");
    }
}
