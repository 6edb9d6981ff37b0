package http10.server;

import static http10.server.KeepAliveTest.KEEP;
import static http10.server.RawClient.body;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler that says it is quick, and is not always: a slow disk, a huge folder. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StuckLeadTest {
    private static final String KEPT = "GET /o HTTP/1.0\r\n" + KEEP + "\r\n";

    private final CountDownLatch bothAtWork = new CountDownLatch(2);
    private final CountDownLatch release = new CountDownLatch(1);

    private final Handler quick = new Handler() {
        @Override
        public Response handle(Request request) {
            if (request.target().path().equals("/slow")) {
                bothAtWork.countDown();
                await(release);
            }
            return Response.text(StatusCode.OK, "hello\n");
        }

        @Override
        public boolean isQuick() {
            return true;
        }
    };

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS), "what this waits for does not come");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of them is served by whoever accepts, the other by whoever looks after those who have waited. */
    @Test
    void others_are_served_meanwhile() throws Exception {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .keepAliveIdle(Duration.ofMinutes(1))
                .build();
        try (HttpServer server = HttpServer.open(options, quick);
                RawClient kept = new RawClient(server.port()).send(KEPT);
                RawClient other = new RawClient(server.port()).send(KEPT)) {
            assertEquals("hello\n", body(kept.receiveReply()));
            assertEquals("hello\n", body(other.receiveReply()));
            kept.send("GET /slow HTTP/1.0\r\n\r\n");
            try (RawClient fresh = new RawClient(server.port()).send("GET /slow HTTP/1.0\r\n\r\n")) {
                await(bothAtWork);
                for (int i = 0; i < 5; i++) {
                    assertEquals("200", status(exchange(server.port(), "GET /o HTTP/1.0\r\n\r\n")));
                    assertEquals("hello\n", body(other.send(KEPT).receiveReply()));
                }
                release.countDown();
                assertEquals("200", status(fresh.receiveAll()));
                assertEquals("200", status(kept.receiveAll()));
            }
        }
    }
}
