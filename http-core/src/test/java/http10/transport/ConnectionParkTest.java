package http10.transport;

import static http10.transport.Loopback.in;
import static http10.transport.Loopback.late;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
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
class ConnectionParkTest {
    private Loopback pair;
    private Selector selector;

    @BeforeEach
    void open() throws IOException {
        pair = Loopback.open();
        selector = Selector.open();
    }

    @AfterEach
    void close() throws IOException {
        selector.close();
        pair.close();
    }

    /** Waits until the selector tells, and takes the connection back. */
    private void awaitAndResume(SelectionKey key) throws IOException {
        while (selector.select() == 0) {}
        assertSame(this, key.attachment());
        assertTrue(key.isReadable());
        key.cancel();
        selector.selectNow();
        pair.connection.resume();
    }

    @Test
    @Tag("PX-IO-04")
    void octets_wake_a_parked_connection() throws IOException {
        SelectionKey key = pair.connection.park(selector, this, late());
        pair.peer.getOutputStream().write('x');
        awaitAndResume(key);
        ByteBuffer into = ByteBuffer.allocate(2);
        assertEquals(1, pair.connection.receive(into, late()));
        assertEquals('x', into.get(0));
    }

    @Test
    void it_blocks_again_after_that() throws IOException {
        SelectionKey key = pair.connection.park(selector, this, late());
        pair.peer.getOutputStream().write('x');
        awaitAndResume(key);
        pair.connection.receive(ByteBuffer.allocate(1), late());
        assertThrows(DeadlineExceededException.class, () -> pair.connection.receive(ByteBuffer.allocate(1), in(20)));
    }

    @Test
    void the_end_of_the_stream_wakes_a_parked_connection() throws IOException {
        SelectionKey key = pair.connection.park(selector, this, late());
        pair.peer.shutdownOutput();
        awaitAndResume(key);
        assertEquals(-1, pair.connection.receive(ByteBuffer.allocate(1), late()));
    }

    /** Often, as the watch and the parking thread meet here. */
    @RepeatedTest(50)
    @Tag("R9112-9.5-01")
    void the_deadline_wakes_a_parked_connection_which_still_sends() throws IOException {
        Deadline deadline = in(3);
        awaitAndResume(pair.connection.park(selector, this, deadline));
        assertTrue(deadline.isPast());
        assertThrows(DeadlineExceededException.class, () -> pair.connection.receive(ByteBuffer.allocate(1), late()));
        pair.connection.sendAll(ByteBuffer.wrap(new byte[] {'x'}), late());
        assertEquals('x', pair.peer.getInputStream().read());
    }

    @Test
    void a_deadline_that_was_not_met_does_not_count_after_resuming() throws IOException {
        Deadline deadline = in(30);
        SelectionKey key = pair.connection.park(selector, this, deadline);
        pair.peer.getOutputStream().write('x');
        awaitAndResume(key);
        if (deadline.isPast()) return; // so slow a machine tells nothing
        while (!deadline.isPast()) Thread.onSpinWait();
        assertEquals(1, pair.connection.receive(ByteBuffer.allocate(1), late()));
    }
}
