package http10.samples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The accept loops have one handler and one parser, so they answer the same; and no silent client holds one up. */
@Timeout(30)
class AcceptLoopTest {
    static List<String> loops() {
        List<String> loops = new ArrayList<>(List.of("threads", "processes", "select"));
        if (VirtualThreads.factory().isPresent()) loops.add("virtual");
        return loops;
    }

    @ParameterizedTest
    @MethodSource("loops")
    void silent_clients_delay_nobody_and_answers_are_the_same(String loop) throws IOException {
        List<Socket> silent = new ArrayList<>();
        try (Server server = Tour.start(loop, 0).orElseThrow()) {
            for (int i = 0; i < 20; i++) silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));

            assertEquals("HTTP/1.0 200 OK", statusLine(server, "GET /words.txt HTTP/1.0\r\n\r\n"));
            assertEquals("HTTP/1.0 404 Not Found", statusLine(server, "GET /none HTTP/1.0\r\n\r\n"));
            assertEquals("HTTP/1.0 400 Bad Request", statusLine(server, "GET / HTTP/1.0\r\nA : b\r\n\r\n"));
            assertEquals("hello, world", statusLine(server, "GET /words.txt\r\n"));
            assertEquals(
                    "HTTP/1.0 405 Method Not Allowed",
                    statusLine(server, "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nableft over"));
        } finally {
            for (Socket client : silent) client.close();
        }
    }

    @Test
    void the_other_process_serves_on_when_one_is_killed() throws Exception {
        try (ProcessesOnOnePort server = ProcessesOnOnePort.start(0)) {
            Process first = server.processes().get(0);
            first.destroyForcibly().waitFor();
            for (int i = 0; i < 10; i++) {
                String who = AcceptLoops.lastLine(server.port(), "/who");
                assertTrue(who.startsWith("process " + server.processes().get(1).pid() + ","), who);
            }
        }
    }

    private static String statusLine(Server server, String request) throws IOException {
        byte[] octets = request.getBytes(StandardCharsets.US_ASCII);
        return AcceptLoops.text(ClientSocket.exchange(server.port(), octets))
                .lines()
                .findFirst()
                .orElse("nothing");
    }
}
