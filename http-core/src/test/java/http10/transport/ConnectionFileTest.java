package http10.transport;

import static http10.transport.Loopback.meanwhile;
import static http10.transport.Loopback.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionFileTest {
    private static final byte[] OCTETS = pattern(10 << 20);

    @TempDir
    private Path folder;

    private Loopback pair;
    private FileChannel file;
    private Selector selector;

    @BeforeEach
    void open() throws IOException {
        pair = Loopback.open();
        Path path = Files.write(folder.resolve("file"), OCTETS);
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        selector = Selector.open();
        pair.connection.attach(selector, this).interestOps(SelectionKey.OP_WRITE);
    }

    @AfterEach
    void close() throws IOException {
        pair.close();
        selector.close();
        file.close();
    }

    private CompletableFuture<byte[]> received() {
        return meanwhile(() -> pair.peer.getInputStream().readAllBytes());
    }

    /** Sends as a server does: what the peer takes, and more when the selector tells that it takes more. */
    private void send(long position, long count) throws IOException {
        for (long sent = 0; sent < count; ) {
            int now = pair.connection.sendNow(file, position + sent, count - sent);
            sent += now;
            if (now == 0) selector.select();
        }
    }

    /** Whether the system sends at once what is shorter than a segment. */
    private boolean isPrompt() throws IOException {
        SocketChannel socket = (SocketChannel) selector.keys().iterator().next().channel();
        return socket.getOption(StandardSocketOptions.TCP_NODELAY);
    }

    @Test
    void what_follows_is_sent_promptly() throws Exception {
        CompletableFuture<byte[]> received = received();
        pair.connection.sendNow(ByteBuffer.wrap("head".getBytes()));
        assertFalse(isPrompt());
        send(0, 5);
        assertTrue(isPrompt());
        pair.connection.endOutput();
        assertEquals(9, received.get().length);
    }

    @Test
    void where_nothing_follows_its_end_sends_it() throws Exception {
        CompletableFuture<byte[]> received = received();
        pair.connection.sendNow(ByteBuffer.wrap("head".getBytes()));
        pair.connection.nothingFollows();
        send(0, 100_000);
        assertFalse(isPrompt());
        pair.connection.endOutput();
        assertEquals(100_004, received.get().length);
    }

    @Test
    @Tag("PX-IO-03")
    @Tag("R1945-3.6.1-04")
    void a_large_file_arrives_whole() throws Exception {
        CompletableFuture<byte[]> received = received();
        send(0, OCTETS.length);
        pair.connection.endOutput();
        assertArrayEquals(OCTETS, received.get());
        assertEquals(0, file.position());
    }

    @Test
    void a_part_of_a_file_arrives() throws Exception {
        CompletableFuture<byte[]> received = received();
        send(1_000_001, 600_000);
        send(5, 0);
        pair.connection.endOutput();
        assertArrayEquals(Arrays.copyOfRange(OCTETS, 1_000_001, 1_600_001), received.get());
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void a_file_that_is_cut_short_meanwhile_is_an_exception() throws Exception {
        int sent = pair.connection.sendNow(file, 0, 1 << 20);
        file.truncate(sent);
        CompletableFuture<byte[]> received = received();
        assertThrows(EOFException.class, () -> send(sent, OCTETS.length - sent));
        pair.connection.endOutput();
        assertArrayEquals(Arrays.copyOf(OCTETS, sent), received.get());
    }

    @Test
    void a_file_that_grows_is_sent_as_long_as_was_told() throws Exception {
        CompletableFuture<byte[]> received = received();
        send(0, 1_000);
        pair.connection.endOutput();
        assertEquals(1_000, received.get().length);
    }

    @Test
    void a_peer_that_does_not_read_keeps_nobody_waiting() throws IOException {
        long sent = 0;
        for (int now; (now = pair.connection.sendNow(file, sent, OCTETS.length - sent)) > 0; ) sent += now;
        assertTrue(sent > 0 && sent < OCTETS.length, () -> "the buffers of the system hold more than this file");
    }
}
