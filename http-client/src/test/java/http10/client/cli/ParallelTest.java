package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several transfers at once, and what of several that fail. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParallelTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String MISSING = "HTTP/1.0 404 x\r\nContent-Length: 2\r\n\r\nno";

    @TempDir
    Path folder;

    /** Answers nobody before as many as there are scripts have asked. */
    private static ScriptedServer.Script meeting(CountDownLatch all) {
        return peer -> {
            peer.receiveRequest();
            all.countDown();
            peer.await(all).send(OK);
        };
    }

    @Test
    void Z_fetches_at_once() throws IOException {
        CountDownLatch all = new CountDownLatch(3);
        ScriptedServer.Script script = meeting(all);
        try (ScriptedServer server = ScriptedServer.of(script, script, script)) {
            String[] args = {"-Z", "--parallel-immediate", server.url("/[1-3]"), "-o", folder.resolve("#1") + ""};
            assertEquals(new Command.Result(0, "", ""), Command.run(args));
            for (int i = 1; i <= 3; i++) assertEquals("ok", Files.readString(folder.resolve("" + i)));
        }
    }

    @Test
    void parallel_max_bounds_them() throws Exception {
        AtomicInteger present = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        ScriptedServer.Script script = peer -> {
            peer.receiveRequest();
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            two.countDown();
            peer.await(two);
            present.decrementAndGet();
            peer.send(OK);
        };
        try (ScriptedServer server = ScriptedServer.of(script, script, script, script, script, script)) {
            Command.Result result = Command.run("--parallel", "--parallel-max", "2", server.url("/[1-6]"));
            assertEquals(new Command.Result(0, "ok".repeat(6), ""), result);
            assertTrue(two.await(1, TimeUnit.SECONDS));
            assertEquals(2, most.get());
        }
    }

    @Test
    void with_Z_any_failure_is_the_exit_code() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(MISSING, OK)) {
            Command.Result result = Command.run("-Zsf", "--parallel-max", "1", server.url("/1"), server.url("/2"));
            assertEquals(new Command.Result(22, "ok", ""), result);
        }
    }

    @Test
    void fail_early_ends_with_the_first_failure() throws IOException {
        for (String[] options : new String[][] {{"-sf"}, {"-sfZ", "--parallel-max", "1"}}) {
            try (ScriptedServer server = ScriptedServer.answering(OK, MISSING, OK)) {
                String[] args = java.util.Arrays.copyOf(options, options.length + 2);
                args[options.length] = "--fail-early";
                args[options.length + 1] = server.url("/[1-3]");
                assertEquals(new Command.Result(22, "ok", ""), Command.run(args));
                assertEquals(2, server.connections());
            }
        }
    }

    @Test
    void fail_with_body_writes_the_content_first() throws IOException {
        Path file = folder.resolve("file");
        try (ScriptedServer server = ScriptedServer.answering(MISSING, MISSING, OK)) {
            Command.Result result = Command.run("--fail-with-body", server.url("/"));
            assertTrue(result.isOneLineOf(22), result::toString);
            assertEquals("no", result.out());
            assertEquals(
                    22,
                    Command.run("--fail-with-body", "-o", file.toString(), server.url("/"))
                            .code());
            assertEquals("no", Files.readString(file));
            assertEquals(0, Command.run("--fail-with-body", server.url("/")).code());
        }
        assertTrue(Command.run("-f", "--fail-with-body", "h").isOneLineOf(2));
        assertTrue(Command.run("--parallel-max", "x", "h").isOneLineOf(2));
    }

    @Test
    void url_query_adds_to_the_URL() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            String[] more = {"--url-query", "a=b c&", "--url-query", "+x=%20y", "--url-query", "q"};
            String[] args = java.util.Arrays.copyOf(more, more.length + 1);
            args[more.length] = server.url("/p?k#f");
            assertEquals(0, Command.run(args).code());
            assertTrue(server.received(0).startsWith("GET /p?k&a=b+c%26&x=%20y&q HTTP/1.0\r\n"), server.received(0));
            assertEquals(0, Command.run("--url-query", "", server.url("/p")).code());
            assertTrue(server.received(1).startsWith("GET /p HTTP/1.0\r\n"), server.received(1));
        }
        assertTrue(Command.run("--url-query", "a@/nowhere/f", "h").isOneLineOf(26));
    }
}
