package http10.server;

import static http10.server.RawClient.exchange;
import static http10.server.RawClient.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many whose peers are slow, in whatever way, beside one worker. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingTest {
    private static final int MANY = 80;
    private static final String GET = "GET /o HTTP/1.0\r\n\r\n";

    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawClient client : clients) client.close();
    }

    private static ServerOptionsBuilder one() {
        return ServerOptions.builder().port(0).workers(1);
    }

    private void send(HttpServer server, int many, String octets) throws IOException {
        for (int i = 0; i < many; i++)
            clients.add(RawClient.withReceiveBuffer(server.port(), 4 << 10).send(octets));
    }

    private static void assertServedMeanwhile(HttpServer server) {
        for (int i = 0; i < 20; i++) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertEquals("200", status(exchange(server.port(), GET))));
        }
    }

    @Test
    @Tag("PX-IO-04")
    void those_who_do_not_read_hold_no_worker() throws Exception {
        try (HttpServer server = HttpServer.open(one().build(), new Fixtures())) {
            send(server, MANY, "GET /big HTTP/1.0\r\n\r\n");
            for (RawClient client : clients) assertEquals("HTTP/1.0 ", client.receive(9));
            assertServedMeanwhile(server);
            RawClient late = clients.get(MANY - 1);
            assertEquals(Fixtures.BIG, RawClient.body(late.receiveAll()).length());
        }
    }

    /** Small answers to one who sends request after request fill the buffers too. */
    @Test
    @Tag("PX-IO-04")
    void those_who_send_many_requests_and_read_no_answer_hold_no_worker() throws Exception {
        byte[] octets = new byte[20_000];
        Handler quick = new Handler() {
            @Override
            public Response handle(Request request) {
                return request.target().path().equals("/o")
                        ? Response.text(StatusCode.OK, "hello\n")
                        : Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(octets));
            }

            @Override
            public boolean isQuick() {
                return true;
            }
        };
        int requests = 600;
        String kept = "GET /s HTTP/1.0\r\n" + KeepAliveTest.KEEP + "\r\n";
        try (HttpServer server = HttpServer.open(one().build(), quick)) {
            send(server, 20, kept.repeat(requests - 1) + "GET /s HTTP/1.0\r\n\r\n");
            for (RawClient client : clients) assertEquals("HTTP/1.0 ", client.receive(9));
            assertServedMeanwhile(server);
            String all = clients.get(19).receiveAll();
            assertTrue(all.length() > requests * octets.length, () -> all.length() + " octets");
        }
    }

    @Test
    @Tag("R9112-9.3.2-01")
    void a_small_answer_follows_a_large_one_that_was_taken_at_once() throws Exception {
        Handler handler = request -> request.target().path().equals("/o")
                ? Response.text(StatusCode.OK, "hello\n")
                : Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(new byte[40_000]));
        String large = "GET /large HTTP/1.0\r\n" + KeepAliveTest.KEEP + "\r\n";
        try (HttpServer server = HttpServer.open(one().build(), handler);
                RawClient client = new RawClient(server.port()).send(large + GET)) {
            assertEquals(40_000, RawClient.body(client.receiveReply()).length());
            assertEquals("hello\n", RawClient.body(client.receiveAll()));
        }
    }

    /** What a handler makes on the way waits too, and takes no more memory than heads may. */
    @Test
    @Tag("PX-IO-04")
    void those_who_do_not_read_what_a_handler_makes_hold_no_worker() throws Exception {
        long length = 64 << 20;
        Handler endless = request -> request.target().path().equals("/o")
                ? Response.text(StatusCode.OK, "hello\n")
                : Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(zeros(), OptionalLong.of(length)));
        HeadMemory memory = new HeadMemory(16 << 20);
        try (HttpServer server = HttpServer.open(one().build(), endless, memory)) {
            send(server, 10, "GET /stream HTTP/1.0\r\n\r\n");
            for (RawClient client : clients) assertEquals("HTTP/1.0 ", client.receive(9));
            assertServedMeanwhile(server);
            assertTrue(memory.held() > 10 * (16 << 10), () -> memory.held() + " octets");
            close();
            while (memory.held() > 0) Thread.onSpinWait();
        }
    }

    private static InputStream zeros() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int count) {
                return count;
            }
        };
    }

    @Test
    @Tag("R9112-9.6-03")
    void those_who_send_on_after_their_answer_hold_no_worker() throws Exception {
        ServerOptions patient = one().linger(Duration.ofMinutes(1), 1 << 20).build();
        Handler refusing = request -> request.target().path().equals("/o")
                ? Response.text(StatusCode.OK, "hello\n")
                : ErrorPage.of(StatusCode.FORBIDDEN, "No.");
        try (HttpServer server = HttpServer.open(patient, refusing)) {
            send(server, MANY, "POST /p HTTP/1.0\r\nContent-Length: 1000000\r\n\r\nsome");
            for (RawClient client : clients) assertEquals("HTTP/1.0 403", client.receive(12));
            assertServedMeanwhile(server);
            for (RawClient client : clients) client.send("more");
            assertServedMeanwhile(server);
        }
    }

    @Test
    @Tag("PX-IO-04")
    void those_whose_content_a_handler_waits_for_leave_a_worker_to_others() throws Exception {
        CountDownLatch reading = new CountDownLatch(MANY);
        Handler handler = new Handler() {
            private final Handler fixtures = new Fixtures();

            @Override
            public Response handle(Request request) throws IOException {
                if (request.target().path().equals("/post")) reading.countDown();
                return fixtures.handle(request);
            }
        };
        try (HttpServer server = HttpServer.open(one().build(), handler)) {
            send(server, MANY, "POST /post HTTP/1.0\r\nContent-Length: 4\r\n\r\nsom");
            assertTrue(reading.await(20, TimeUnit.SECONDS));
            assertServedMeanwhile(server);
            for (RawClient client : clients) {
                assertEquals("some", RawClient.body(client.send("e").receiveAll()));
            }
        }
    }

    @Test
    @Tag("PX-LIM-02")
    void who_does_not_read_is_cut_off_in_time_and_the_listener_told() throws Exception {
        BlockingQueue<Exchange> told = new LinkedBlockingQueue<>();
        ServerOptions hasty = one().pace(Duration.ofMillis(200), Duration.ofMinutes(1), 1)
                .listener(new ServerListener() {
                    @Override
                    public void answered(Exchange exchange) {
                        told.add(exchange);
                    }
                })
                .build();
        try (HttpServer server = HttpServer.open(hasty, new Fixtures())) {
            send(server, 1, "GET /big HTTP/1.0\r\n\r\n");
            Exchange exchange = told.poll(20, TimeUnit.SECONDS);
            assertEquals(false, exchange.complete());
            assertTrue(exchange.contentOctets() < Fixtures.BIG);
        }
    }

    /** The system tells of room for more only when there is much of it; this one never makes so much. */
    @Test
    @Tag("PX-LIM-02")
    void who_reads_little_but_steadily_is_not_taken_for_dead() throws Exception {
        ServerOptions options =
                one().pace(Duration.ofSeconds(2), Duration.ofMinutes(1), 1).build();
        CountDownLatch never = new CountDownLatch(1);
        try (HttpServer server = HttpServer.open(options, new Fixtures());
                RawClient slow = RawClient.withReceiveBuffer(server.port(), 4 << 10)) {
            slow.send("GET /big HTTP/1.0\r\n\r\n");
            for (int i = 0; i < 25; i++) {
                assertEquals(10_000, slow.receive(10_000).length());
                assertFalse(never.await(200, TimeUnit.MILLISECONDS));
            }
            assertTrue(slow.receiveAll().length() > Fixtures.BIG - 300_000);
        }
    }

    @Test
    @Tag("PX-LIM-02")
    void who_never_reads_has_the_time_of_a_head() throws Exception {
        BlockingQueue<Exchange> told = new LinkedBlockingQueue<>();
        ServerOptions options = one().headDeadline(Duration.ofSeconds(2))
                .listener(new ServerListener() {
                    @Override
                    public void answered(Exchange exchange) {
                        told.add(exchange);
                    }
                })
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            send(server, 1, "GET /big HTTP/1.0\r\n\r\n");
            assertEquals(false, told.poll(20, TimeUnit.SECONDS).complete());
        }
    }

    /** The average counts as well as the pauses. */
    @Test
    @Tag("PX-LIM-02")
    void who_reads_too_little_all_the_time_is_cut_off() throws Exception {
        ServerOptions options = one().pace(Duration.ofMinutes(1), Duration.ofMillis(500), 1 << 30)
                .build();
        try (HttpServer server = HttpServer.open(options, new Fixtures())) {
            send(server, 1, "GET /big HTTP/1.0\r\n\r\n");
            RawClient client = clients.get(0);
            assertThrows(IOException.class, () -> {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (!client.receive(1 << 10).isEmpty() && System.nanoTime() < end) Thread.yield();
                throw new IOException("ended");
            });
        }
    }

    @Test
    void a_stop_tells_the_listener_of_answers_it_cuts_off() throws Exception {
        BlockingQueue<Exchange> told = new LinkedBlockingQueue<>();
        ServerOptions options = one().listener(new ServerListener() {
                    @Override
                    public void answered(Exchange exchange) {
                        told.add(exchange);
                    }
                })
                .build();
        HttpServer server = HttpServer.open(options, new Fixtures());
        send(server, 1, "GET /big HTTP/1.0\r\n\r\n");
        assertEquals("HTTP/1.0 ", clients.get(0).receive(9));
        assertEquals(false, server.stop(Duration.ofMillis(100)));
        assertEquals(false, told.poll(20, TimeUnit.SECONDS).complete());
    }
}
