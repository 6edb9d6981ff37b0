package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A transfer is neither slower nor faster than its options say. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpeedTest {
    private static final String HEAD = "HTTP/1.0 200 OK\r\n\r\n";
    private static final Duration SHORT = Duration.ofMillis(300);

    private static HttpClient client(Speed speed) {
        return HttpClient.of(ClientOptions.builder().speed(speed).build());
    }

    private static ScriptedServer.Script octets(String start, int count, int everyMillis) {
        CountDownLatch never = new CountDownLatch(1);
        return peer -> {
            peer.receiveRequest().send(start);
            for (int i = 0; i < count; i++) {
                never.await(everyMillis, TimeUnit.MILLISECONDS);
                peer.send("x");
            }
        };
    }

    @Test
    void a_trickle_is_too_slow() throws IOException {
        for (String start : new String[] {HEAD, "HTTP/1.0 200 OK\r\nX: "}) {
            try (ScriptedServer server = ScriptedServer.of(octets(start, 1000, 20))) {
                Request request = Request.get(server.url("/"));
                HttpClient client = client(new Speed(1000, SHORT, Long.MAX_VALUE));
                assertThrows(SocketTimeoutException.class, () -> Exchanges.content(client.send(request)));
            }
        }
    }

    @Test
    void silence_is_too_slow() throws IOException {
        ScriptedServer.Script silent = peer -> peer.receiveRequest().receiveEnd();
        for (ScriptedServer.Script script : new ScriptedServer.Script[] {silent, ScriptedServer.answerAndHold(HEAD)}) {
            try (ScriptedServer server = ScriptedServer.of(script)) {
                Request request = Request.get(server.url("/"));
                HttpClient client = client(new Speed(1, SHORT, Long.MAX_VALUE));
                assertThrows(SocketTimeoutException.class, () -> Exchanges.content(client.send(request)));
            }
        }
    }

    @Test
    void what_keeps_the_pace_may_take_longer_than_one_measure() throws IOException {
        try (ScriptedServer server = ScriptedServer.of(octets(HEAD, 60, 15))) {
            // One octet in each 600 ms would do, and 40 come, so that a pause of the machine is not taken for the
            // peer's.
            HttpClient client = client(new Speed(1, Duration.ofMillis(600), Long.MAX_VALUE));
            assertEquals(
                    60,
                    Exchanges.content(client.send(Request.get(server.url("/")))).length());
        }
    }

    @Test
    void content_comes_no_faster_than_allowed_and_is_not_too_slow_for_that() throws IOException {
        String content = "x".repeat(96 << 10);
        try (ScriptedServer server = ScriptedServer.answering(HEAD + content)) {
            HttpClient client = client(new Speed(1, Duration.ofMillis(100), 128 << 10));
            long started = System.nanoTime();
            assertEquals(content, Exchanges.content(client.send(Request.get(server.url("/")))));
            long millis = (System.nanoTime() - started) / 1_000_000;
            // 96 KiB, less the 16 that may come with the head and a step at the end, at 128 KiB a second
            assertTrue(millis >= 450, () -> millis + " ms");
        }
    }

    @Test
    void content_is_sent_no_faster_than_allowed() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(HEAD)) {
            HttpUri uri = HttpUri.of(server.url("/"));
            Request post = Request.of(Method.POST, uri).with(Content.of(new byte[256 << 10]), MediaType.of("a/b"));
            long started = System.nanoTime();
            client(new Speed(0, SHORT, 512 << 10)).send(post).close();
            long millis = (System.nanoTime() - started) / 1_000_000;
            assertTrue(millis >= 300, () -> millis + " ms");
        }
    }

    @Test
    void waiting_for_its_turn_ends_with_the_total_deadline() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(HEAD + "x".repeat(200_000))) {
            ClientOptions options = ClientOptions.builder()
                    .speed(new Speed(0, SHORT, 1000))
                    .totalDeadline(SHORT)
                    .build();
            Request request = Request.get(server.url("/"));
            long started = System.nanoTime();
            assertThrows(
                    SocketTimeoutException.class,
                    () -> Exchanges.content(HttpClient.of(options).send(request)));
            assertTrue(System.nanoTime() - started < TimeUnit.SECONDS.toNanos(10));
        }
    }

    @Test
    void the_ranges_are_checked() {
        assertThrows(IllegalArgumentException.class, () -> new Speed(-1, SHORT, 1));
        assertThrows(IllegalArgumentException.class, () -> new Speed(0, Duration.ZERO, 1));
        assertThrows(IllegalArgumentException.class, () -> new Speed(0, SHORT, 0));
    }
}
