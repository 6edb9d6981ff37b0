package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One file, sent to many at once out of the same descriptor. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedDownloadsTest {
    private static final int CLIENTS = 100;
    private static final int SIZE = 1 << 20;

    @TempDir
    Path root;

    @Test
    void a_hundred_at_different_paces_all_get_every_octet() throws IOException {
        byte[] octets = new byte[SIZE];
        new Random(4).nextBytes(octets);
        Files.write(root.resolve("file.bin"), octets);
        String whole = new String(octets, StandardCharsets.ISO_8859_1);

        AtomicInteger opened = new AtomicInteger();
        FileTree tree = new FileTree(root, path -> {
            opened.incrementAndGet();
            return Folder.open(path);
        });
        InstantSource later =
                InstantSource.offset(InstantSource.system(), Duration.ofHours(1)); // what is new is not kept
        List<RawClient> clients = new ArrayList<>();
        ServerOptions options = ServerOptions.builder().port(0).build();
        try (HttpServer server = HttpServer.open(options, FileHandler.of(tree, FileOptions.DEFAULT, later))) {
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(
                            RawClient.withReceiveBuffer(server.port(), 4 << 10).send("GET /file.bin HTTP/1.0\r\n\r\n"));
                }
                for (RawClient client : clients) assertEquals("200", RawClient.status(client.receiveHead()));
                assertTrue(opened.get() < CLIENTS / 2, () -> "opened " + opened + " times");
                readInTurns(clients, whole);
            } finally {
                for (RawClient client : clients) client.close();
            }
        }
    }

    private static void readInTurns(List<RawClient> clients, String whole) throws IOException {
        int[] read = new int[CLIENTS];
        for (boolean more = true; more; ) {
            more = false;
            for (int i = 0; i < CLIENTS; i++) {
                int pace = Math.min((i + 2) << 10, SIZE - read[i]);
                assertTrue(whole.startsWith(clients.get(i).receive(pace), read[i]), "client " + i + " at " + read[i]);
                read[i] += pace;
                more |= read[i] < SIZE;
            }
        }
        for (RawClient client : clients) assertEquals("", client.receiveAll());
    }
}
