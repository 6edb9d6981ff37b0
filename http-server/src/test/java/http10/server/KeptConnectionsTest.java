package http10.server;

import static http10.server.KeepAliveTest.KEEP;
import static http10.server.KeepAliveTest.says;
import static http10.server.RawClient.body;
import static http10.server.RawClient.exchange;
import static http10.server.RawClient.head;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How kept connections wait, beside each other and beside new ones, and how they end. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptConnectionsTest {
    private static final String GET = get("/o");
    private static final Duration LONG = Duration.ofMinutes(2);

    private static String get(String path) {
        return "GET " + path + " HTTP/1.0\r\n" + KEEP + "\r\n";
    }

    private static ServerOptionsBuilder options() {
        return ServerOptions.builder().port(0).keepAliveIdle(LONG);
    }

    private static RawClient kept(HttpServer server) throws IOException {
        RawClient client = new RawClient(server.port()).send(GET);
        assertTrue(says("keep-alive", client.receiveReply()));
        return client;
    }

    @Test
    @Tag("R9112-9.5-01")
    void one_that_stays_idle_is_closed_without_a_word() throws Exception {
        ServerOptions options = options()
                .keepAliveIdle(Duration.ofMillis(300))
                .headDeadline(LONG)
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures());
                RawClient silent = kept(server);
                RawClient afterEmptyLine = kept(server).send("\r\n")) {
            assertEquals("", silent.receiveAll());
            assertEquals("", afterEmptyLine.receiveAll());
        }
    }

    @Test
    @Tag("R9110-15.5.9-01")
    void a_head_that_has_begun_has_the_deadline_of_a_head() throws Exception {
        ServerOptions patient = options().keepAliveIdle(Duration.ofMillis(300)).build();
        try (HttpServer server = HttpServer.open(patient, new Fixtures());
                RawClient half = kept(server).send("GET /o HT");
                RawClient silent = kept(server)) {
            assertEquals("", silent.receiveAll()); // by now the other has waited for as long
            assertEquals("hello\n", body(half.send("TP/1.0\r\n\r\n").receiveAll()));
        }
        ServerOptions hasty = options().headDeadline(Duration.ofMillis(300)).build();
        try (HttpServer server = HttpServer.open(hasty, new Fixtures());
                RawClient half = kept(server)) {
            assertEquals("408", status(half.send("GET /o HT").receiveAll()));
        }
    }

    @Test
    @Tag("PX-IO-04")
    void those_that_wait_hold_no_worker() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try (HttpServer server = HttpServer.open(options().workers(1).build(), new Fixtures())) {
            for (int i = 0; i < 100; i++) clients.add(kept(server));
            assertEquals("200", status(exchange(server.port(), "GET /o HTTP/1.0\r\n\r\n")));
            for (int round = 0; round < 3; round++) {
                for (RawClient client : clients) client.send(GET);
                for (RawClient client : clients) assertEquals("hello\n", body(client.receiveReply()));
            }
        } finally {
            for (RawClient client : clients) client.close();
        }
    }

    /** Both threads have a second request at hand that waits for a third client; somebody must accept that one. */
    @Test
    @Tag("R9112-9.3.2-01")
    void busy_ones_queue_behind_others_with_what_they_have_sent() throws Exception {
        CountDownLatch bothAtWork = new CountDownLatch(2);
        CountDownLatch thirdServed = new CountDownLatch(1);
        Handler handler = request -> {
            String path = request.target().path();
            if (path.equals("/third")) thirdServed.countDown();
            if (path.equals("/1")) bothAtWork.countDown();
            if (path.equals("/1")) await(bothAtWork);
            if (path.equals("/2")) await(thirdServed);
            return Response.text(StatusCode.OK, path);
        };
        String busy = get("/1") + get("/2") + get("/3") + "GET /4 HTTP/1.0\r\n\r\n";
        try (HttpServer server = HttpServer.open(options().workers(1).build(), handler);
                RawClient one = new RawClient(server.port()).send(busy);
                RawClient two = new RawClient(server.port()).send(busy)) {
            assertEquals("/third", body(exchange(server.port(), "GET /third HTTP/1.0\r\n\r\n")));
            for (RawClient client : List.of(one, two)) {
                for (int i = 1; i <= 4; i++) assertEquals("/" + i, body(client.receiveReply()));
                assertEquals("", client.receiveAll());
            }
        }
    }

    /** Whoever accepts runs a quick handler itself. */
    @Test
    void the_lead_is_passed_on_before_a_second_request() throws Exception {
        CountDownLatch otherServed = new CountDownLatch(1);
        Handler quick = new Handler() {
            @Override
            public Response handle(Request request) {
                if (request.target().path().equals("/second")) await(otherServed);
                if (request.target().path().equals("/other")) otherServed.countDown();
                return Response.text(StatusCode.OK, "hello\n");
            }

            @Override
            public boolean isQuick() {
                return true;
            }
        };
        try (HttpServer server = HttpServer.open(options().build(), quick);
                RawClient busy = new RawClient(server.port()).send(GET + get("/second"))) {
            assertEquals("hello\n", body(busy.receiveReply()));
            assertEquals("200", status(exchange(server.port(), "GET /other HTTP/1.0\r\n\r\n")));
            assertEquals("hello\n", body(busy.receiveReply()));
        }
    }

    @Test
    @Tag("R9112-9.3.2-01")
    void more_of_them_than_workers_are_served_beside_new_ones() throws Exception {
        Handler echo = request -> Response.text(StatusCode.OK, request.target().path());
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch allServed = new CountDownLatch(4);
        try (HttpServer server = HttpServer.open(options().workers(1).build(), echo)) {
            List<CompletableFuture<Integer>> busy = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                busy.add(CompletableFuture.supplyAsync(
                        () -> pipeline(server.port(), enough, allServed), task -> new Thread(task).start()));
            }
            assertTrue(allServed.await(20, TimeUnit.SECONDS));
            for (int i = 0; i < 20; i++) {
                assertEquals("/new", body(exchange(server.port(), "GET /new HTTP/1.0\r\n\r\n")));
            }
            enough.set(true);
            for (CompletableFuture<Integer> client : busy) assertTrue(client.get(20, TimeUnit.SECONDS) > 0);
        }
    }

    /** Has always requests under way that are not answered yet. Returns how many were answered, each in its turn. */
    private static int pipeline(int port, AtomicBoolean enough, CountDownLatch served) {
        try (RawClient client = new RawClient(port)) {
            int ahead = 64;
            for (int i = 0; i < ahead; i++) client.send(get("/" + i));
            int answered = 0;
            for (; !enough.get(); answered++) {
                assertEquals("/" + answered, body(client.receiveReply()));
                client.send(get("/" + (answered + ahead)));
                if (answered == 0) served.countDown();
            }
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_request_may_be_sent_while_the_answer_to_another_is_read() throws Exception {
        String large = "a".repeat(1 << 20);
        try (HttpServer server = HttpServer.open(options().build(), new Fixtures());
                RawClient client = new RawClient(server.port())) {
            client.send(get("/big"));
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> post(client, large));
            for (int i = 0; i < 4; i++) {
                assertEquals(Fixtures.BIG, body(client.receiveReply()).length());
                assertEquals(large, body(client.receiveReply()));
            }
            sent.get(20, TimeUnit.SECONDS);
        }
    }

    private static void post(RawClient client, String content) {
        String head = "POST /post HTTP/1.0\r\n" + KEEP + "Content-Length: " + content.length() + "\r\n\r\n";
        try {
            for (int i = 0; i < 4; i++) client.send(head + content).send(i < 3 ? get("/big") : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_memory_of_a_head_is_given_back_between_requests_and_of_a_connection_at_its_end() throws Exception {
        HeadMemory memory = new HeadMemory(1 << 20);
        String half = "GET /o HTTP/1.0\r\n" + KEEP + "X: " + "a".repeat(4_000);
        try (HttpServer server = HttpServer.open(options().build(), new Fixtures(), memory)) {
            try (RawClient client = new RawClient(server.port())) {
                for (int i = 0; i < 3; i++) {
                    client.send(half);
                    while (memory.held() < half.length()) Thread.onSpinWait();
                    assertEquals("hello\n", body(client.send("\r\n\r\n").receiveReply()));
                    while (memory.held() != 1 << 10) Thread.onSpinWait(); // that of a new connection
                }
            }
            while (memory.held() != 0) Thread.onSpinWait();
            try (RawClient client = new RawClient(server.port())) {
                client.send(GET.repeat(500) + "GET /o HTTP/1.0\r\n\r\n");
                assertEquals(501, client.receiveAll().split("hello\n", -1).length - 1);
            }
            while (memory.held() != 0) Thread.onSpinWait();
        }
    }

    @Test
    void a_stop_closes_idle_ones_and_says_close_on_those_at_work() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Handler handler = request -> {
            if (request.target().path().equals("/slow")) {
                working.countDown();
                await(release);
            }
            return Response.text(StatusCode.OK, "hello\n");
        };
        HttpServer server = HttpServer.open(options().build(), handler);
        try (RawClient idle = kept(server);
                RawClient slow = kept(server).send(get("/slow") + GET)) {
            working.await();
            CompletableFuture<Boolean> clean = CompletableFuture.supplyAsync(() -> stop(server));
            assertEquals("", idle.receiveAll());
            assertFalse(clean.isDone());
            release.countDown();
            String response = slow.receiveAll();
            assertTrue(says("close", response), () -> head(response));
            assertEquals("hello\n", body(response));
            assertTrue(clean.get(10, TimeUnit.SECONDS));
        }
    }

    private static boolean stop(HttpServer server) {
        try {
            return server.stop(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS), "what this waits for does not come");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
