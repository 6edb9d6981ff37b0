package http10.transport;

import static http10.transport.Loopback.in;
import static http10.transport.Loopback.late;
import static http10.transport.Loopback.meanwhile;
import static http10.transport.Loopback.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionTearDownTest {
    private static final byte[] ANSWER = pattern(20_000);

    private Loopback pair;

    @BeforeEach
    void open() throws IOException {
        pair = Loopback.open();
    }

    @AfterEach
    void close() throws IOException {
        pair.close();
    }

    /** The peer uploads what nobody reads, and only then reads its answer. */
    private CompletableFuture<byte[]> upload(int octets) {
        return meanwhile(() -> {
            pair.peer.getOutputStream().write(new byte[octets]);
            byte[] answer = pair.peer.getInputStream().readAllBytes();
            pair.peer.close();
            return answer;
        });
    }

    @RepeatedTest(50)
    @Tag("R9112-9.6-03")
    @Tag("R1945-9.4-03")
    void the_answer_to_an_upload_that_was_not_read_arrives() throws Exception {
        CompletableFuture<byte[]> answer = upload(200_000);
        pair.connection.sendAll(ByteBuffer.wrap(ANSWER), late());
        pair.connection.tearDown(1 << 20, late());
        assertArrayEquals(ANSWER, answer.get());
    }

    /** What the test above would show if it closed without stages. */
    @RepeatedTest(50)
    @Tag("R9112-9.6-03")
    void a_plain_close_would_have_reset_the_connection() throws Exception {
        pair.peer.getOutputStream().write(new byte[1_000]);
        while (!pair.connection.hasOctets()) Thread.onSpinWait();
        pair.connection.sendAll(ByteBuffer.wrap(ANSWER), late());
        pair.connection.close();
        assertThrows(IOException.class, () -> pair.peer.getInputStream().readAllBytes());
    }

    @Test
    @Tag("R9112-9.6-03")
    void nothing_is_dropped_beyond_the_bound() throws Exception {
        CompletableFuture<Void> endless = meanwhile(() -> {
            while (true) pair.peer.getOutputStream().write(new byte[1_000]);
        });
        pair.connection.tearDown(100_000, late());
        assertThrows(Exception.class, endless::get);
    }

    @Test
    @Tag("R9112-9.6-03")
    void a_peer_that_neither_sends_nor_closes_is_left_at_the_deadline() throws IOException {
        Deadline deadline = in(50);
        pair.connection.tearDown(100_000, deadline);
        assertEquals(true, deadline.isPast());
        assertEquals(-1, pair.peer.getInputStream().read());
    }

    @Test
    void it_ends_at_once_when_the_peer_has_closed() throws IOException {
        pair.peer.close();
        Deadline deadline = late();
        pair.connection.tearDown(100_000, deadline);
        assertFalse(deadline.isPast());
    }

    @Test
    void it_ends_at_once_when_the_peer_has_reset_or_it_is_closed() throws IOException {
        pair.peer.setSoLinger(true, 0);
        pair.peer.close();
        Deadline deadline = late();
        pair.connection.tearDown(100_000, deadline);
        pair.connection.tearDown(100_000, deadline);
        assertFalse(deadline.isPast());
    }

    @Test
    @Tag("R9112-9.6-03")
    void one_that_does_not_block_waits_for_its_peer_without_work() throws Exception {
        pair.peer.getOutputStream().write(1);
        assertEquals(1, pair.connection.receiveOrSend(ByteBuffer.allocate(8), ByteBuffer.allocate(0), late()));
        assertFalse(pair.connection.isBlocking());
        CompletableFuture<Void> upload = meanwhile(() -> {
            for (int i = 0; i < 3; i++) pair.peer.getOutputStream().write(new byte[10_000]);
            return null;
        });
        long before = nanosOfThisThread();
        pair.connection.tearDown(100_000, in(400));
        upload.get();
        long nanos = nanosOfThisThread() - before;
        assertTrue(nanos < 150_000_000, "it has worked for " + nanos + " ns");
        assertEquals(-1, pair.peer.getInputStream().read());
    }

    private static long nanosOfThisThread() throws IOException {
        return Long.parseLong(
                Files.readString(Path.of("/proc/thread-self/schedstat")).split(" ")[0]);
    }
}
