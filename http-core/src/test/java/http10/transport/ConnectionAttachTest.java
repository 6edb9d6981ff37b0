package http10.transport;

import static http10.transport.Loopback.in;
import static http10.transport.Loopback.late;
import static http10.transport.Loopback.meanwhile;
import static http10.transport.Loopback.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that a selector looks after, and what does not wait. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionAttachTest {
    private Loopback pair;
    private Connection connection;
    private Selector selector;

    @BeforeEach
    void open() throws IOException {
        pair = Loopback.open();
        connection = pair.connection;
        selector = Selector.open();
    }

    @AfterEach
    void close() throws IOException {
        selector.close();
        pair.close();
    }

    private void await(int interest) throws IOException {
        SelectionKey key = connection.attach(selector, this);
        key.interestOps(interest);
        while (selector.select() == 0) {}
        assertSame(this, key.attachment());
    }

    @Test
    @Tag("PX-IO-04")
    void the_selector_tells_when_octets_have_come() throws IOException {
        assertFalse(connection.isAttached());
        assertEquals(0, connection.receiveNow(ByteBuffer.allocate(2)));
        pair.peer.getOutputStream().write('x');
        await(SelectionKey.OP_READ);
        assertTrue(connection.isAttached());
        ByteBuffer into = ByteBuffer.allocate(2);
        assertEquals(1, connection.receiveNow(into));
        assertEquals('x', into.get(0));
        assertEquals(0, connection.receiveNow(into));
    }

    @Test
    void the_selector_tells_of_the_end_of_the_stream() throws IOException {
        pair.peer.shutdownOutput();
        await(SelectionKey.OP_READ);
        assertEquals(-1, connection.receiveNow(ByteBuffer.allocate(1)));
    }

    @Test
    void it_receives_now_what_has_come_before_it_is_attached() throws IOException {
        pair.peer.getOutputStream().write(new byte[] {1, 2});
        while (!connection.hasOctets()) Thread.onSpinWait();
        assertEquals(2, connection.receiveNow(ByteBuffer.allocate(3)));
    }

    @Test
    @Tag("PX-IO-03")
    void what_the_peer_does_not_take_stays_until_the_selector_tells() throws Exception {
        byte[] octets = pattern(8 << 20);
        ByteBuffer message = ByteBuffer.wrap(octets);
        while (!connection.sendNow(message) && message.hasRemaining()) {
            int before = message.remaining();
            if (!connection.sendNow(message) && message.remaining() == before) break;
        }
        assertTrue(message.hasRemaining());
        CompletableFuture<byte[]> received =
                meanwhile(() -> pair.peer.getInputStream().readAllBytes());
        SelectionKey key = connection.attach(selector, this);
        key.interestOps(SelectionKey.OP_WRITE);
        while (!connection.sendNow(message)) selector.select();
        connection.endOutput();
        assertArrayEquals(octets, received.get());
    }

    @Test
    void receiving_waits_as_ever() throws Exception {
        connection.attach(selector, this);
        CompletableFuture<Integer> count = meanwhile(() -> connection.receive(ByteBuffer.allocate(2), late()));
        pair.peer.getOutputStream().write('x');
        assertEquals(1, count.get());
    }

    @RepeatedTest(20)
    @Tag("R9112-9.5-01")
    void receiving_has_a_deadline_after_which_it_still_sends() throws IOException {
        connection.attach(selector, this);
        assertThrows(DeadlineExceededException.class, () -> connection.receive(ByteBuffer.allocate(1), in(3)));
        connection.sendNow(ByteBuffer.wrap(new byte[] {'x'}));
        assertEquals('x', pair.peer.getInputStream().read());
    }

    @RepeatedTest(20)
    void closing_wakes_whoever_receives() throws Exception {
        connection.attach(selector, this);
        CompletableFuture<Integer> receiving =
                meanwhile(() -> connection.receive(ByteBuffer.allocate(1), Deadline.NEVER));
        connection.close();
        try {
            assertEquals(-1, receiving.get());
        } catch (ExecutionException e) {
            assertInstanceOf(IOException.class, e.getCause());
        }
    }

    @Test
    void sending_all_would_never_end() throws IOException {
        connection.attach(selector, this);
        ByteBuffer message = ByteBuffer.allocate(1);
        assertThrows(IllegalBlockingModeException.class, () -> connection.sendAll(message, late()));
    }

    @Test
    @Tag("R9112-8-03")
    void a_reset_is_an_exception() throws IOException {
        connection.attach(selector, this);
        pair.peer.setSoLinger(true, 0);
        pair.peer.close();
        assertThrows(IOException.class, () -> {
            while (connection.receiveNow(ByteBuffer.allocate(1)) == 0) Thread.onSpinWait();
        });
    }
}
