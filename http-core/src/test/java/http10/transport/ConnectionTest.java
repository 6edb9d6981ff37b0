package http10.transport;

import static http10.transport.Loopback.anyPort;
import static http10.transport.Loopback.in;
import static http10.transport.Loopback.late;
import static http10.transport.Loopback.meanwhile;
import static http10.transport.Loopback.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
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

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionTest {
    private Loopback pair;
    private Connection connection;

    @BeforeEach
    void open() throws IOException {
        pair = Loopback.open();
        connection = pair.connection;
    }

    @AfterEach
    void close() throws IOException {
        pair.close();
    }

    @Test
    @Tag("R9112-8-03")
    void receives_octets_and_then_the_end_of_the_stream() throws IOException {
        pair.peer.getOutputStream().write(new byte[] {0, 1, (byte) 255});
        pair.peer.shutdownOutput();
        ByteBuffer into = ByteBuffer.allocate(10);
        while (connection.receive(into, late()) >= 0) {}
        assertEquals(ByteBuffer.wrap(new byte[] {0, 1, (byte) 255}), into.flip());
        assertEquals(-1, connection.receive(ByteBuffer.allocate(1), late()));
    }

    @Test
    void receives_into_what_has_room_only() {
        ByteBuffer full = ByteBuffer.allocate(0);
        assertThrows(IllegalArgumentException.class, () -> connection.receive(full, late()));
    }

    @Test
    void receives_into_a_part_of_a_buffer() throws IOException {
        pair.peer.getOutputStream().write("abcdef".getBytes());
        ByteBuffer into = ByteBuffer.allocate(10).position(2).limit(4);
        assertEquals(2, connection.receive(into, late()));
        assertArrayEquals(new byte[] {0, 0, 'a', 'b', 0}, java.util.Arrays.copyOf(into.array(), 5));
    }

    @Test
    @Tag("PX-IO-03")
    void sends_more_than_the_buffers_hold_to_a_slow_reader() throws Exception {
        byte[] sent = pattern(8 << 20);
        CompletableFuture<byte[]> received = meanwhile(() -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] little = new byte[1_000];
            InputStream in = pair.peer.getInputStream();
            for (int n; (n = in.read(little)) >= 0; ) all.write(little, 0, n);
            return all.toByteArray();
        });
        ByteBuffer message = ByteBuffer.wrap(sent);
        connection.sendAll(message, late());
        assertFalse(message.hasRemaining());
        connection.close();
        assertArrayEquals(sent, received.get());
    }

    @Test
    @Tag("R9112-8-03")
    @Tag("R1945-1.3-03")
    void a_reset_is_an_exception_not_an_end() throws IOException {
        pair.peer.setSoLinger(true, 0);
        pair.peer.close();
        IOException e = assertThrows(IOException.class, () -> connection.receive(ByteBuffer.allocate(1), late()));
        assertFalse(e instanceof DeadlineExceededException);
    }

    @Test
    @Tag("PX-LIM-03")
    @Tag("R9110-15.5.9-01")
    void after_a_missed_deadline_of_receiving_it_still_sends() throws IOException {
        assertThrows(DeadlineExceededException.class, () -> connection.receive(ByteBuffer.allocate(1), in(20)));
        assertThrows(DeadlineExceededException.class, () -> connection.receive(ByteBuffer.allocate(1), late()));
        assertFalse(connection.hasOctets());
        connection.sendAll(ByteBuffer.wrap(new byte[] {'4', '0', '8'}), late());
        connection.tearDown(100, late());
        assertArrayEquals(new byte[] {'4', '0', '8'}, pair.peer.getInputStream().readAllBytes());
    }

    @Test
    @Tag("R9110-15.5.9-01")
    void one_octet_now_and_then_does_not_move_the_deadline() throws Exception {
        Deadline deadline = in(100);
        CompletableFuture<Void> drip = meanwhile(() -> {
            while (!deadline.isPast()) pair.peer.getOutputStream().write('x');
            return null;
        });
        ByteBuffer into = ByteBuffer.allocate(1);
        assertThrows(DeadlineExceededException.class, () -> {
            while (true) connection.receive(into.clear(), deadline);
        });
        assertTrue(deadline.isPast());
        drip.get();
    }

    @Test
    @Tag("PX-LIM-02")
    void a_missed_deadline_of_sending_resets() throws IOException {
        ByteBuffer message = ByteBuffer.allocate(64 << 20);
        assertThrows(DeadlineExceededException.class, () -> connection.sendAll(message, in(50)));
        assertThrows(IOException.class, () -> connection.sendAll(ByteBuffer.allocate(1), late()));
        assertThrows(IOException.class, () -> pair.peer.getInputStream().readAllBytes());
    }

    @Test
    void the_pace_is_asked_what_has_been_sent() throws Exception {
        CompletableFuture<Long> received =
                meanwhile(() -> pair.peer.getInputStream().transferTo(java.io.OutputStream.nullOutputStream()));
        List<Long> asked = new ArrayList<>();
        connection.sendAll(ByteBuffer.allocate(200_000), octets -> {
            asked.add(octets);
            return late();
        });
        connection.close();
        assertEquals(200_000, received.get());
        assertEquals(0, asked.get(0));
        for (int i = 1; i < asked.size(); i++) {
            assertTrue(asked.get(i) > asked.get(i - 1) && asked.get(i) <= asked.get(i - 1) + (64 << 10));
        }
    }

    @Test
    void sending_to_a_peer_that_has_reset_fails() throws IOException {
        pair.peer.setSoLinger(true, 0);
        pair.peer.close();
        IOException e = assertThrows(IOException.class, () -> {
            while (true) connection.sendAll(ByteBuffer.allocate(1 << 16), late());
        });
        assertFalse(e instanceof DeadlineExceededException);
    }

    @Test
    void closing_wakes_whoever_receives() throws Exception {
        CompletableFuture<Integer> receiving =
                meanwhile(() -> connection.receive(ByteBuffer.allocate(1), Deadline.NEVER));
        connection.close();
        Throwable cause = assertThrows(ExecutionException.class, receiving::get).getCause();
        assertInstanceOf(IOException.class, cause);
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void aborting_resets() throws IOException {
        connection.sendAll(ByteBuffer.wrap(new byte[] {1}), late());
        connection.abort();
        assertThrows(IOException.class, () -> pair.peer.getInputStream().readAllBytes());
    }

    @Test
    void knows_whether_octets_are_there() throws IOException {
        assertFalse(connection.hasOctets());
        pair.peer.getOutputStream().write(new byte[2]);
        while (!connection.hasOctets()) Thread.onSpinWait();
        assertEquals(1, connection.receive(ByteBuffer.allocate(1), late()));
        assertTrue(connection.hasOctets());
        assertEquals(1, connection.receive(ByteBuffer.allocate(2), late()));
        pair.peer.shutdownOutput();
        assertEquals(-1, connection.receive(ByteBuffer.allocate(1), late()));
        assertFalse(connection.hasOctets());
    }

    @Test
    @Tag("PX-LIM-03")
    void connecting_has_a_deadline() throws IOException {
        List<Connection> open = new ArrayList<>();
        try (ServerSocketChannel full = ServerSocketChannel.open().bind(anyPort(), 1)) {
            SocketAddress address = full.getLocalAddress();
            // Nobody accepts: once the backlog is full, the system answers no more.
            assertThrows(DeadlineExceededException.class, () -> {
                while (open.size() < 100) open.add(Dialer.PLAIN.connect(address, in(100), Loopback.WATCH));
            });
        } finally {
            open.forEach(Connection::close);
        }
    }

    @Test
    void connecting_to_nobody_fails() throws IOException {
        SocketAddress nobody;
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(anyPort())) {
            nobody = listener.getLocalAddress();
        }
        assertThrows(ConnectException.class, () -> Dialer.PLAIN.connect(nobody, late(), Loopback.WATCH));
    }

    /** Octets that come just as the deadline passes are received, or not; in either case it can still send. */
    @RepeatedTest(100)
    void a_deadline_that_passes_as_octets_come_leaves_it_able_to_send() throws Exception {
        Deadline deadline = in(3);
        CompletableFuture<byte[]> answer = meanwhile(() -> {
            while (!deadline.isPast()) Thread.onSpinWait();
            pair.peer.getOutputStream().write('x');
            return pair.peer.getInputStream().readNBytes(2);
        });
        try {
            assertEquals(1, connection.receive(ByteBuffer.allocate(1), deadline));
        } catch (DeadlineExceededException e) {
            assertTrue(deadline.isPast());
        }
        connection.sendAll(ByteBuffer.wrap(new byte[] {'o', 'k'}), late());
        assertArrayEquals(new byte[] {'o', 'k'}, answer.get());
    }
}
