package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that changes while it is sent to a client that has read its head and no more: one version of it, or a cut. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExactBodiesTest {
    /** Far more than the system holds of what is on the way. */
    private static final int SIZE = 16 << 20;

    private static final String GET = "GET /file.bin HTTP/1.0\r\n\r\n";
    private static final String OLD = "old ".repeat(SIZE / 4);

    @TempDir
    Path root;

    private Path file;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(root.resolve("file.bin"), OLD);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
        server = HttpServer.open(ServerOptions.builder().port(0).build(), FileHandler.of(root));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private String receivedDespite(Change change) throws IOException {
        try (RawClient client = RawClient.withReceiveBuffer(server.port(), 4 << 10)) {
            String head = client.send(GET).receiveHead();
            assertTrue(head.contains("\r\nContent-Length: " + SIZE + "\r\n"), head);
            change.make();
            return client.receiveAll();
        }
    }

    private void write(String text, long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), position);
        }
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void truncated_it_is_cut() throws IOException {
        String received = receivedDespite(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(SIZE - 1);
            }
        });
        assertTrue(received.length() < SIZE, "as long as announced");
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void grown_it_ends_where_it_was_to_end() throws IOException {
        assertEquals(OLD, receivedDespite(() -> write("more", SIZE)));
    }

    @Test
    void deleted_it_is_sent_as_it_was_opened() throws IOException {
        assertEquals(OLD, receivedDespite(() -> Files.delete(file)));
    }

    @Test
    void replaced_it_is_sent_as_it_was_opened() throws IOException {
        Path next = Files.writeString(root.resolve("next"), "new ".repeat(SIZE / 4));
        assertEquals(OLD, receivedDespite(() -> Files.move(next, file, StandardCopyOption.ATOMIC_MOVE)));
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void written_to_in_place_it_is_cut() throws IOException {
        assertTrue(receivedDespite(() -> write("new", SIZE / 2)).length() < SIZE, "as long as announced");
    }

    @Test
    @Tag("R1945-6-03")
    void without_an_announced_length_the_cut_is_a_reset() throws IOException {
        try (RawClient client = RawClient.withReceiveBuffer(server.port(), 4 << 10)) {
            client.send("GET /file.bin\r\n").receive(4);
            write("new", SIZE / 2);
            assertThrows(IOException.class, client::receiveAll);
        }
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void a_file_sent_at_once_is_looked_at_after_it_was_read() throws IOException {
        write("x".repeat(SIZE), 0);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(30_000);
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
        FileHandler files = FileHandler.of(root);
        Handler changing = request -> {
            Response response = files.handle(request);
            if (request.target().query().isPresent()) write("new", 0);
            return response;
        };
        try (HttpServer other = HttpServer.open(ServerOptions.builder().port(0).build(), changing)) {
            String whole = RawClient.exchange(other.port(), GET);
            assertEquals(30_000, body(whole).length(), head(whole));
            assertEquals("", RawClient.exchange(other.port(), "GET /file.bin?change HTTP/1.0\r\n\r\n"));
        }
    }

    /** The first octets go along with the head, the rest by a call of its own: between the two it may change. */
    @Test
    @Tag("R1945-7.2.2-06")
    void changed_after_its_first_piece_it_is_cut() throws IOException {
        int size = 100 << 10;
        try (FileChannel channel = FileChannel.open(file);
                HttpServer changing = HttpServer.open(
                        ServerOptions.builder().port(0).build(),
                        request -> Response.of(
                                StatusCode.OK,
                                MediaType.OCTETS,
                                Content.of(new LentFile(channel, new byte[0], () -> {}), 0, size, () -> {
                                    throw new IOException("it has changed");
                                })));
                RawClient client = new RawClient(changing.port())) {
            String received = client.send(GET).receiveAll();
            assertTrue(head(received).contains("\r\nContent-Length: " + size + "\r\n"), received);
            assertEquals(OLD.substring(0, body(received).length()), body(received));
            assertTrue(body(received).length() < size, "as long as announced");
        }
    }
}
