package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@EnabledOnOs({OS.LINUX, OS.MAC})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnixSocketTest {
    @TempDir
    Path folder;

    private UnixDomainSocketAddress address;

    @BeforeEach
    void name() {
        address = UnixDomainSocketAddress.of(folder.resolve("s"));
    }

    private HttpServer open(ServerListener listener) throws IOException {
        return HttpServer.open(
                ServerOptions.builder().addresses(address).listener(listener).build(), new Fixtures());
    }

    private HttpServer open() throws IOException {
        return open(ServerListener.NONE);
    }

    /** Sends octets, in pieces, and reads to the end of the stream. */
    private String exchange(String... pieces) throws IOException {
        try (SocketChannel socket = SocketChannel.open(address)) {
            for (String piece : pieces) socket.write(ByteBuffer.wrap(piece.getBytes(ISO_8859_1)));
            return new String(Channels.newInputStream(socket).readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void requests_are_answered_one_after_the_other_with_content_and_large() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        AccessLog log = new AccessLog(lines);
        try (HttpServer server = open(log)) {
            assertEquals(0, server.port());
            assertEquals(address, server.addresses().get(0));
            assertTrue(exchange("GET /o HTTP/1.0\r\n\r\n").endsWith("\r\n\r\nhello\n"));
            assertTrue(exchange("POST /post HTTP/1.0\r\nContent-Length: 4\r\n\r\n", "ab", "cd")
                    .endsWith("\r\n\r\nabcd"));
            assertTrue(exchange("GET /big HTTP/1.0\r\n\r\n").length() > Fixtures.BIG);
            String request = "GET /o HTTP/1.1\r\nHost: h\r\n\r\n";
            String close = "GET /o HTTP/1.0\r\n\r\n";
            assertEquals(3, exchange(request, close).split("hello\n", -1).length);
        }
        log.close();
        String[] logged = lines.toString(ISO_8859_1).split("\n");
        assertEquals(5, logged.length);
        for (String line : logged) assertTrue(line.startsWith("unix: - - ["), line);
    }

    @Test
    void any_host_is_answered_for_and_none_is_repeated_in_a_location() throws IOException {
        try (HttpServer server = open()) {
            assertEquals(1, server.addresses().size());
            String foreign = exchange("GET /redirect HTTP/1.0\r\nHost: site.example\r\n\r\n");
            assertTrue(foreign.contains("\r\nLocation: /o\r\n"), foreign);
            String own = exchange("GET /redirect HTTP/1.0\r\nHost: localhost\r\n\r\n");
            assertTrue(own.contains("\r\nLocation: http://localhost/o\r\n"), own);
            String absolute = exchange("GET http://localhost/o HTTP/1.0\r\n\r\n");
            assertTrue(absolute.endsWith("\r\n\r\nhello\n"), absolute);
        }
    }

    @Test
    void its_name_is_for_owner_and_group_and_is_removed_at_the_end() throws IOException {
        try (HttpServer server = open()) {
            assertEquals(0, server.port());
            assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(address.getPath())));
        }
        assertFalse(Files.exists(address.getPath()));
    }

    @Test
    void what_a_killed_server_left_behind_is_taken_over() throws IOException {
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address).close(); // which leaves the name
        assertTrue(Files.exists(address.getPath()));
        try (HttpServer server = open()) {
            assertEquals(0, server.port());
            assertTrue(exchange("GET /o HTTP/1.0\r\n\r\n").endsWith("hello\n"));
        }
    }

    @Test
    void the_name_of_a_live_server_or_of_a_file_is_not_taken() throws IOException {
        try (HttpServer server = open()) {
            assertThrows(FileSystemException.class, this::open);
            assertEquals(address, server.addresses().get(0));
            assertTrue(exchange("GET /o HTTP/1.0\r\n\r\n").endsWith("hello\n"));
        }
        Files.writeString(address.getPath(), "precious");
        assertThrows(FileSystemException.class, this::open);
        assertEquals("precious", Files.readString(address.getPath()));
    }

    @Test
    void a_name_that_another_server_has_by_now_stays() throws IOException {
        HttpServer first = open();
        Files.delete(address.getPath());
        try (HttpServer second = open()) {
            first.close();
            assertEquals(address, second.addresses().get(0));
            assertTrue(exchange("GET /o HTTP/1.0\r\n\r\n").endsWith("hello\n"));
        }
    }
}
