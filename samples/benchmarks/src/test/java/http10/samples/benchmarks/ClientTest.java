package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTest {
    private static final String HEAD = "HTTP/1.0 200 OK\r\nContent-Length: 1024\r\n\r\n";
    private static byte[] page;

    @BeforeAll
    static void readPage(@TempDir Path folder) throws IOException {
        Page.ONE_KIB.write(folder);
        page = Files.readAllBytes(folder.resolve("1k.bin"));
    }

    @Test
    void aWholePageIsTaken() throws IOException {
        assertEquals(1024, page.length);
        assertTrue(fetchFrom(HEAD, page).toNanos() > 0);
    }

    @Test
    void anotherStatusIsRefused() {
        refused("HTTP/1.0 404 Not Found", "HTTP/1.0 404 Not Found\r\nContent-Length: 1024\r\n\r\n", page);
    }

    @Test
    void anotherLengthIsRefused() {
        refused("without Content-Length: 1024", "HTTP/1.0 200 OK\r\nContent-Length: 1023\r\n\r\n", page);
        refused("without Content-Length: 1024", "HTTP/1.0 200 OK\r\n\r\n", page);
    }

    @Test
    void oneOtherOctetIsRefused() {
        byte[] changed = page.clone();
        changed[1000] ^= 1;

        refused("octet 1000", HEAD, changed);
    }

    @Test
    void tooLittleAndTooMuchAreRefused() {
        refused("after 1000 octets", HEAD, Arrays.copyOf(page, 1000));
        refused("more than the 1024", HEAD, Arrays.copyOf(page, 1025));
        refused("before the answer's head", "HTTP/1.0 200 OK\r\n", new byte[0]);
    }

    @Test
    void aServerThatSendsNothingIsNotWaitedForLonger() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Client client = new Client(Duration.ofMillis(50));

            assertThrows(WrongAnswer.class, () -> client.fetch(listener.getLocalPort(), Page.ONE_KIB));
        }
    }

    private static void refused(String why, String head, byte[] content) {
        String message =
                assertThrows(WrongAnswer.class, () -> fetchFrom(head, content)).getMessage();
        assertTrue(message.contains(why), message);
    }

    private static Duration fetchFrom(String head, byte[] content) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> answer(listener, head, content));
            try {
                return new Client(Duration.ofSeconds(30)).fetch(listener.getLocalPort(), Page.ONE_KIB);
            } finally {
                served.join();
            }
        }
    }

    private static void answer(ServerSocket listener, String head, byte[] content) {
        try (Socket socket = listener.accept()) {
            String request = "";
            while (!request.endsWith("\r\n\r\n")) {
                request += (char) socket.getInputStream().read();
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            answer.writeBytes(content);
            socket.getOutputStream().write(answer.toByteArray());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
