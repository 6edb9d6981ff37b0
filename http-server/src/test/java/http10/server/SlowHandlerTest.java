package http10.server;

import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers of handlers that do not say they are quick, by one worker, and whoever leads. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlowHandlerTest {
    private static final int MANY = 6;
    private static final String FIRST = "GET /first HTTP/1.0\r\n\r\n";

    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch rest = new CountDownLatch(1);
    private final BlockingQueue<Integer> answered = new LinkedBlockingQueue<>();
    private final AtomicInteger many = new AtomicInteger();

    private Response handle(Request request) {
        String path = request.target().path();
        if (path.equals("/first")) {
            begun.countDown();
            await(first);
        }
        if (path.startsWith("/of-many/")) {
            if (many.getAndIncrement() > 0) await(rest);
            else answered.add(Integer.valueOf(path.substring("/of-many/".length())));
        }
        return Response.text(StatusCode.OK, "hello\n");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS), "what this waits for does not come");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that have waited go on together; whoever leads takes one after the other before he looks for others again. */
    @Test
    void a_connection_is_closed_though_all_threads_are_at_work_for_others() throws Exception {
        ServerOptions options = ServerOptions.builder().port(0).workers(1).build();
        List<RawClient> waiting = new ArrayList<>();
        try (HttpServer server = HttpServer.open(options, this::handle)) {
            for (int i = 0; i < MANY; i++) {
                waiting.add(new RawClient(server.port()).send("GET /of-many/" + i + " HTTP/1.0\r\n"));
            }
            // Once another has been served, these have been looked at and wait.
            assertEquals("200", status(exchange(server.port(), "GET / HTTP/1.0\r\n\r\n")));
            try (RawClient busy = new RawClient(server.port()).send(FIRST);
                    RawClient alsoBusy = new RawClient(server.port()).send(FIRST)) {
                await(begun);
                for (RawClient client : waiting) client.send("\r\n");
                first.countDown();
                assertEquals("200", status(busy.receiveAll()));
                assertEquals("200", status(alsoBusy.receiveAll()));
                RawClient done = waiting.remove((int) answered.poll(20, TimeUnit.SECONDS));
                assertEquals("200", status(done.receiveAll()), "its end is not held back");
                rest.countDown();
                for (RawClient client : waiting) assertEquals("200", status(client.receiveAll()));
            }
        } finally {
            first.countDown();
            rest.countDown();
            for (RawClient client : waiting) client.close();
        }
    }
}
