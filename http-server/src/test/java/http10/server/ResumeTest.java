package http10.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads that are resumed, over real connections and by curl and wget. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumeTest {
    @TempDir
    Path temp;

    private Path root;
    private Path part;
    private final byte[] film = new byte[300_000];
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        part = temp.resolve("film.bin");
        new Random(10).nextBytes(film);
        old(Files.write(root.resolve("film.bin"), film));
        server = HttpServer.open(ServerOptions.builder().port(0).build(), FileHandler.of(root));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private String url() {
        return "http://127.0.0.1:" + server.port() + "/film.bin";
    }

    @Test
    void curl_goes_on_where_it_was_and_finds_what_is_complete() throws Exception {
        Files.write(part, Arrays.copyOf(film, 123_456));
        assertEquals(0, run("curl", "-sS", "-C", "-", "-o", part.toString(), url()));
        assertArrayEquals(film, Files.readAllBytes(part));
        assertEquals(0, run("curl", "-sS", "-C", "-", "-o", part.toString(), url()));
        assertArrayEquals(film, Files.readAllBytes(part));
    }

    @Test
    void wget_goes_on_where_it_was_and_finds_what_is_complete() throws Exception {
        Files.write(part, Arrays.copyOf(film, 1));
        assertEquals(0, run("wget", "-q", "-c", url()));
        assertArrayEquals(film, Files.readAllBytes(part));
        assertEquals(0, run("wget", "-q", "-c", url()));
        assertArrayEquals(film, Files.readAllBytes(part));
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void a_part_is_sent_on_a_kept_connection_and_told_of_by_its_own_length() throws IOException {
        String get = "GET /film.bin HTTP/1.0\r\nConnection: keep-alive\r\nRange: bytes=";
        try (RawClient client = new RawClient(server.port())) {
            for (int[] range : new int[][] {{0, 0}, {5, 104_999}, {299_999, 299_999}, {0, 299_999}}) {
                String reply = client.send(get + range[0] + "-" + range[1] + "\r\n\r\n")
                        .receiveReply();
                assertEquals("206", RawClient.status(reply));
                assertTrue(reply.contains("\r\nContent-Range: bytes " + range[0] + "-" + range[1] + "/300000\r\n"));
                byte[] octets = RawClient.body(reply).getBytes(StandardCharsets.ISO_8859_1);
                assertArrayEquals(Arrays.copyOfRange(film, range[0], range[1] + 1), octets);
            }
            String none = client.send(get + "300000-\r\n\r\n").receiveReply();
            assertEquals("416", RawClient.status(none));
            assertTrue(none.contains("\r\nContent-Range: bytes */300000\r\n"), none);
        }
    }

    @Test
    void the_end_of_five_gigabytes() throws IOException {
        long size = 5L << 30;
        Path huge = root.resolve("huge.bin");
        try (FileChannel channel = FileChannel.open(
                huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("the end".getBytes(StandardCharsets.US_ASCII)), size - 7);
        }
        String range = "bytes " + (size - 7) + "-" + (size - 1) + "/" + size;
        for (String asked : new String[] {"-7", size - 7 + "-", size - 7 + "-" + size}) {
            String reply =
                    RawClient.exchange(server.port(), "GET /huge.bin HTTP/1.0\r\nRange: bytes=" + asked + "\r\n\r\n");
            assertTrue(reply.contains("\r\nContent-Range: " + range + "\r\n"), reply);
            assertEquals("the end", RawClient.body(reply));
        }
        String head = RawClient.exchange(server.port(), "HEAD /huge.bin HTTP/1.0\r\n\r\n");
        assertTrue(head.contains("\r\nContent-Length: 5368709120\r\n"), head);
    }

    @Test
    @Tag("R1945-7.2.2-06")
    void a_part_of_a_file_that_changes_while_it_is_sent_is_cut() throws IOException {
        int size = 16 << 20;
        Path file = old(Files.writeString(root.resolve("big.txt"), "old ".repeat(size / 4)));
        try (RawClient client = RawClient.withReceiveBuffer(server.port(), 4 << 10)) {
            client.send("GET /big.txt HTTP/1.0\r\nRange: bytes=4-\r\n\r\n");
            assertTrue(client.receiveHead().contains("\r\nContent-Length: " + (size - 4) + "\r\n"));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap("new".getBytes(StandardCharsets.US_ASCII)), 0);
            }
            assertTrue(client.receiveAll().length() < size - 4, "as long as announced");
        }
    }
}
