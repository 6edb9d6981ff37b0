package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.Certificates;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only shows in a process of its own: TLS with its trust store, the present folder, signals, real streams. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "good, 127.0.0.1, true, 0",
        "expired, 127.0.0.1, true, 60",
        "good, localhost, true, 60",
        "good, 127.0.0.1, false, 60"
    })
    void _60_the_certificate_must_be_verified(String alias, String host, boolean trusted, int code) throws Exception {
        Certificates certificates = Certificates.shared();
        List<String> trust = !trusted
                ? List.of()
                : List.of(
                        "-Djavax.net.ssl.trustStore=" + certificates.trustStore(),
                        "-Djavax.net.ssl.trustStorePassword=changeit");
        try (ScriptedServer server = ScriptedServer.secure(
                certificates.server(alias), peer -> peer.receiveRequest().send(OK))) {
            Command.Result result =
                    Command.process(folder, trust, server.url("/").replace("127.0.0.1", host));
            if (code == 0) assertEquals(new Command.Result(0, "ok", ""), result);
            else assertTrue(result.isOneLineOf(60), result::toString);
        }
    }

    @Test
    void _56_TLS_is_cut() throws Exception {
        Certificates certificates = Certificates.shared();
        ScriptedServer.Script cut =
                peer -> peer.receiveRequest().send("HTTP/1.0 200 OK\r\n\r\nok").cut();
        try (ScriptedServer server = ScriptedServer.secure(certificates.server("good"), cut)) {
            String store = certificates.trustStore().toString();
            List<String> trust =
                    List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=changeit");
            Command.Result result = Command.process(folder, trust, server.url("/"));
            assertTrue(result.isOneLineOf(56), result::toString);
            assertEquals("ok", result.out());
        }
    }

    @Test
    void O_writes_to_the_present_folder_and_through_no_link() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("target"));
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            String[] args = {"-O", server.url("/a/b%20c.txt?q"), "-O", server.url("/link"), "-O", server.url("/a/")};
            Command.Result result = Command.process(folder, List.of(), args);
            assertEquals(23, result.code());
            assertEquals(2, result.err().lines().count(), result.err());
            assertEquals("", result.out());
            assertEquals(List.of("b c.txt", "link"), names());
            assertEquals("ok", Files.readString(folder.resolve("b c.txt")));
            assertEquals(1, server.connections(), "what cannot be written is not asked for");
        }
    }

    @ParameterizedTest
    @CsvSource({"abc, old;old.part", "'', old"})
    void an_interrupt_leaves_nothing_but_what_arrived(String content, String left) throws Exception {
        Files.writeString(folder.resolve("old"), "old");
        CountDownLatch sent = new CountDownLatch(1);
        ScriptedServer.Script stops = peer -> {
            peer.receiveRequest().send("HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\n" + content);
            sent.countDown();
            peer.receiveEnd();
        };
        try (ScriptedServer server = ScriptedServer.of(stops)) {
            Process process = Command.start(folder, List.of(), "-o", "old", server.url("/"));
            sent.await(20, TimeUnit.SECONDS);
            if (!content.isEmpty()) awaitOctets(content.length());
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            Command.Result result = Command.result(process);
            assertEquals(130, result.code());
            assertEquals(List.of(left.split(";")), names());
            assertEquals("old", Files.readString(folder.resolve("old")));
            if (!content.isEmpty()) assertEquals(content, Files.readString(folder.resolve("old.part")));
        }
    }

    /** Until the temporary file holds so many. */
    private void awaitOctets(int count) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            for (String name : names()) {
                if (name.endsWith(".tmp") && Files.size(folder.resolve(name)) >= count) return;
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("nothing arrives in " + names());
    }

    @Test
    void a_reader_that_has_had_enough_ends_it_quietly() throws Exception {
        byte[] large = new byte[4 << 20];
        ScriptedServer.Script script =
                peer -> peer.receiveRequest().send("HTTP/1.0 200 OK\r\n\r\n").send(large);
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Process process = Command.start(folder, List.of(), server.url("/"));
            process.getInputStream().read();
            process.getInputStream().close();
            assertEquals("", new String(process.getErrorStream().readAllBytes()));
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(23, process.exitValue());
        }
    }

    @Test
    void a_large_file_takes_little_memory() throws Exception {
        byte[] block = new byte[1 << 20];
        ScriptedServer.Script script = peer -> {
            peer.receiveRequest().send("HTTP/1.0 200 OK\r\nContent-Length: " + (256L << 20) + "\r\n\r\n");
            for (int i = 0; i < 256; i++) peer.send(block);
        };
        try (ScriptedServer server = ScriptedServer.of(script)) {
            String[] args = {"-o", "large", server.url("/")};
            assertEquals(new Command.Result(0, "", ""), Command.process(folder, List.of("-Xmx16m"), args));
            assertEquals(256L << 20, Files.size(folder.resolve("large")));
        }
    }

    @Test
    void data_and_options_come_through_a_pipe() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK, OK)) {
            Process data = Command.start(folder, List.of(), "-d", "@-", server.url("/"));
            try (OutputStream in = data.getOutputStream()) {
                in.write("a=1".getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals(0, Command.result(data).code());
            assertTrue(server.received(0).endsWith("\r\n\r\na=1"), server.received(0));
            Process options = Command.start(folder, List.of(), "-K", "-", server.url("/"));
            try (OutputStream in = options.getOutputStream()) {
                in.write("header = \"X-K: 1\"\n".getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals(0, Command.result(options).code());
            assertTrue(server.received(1).contains("\r\nX-K: 1\r\n"), server.received(1));
        }
    }

    @Test
    void a_redirection_that_leaves_the_content_out_is_nothing_to_warn_of() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 302 Found\r\nLocation: /b\r\n\r\n", OK)) {
            Command.Result result = Command.run("-sS", "-L", "-d", "a=1", server.url("/"));
            assertEquals(new Command.Result(0, "ok", ""), result);
        }
    }
}
