package http10.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusPathsTest {
    @TempDir
    Path folder;

    @Test
    void health_and_metrics_are_before_the_password_and_behind_the_hosts() throws Exception {
        try (ServeProcess serve =
                ServeProcess.start(folder, "-qp0", "--auth", "me:secret", "--health", "/up", "--metrics", "/counts")) {
            int port = serve.port();
            String up = ServeProcess.exchange(port, "GET /up HTTP/1.0\r\n\r\n");
            assertTrue(up.startsWith("HTTP/1.0 200 OK\r\n") && up.endsWith("\r\n\r\nok\n"), up);
            String head = ServeProcess.exchange(port, "HEAD /up HTTP/1.0\r\n\r\n");
            assertTrue(head.contains("\r\nContent-Length: 3\r\n") && head.endsWith("\r\n\r\n"), head);
            String other = ServeProcess.exchange(port, "GET / HTTP/1.0\r\n\r\n");
            assertTrue(other.startsWith("HTTP/1.0 401 "), other);
            String foreign = ServeProcess.exchange(port, "GET /counts HTTP/1.0\r\nHost: evil.example\r\n\r\n");
            assertTrue(foreign.startsWith("HTTP/1.0 403 "), foreign);
            String counts = ServeProcess.exchange(port, "GET /counts HTTP/1.0\r\n\r\n");
            assertTrue(counts.startsWith("HTTP/1.0 200 OK\r\n"), counts);
            assertTrue(counts.contains("\nhttp10_requests_total{method=\"GET\",status=\"4xx\"} 2\n"), counts);
            assertTrue(counts.contains("\nhttp10_connections_open "), counts);
        }
    }

    @Test
    void what_is_no_path_is_told_in_one_line() {
        String path = "; write it as /";
        assertEquals("http10: \"up\" of --health is no path of a URL" + path + "health\n", errors("--health", "up"));
        assertEquals("http10: \"\" of --metrics is no path of a URL" + path + "metrics\n", errors("--metrics="));
        assertEquals(
                "http10: --health and --metrics have the same path; give each its own\n",
                errors("--health", "/x", "--metrics", "/x"));
    }

    private String errors(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 1, args.length);
        all[0] = "-qp0";
        all[all.length - 1] = folder.toString();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(2, ServeCommand.run(new PrintStream(err, true, UTF_8), all));
        return err.toString(UTF_8);
    }
}
