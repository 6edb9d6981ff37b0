package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.transport.Connection;
import http10.transport.DeadlineWatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceTest {
    private ServerSocketChannel listener;
    private SocketChannel peer;
    private Connection connection;
    private Selector selector;
    private Place place;

    @BeforeEach
    void open() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        peer = SocketChannel.open(listener.getLocalAddress());
        connection = Connection.accepted(listener.accept(), new DeadlineWatch(Duration.ofSeconds(1)));
        selector = Selector.open();
        place = new Place(null, connection);
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        selector.close();
        peer.close();
        listener.close();
    }

    private static Next.Wait wait(boolean silent) {
        return new Next.Wait(SelectionKey.OP_READ, true, silent, System.nanoTime(), Duration.ofMinutes(1));
    }

    private int interest() {
        return selector.keys().iterator().next().interestOps();
    }

    @Test
    void a_wait_is_ended_once() throws IOException {
        assertFalse(place.end());
        place.await(wait(true), selector);
        assertEquals(SelectionKey.OP_READ, interest());
        assertTrue(place.end());
        assertEquals(0, interest());
        assertFalse(place.end());
        assertFalse(place.expire());
        assertFalse(place.endIfSilent());
    }

    @Test
    void only_a_silent_one_is_ended_for_being_silent() throws IOException {
        place.await(wait(false), selector);
        assertFalse(place.endIfSilent());
        assertTrue(place.current().isPresent());
        place.end();
        place.await(wait(true), selector);
        assertTrue(place.endIfSilent());
    }

    @Test
    void what_waited_once_leaves_the_selector_before_it_is_closed() throws IOException {
        assertFalse(place.leave());
        assertFalse(place.isLeft());
        place.await(wait(true), selector);
        place.end();
        assertTrue(place.leave());
        selector.selectNow();
        assertTrue(selector.keys().isEmpty());
        assertTrue(place.isLeft());
        assertFalse(place.end());
    }

    /** Or the next wait, which has hardly begun, would be taken for over. */
    @Test
    void that_a_wait_has_expired_is_told_once() throws IOException {
        place.await(wait(true), selector);
        assertTrue(place.expire());
        assertTrue(place.hasExpired());
        assertFalse(place.hasExpired());
        place.await(wait(true), selector);
        place.expire();
        place.await(wait(true), selector);
        place.end();
        assertFalse(place.hasExpired());
    }

    @Test
    void a_closed_connection_can_still_be_taken_out() throws IOException {
        place.await(wait(true), selector);
        connection.close();
        assertTrue(place.end());
    }

    @Test
    void a_wait_is_over_after_its_time_and_in_a_hurry_after_a_tenth_of_it_if_it_is_for_a_head() {
        Duration second = Duration.ofSeconds(1);
        Next.Wait head = new Next.Wait(SelectionKey.OP_READ, true, true, 0, second);
        assertEquals(second.toNanos(), head.over(false));
        assertEquals(second.toNanos() / 10, head.over(true));
        Next.Wait peer = new Next.Wait(SelectionKey.OP_WRITE, false, false, 0, second);
        assertEquals(second.toNanos(), peer.over(true));
    }
}
