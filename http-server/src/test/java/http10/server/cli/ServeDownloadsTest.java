package http10.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads that are under way when connections run short, or the server is told to stop. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ServeDownloadsTest {
    private static final int BIG = 64 << 20;

    @TempDir
    Path folder;

    @Test
    void ends_with_0_on_an_interrupt() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p", "0")) {
            serve.port();
            serve.signal("INT");
            assertEquals(0, serve.exitCode());
            assertEquals("", serve.errors());
        }
    }

    @Test
    void finishes_a_download_after_the_signal_and_ends_with_0() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p", "0");
                Socket download = startDownload(serve.port())) {
            InputStream in = download.getInputStream();
            byte[] head = in.readNBytes(4_096);
            serve.signal("TERM");
            awaitRefusal(download.getPort());
            long octets = head.length + in.transferTo(OutputStream.nullOutputStream());
            int content = new String(head, ISO_8859_1).indexOf("\r\n\r\n") + 4;
            assertEquals(BIG, octets - content);
            assertEquals(0, serve.exitCode());
            assertTrue(serve.line().endsWith(" 200 " + BIG), "the last line of the log is lost");
        }
    }

    @Test
    void serves_who_comes_though_all_its_connections_are_silent() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--quiet", "--max-connections", "2")) {
            int port = serve.port();
            assertServedBesideSilentOnes(port);
        }
    }

    /** One makes room for the download, the other for whoever comes next. */
    private void assertServedBesideSilentOnes(int port) throws IOException {
        try (Socket one = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket two = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket download = startDownload(port)) {
            assertEquals(4_096, download.getInputStream().readNBytes(4_096).length);
            for (Socket silent : List.of(one, two)) {
                silent.setSoTimeout(20_000);
                assertEquals(-1, silent.getInputStream().read());
            }
        }
    }

    @Test
    void cuts_a_download_when_the_grace_is_over() throws Exception {
        String[] args = {"-p0", "--quiet", "--grace", "1", "--workers", "1", "--backlog", "2"};
        try (ServeProcess serve = ServeProcess.start(folder, args);
                Socket download = startDownload(serve.port())) {
            download.getInputStream().readNBytes(4_096);
            serve.signal("TERM");
            assertEquals("http10: cut what took longer than 1 s to finish\n", serve.errors());
            assertEquals(0, serve.exitCode());
        }
    }

    @Test
    @Timeout(8) // less than the grace
    void cuts_a_download_on_the_second_signal() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p", "0");
                Socket download = startDownload(serve.port())) {
            download.getInputStream().readNBytes(4_096);
            serve.signal("TERM");
            awaitRefusal(download.getPort());
            serve.signal("TERM");
            assertEquals(130, serve.exitCode());
        }
    }

    private Socket startDownload(int port) throws IOException {
        try (RandomAccessFile big =
                new RandomAccessFile(folder.resolve("big.bin").toFile(), "rw")) {
            big.setLength(BIG);
        }
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write("GET /big.bin HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1));
        return socket;
    }

    /** Until the listener is closed; a connection that still got in is closed again. */
    private static void awaitRefusal(int port) throws IOException {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            } catch (ConnectException e) {
                return;
            } catch (SocketException e) {
                continue; // it got in, and was reset when the listener was closed
            }
        }
    }
}
