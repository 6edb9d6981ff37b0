package http10.transport;

import static http10.transport.Loopback.in;
import static http10.transport.Loopback.late;
import static http10.transport.Loopback.meanwhile;
import static http10.transport.Loopback.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    @BeforeEach
    void open() throws IOException {
        pair = Loopback.open();
        Path path = Files.write(folder.resolve("file"), OCTETS);
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @AfterEach
    void close() throws IOException {
        pair.close();
        file.close();
    }

    private CompletableFuture<byte[]> received() {
        return meanwhile(() -> pair.peer.getInputStream().readAllBytes());
    }

    @Test
    @Tag("PX-IO-03")
    @Tag("R1945-3.6.1-04")
    void a_large_file_arrives_whole() throws Exception {
        CompletableFuture<byte[]> received = received();
        pair.connection.sendFile(file, 0, OCTETS.length, late());
        pair.connection.tearDown(0, late());
        assertArrayEquals(OCTETS, received.get());
        assertEquals(0, file.position());
    }

    @Test
    void a_part_of_a_file_arrives() throws Exception {
        CompletableFuture<byte[]> received = received();
        pair.connection.sendFile(file, 1_000_001, 600_000, late());
        pair.connection.sendFile(file, 5, 0, late());
        pair.connection.tearDown(0, late());
        assertArrayEquals(Arrays.copyOfRange(OCTETS, 1_000_001, 1_600_001), received.get());
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void a_file_that_is_cut_short_meanwhile_is_an_exception() throws Exception {
        CompletableFuture<byte[]> received = received();
        assertThrows(
                EOFException.class,
                () -> pair.connection.sendFile(file, 0, OCTETS.length, sent -> {
                    if (sent > 0) truncate(1 << 20);
                    return late();
                }));
        pair.connection.tearDown(0, late());
        assertArrayEquals(Arrays.copyOf(OCTETS, 1 << 20), received.get());
    }

    private void truncate(long size) {
        try {
            file.truncate(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_that_grows_is_sent_as_long_as_was_told() throws Exception {
        CompletableFuture<byte[]> received = received();
        pair.connection.sendFile(file, 0, 1_000, late());
        pair.connection.tearDown(0, late());
        assertEquals(1_000, received.get().length);
    }

    @Test
    void closing_wakes_whoever_sends_a_file() throws Exception {
        BlockingQueue<Long> slices = new LinkedBlockingQueue<>();
        CompletableFuture<Void> sending = meanwhile(() -> {
            pair.connection.sendFile(file, 0, OCTETS.length, sent -> {
                slices.add(sent);
                return late();
            });
            return null;
        });
        while (slices.poll(200, TimeUnit.MILLISECONDS) != null) {} // until it is blocked, as the peer does not read
        pair.connection.close();
        assertInstanceOf(
                IOException.class,
                assertThrows(ExecutionException.class, sending::get).getCause());
    }

    @Test
    @Tag("PX-LIM-02")
    void a_peer_that_does_not_read_is_left_at_the_deadline_and_does_not_take_it_for_the_whole() {
        assertThrows(DeadlineExceededException.class, () -> pair.connection.sendFile(file, 0, OCTETS.length, in(50)));
        assertThrows(IOException.class, () -> pair.peer.getInputStream().readAllBytes());
    }
}
