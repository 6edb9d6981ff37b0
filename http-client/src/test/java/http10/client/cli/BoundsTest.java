package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends costs bounded memory and ends with the right exit code. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundsTest {
    private static final List<String> SMALL_HEAP = List.of("-Xmx16m");
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\nabcdef";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @TempDir
    Path folder;

    private static Command.Result got(String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String[] args = java.util.Arrays.copyOf(options, options.length + 1);
            args[options.length] = server.url("/x");
            return Command.run(args);
        }
    }

    private static void assertFails(int code, Command.Result result) {
        assertTrue(result.isOneLineOf(code), result::toString);
    }

    /** Sends the block until the client closes. */
    private static ScriptedServer.Script endless(String start, String block) {
        byte[] much = block.repeat(1 + 65536 / block.length()).getBytes(StandardCharsets.ISO_8859_1);
        return peer -> {
            peer.receiveRequest().send(start);
            while (true) peer.send(much);
        };
    }

    private void assertEnds(int code, ScriptedServer.Script script, String... options) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(script)) {
            String[] args = java.util.Arrays.copyOf(options, options.length + 1);
            args[options.length] = server.url("/x");
            assertFails(code, Command.process(folder, SMALL_HEAP, args));
        }
    }

    @Test
    void _56_an_endless_head() throws Exception {
        assertEnds(56, endless("HTTP/1.0 200 OK\r\nX: ", "x"));
        assertEnds(56, endless("HTTP/1.0 200 OK\r\n", "X: x\r\n"));
        assertEnds(56, endless("HTTP/1.0 200 ", "x"));
    }

    @Test
    void _8_endless_interim_responses() throws Exception {
        assertEnds(8, endless("", "HTTP/1.1 102 x\r\nX: y\r\n\r\n"));
    }

    @Test
    void _56_an_endless_size_line_or_trailer() throws Exception {
        assertEnds(56, endless(CHUNKED + "1;", "x"));
        assertEnds(56, endless(CHUNKED + "0\r\n", "X: x\r\n"));
        assertEnds(56, endless(CHUNKED + "1;", "x"), "--raw", "-o", "/dev/null");
    }

    @Test
    void _18_a_pebibyte_that_breaks_off() throws Exception {
        String head = "HTTP/1.0 200 OK\r\nContent-Length: " + (1L << 50) + "\r\n\r\n";
        byte[] block = new byte[1 << 20];
        ScriptedServer.Script cut = peer -> {
            peer.receiveRequest().send(head);
            for (int i = 0; i < 64; i++) peer.send(block);
        };
        assertEnds(18, cut, "-o", "/dev/null");
        assertFails(63, got(head, "--max-filesize", "100G"));
        assertFails(63, got("HTTP/1.0 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"));
    }

    @Test
    void _63_more_than_allowed_told_or_not() throws Exception {
        assertFails(63, got(OK, "--max-filesize", "5"));
        assertEquals("abcdef", got(OK, "--max-filesize", "6").out());
        assertEquals("abcdef", got(OK, "--max-filesize", "0").out());
        assertEquals(
                "abcdef",
                got("HTTP/1.0 200 OK\r\n\r\nabcdef", "--max-filesize", "6").out());
        assertFails(63, got("HTTP/1.0 200 OK\r\n\r\nabcdef", "--max-filesize", "5"));
        assertFails(63, got(CHUNKED + "6\r\nabcdef\r\n0\r\n\r\n", "--max-filesize", "5"));
        assertEnds(63, endless("HTTP/1.0 200 OK\r\n\r\n", "x"), "--max-filesize", "10M", "-o", "/dev/null");
        assertEnds(63, endless(CHUNKED, "1\r\nx\r\n"), "--max-filesize", "1M", "-o", "/dev/null");
    }

    private static byte[] bomb(int mebibytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream coder = new GZIPOutputStream(out)) {
            for (int i = 0; i < mebibytes; i++) coder.write(new byte[1 << 20]);
        }
        return out.toByteArray();
    }

    @Test
    void a_bomb_is_decoded_in_bounded_memory_or_as_far_as_allowed() throws Exception {
        byte[] bomb = bomb(128);
        ScriptedServer.Script script = peer -> peer.receiveRequest()
                .send("HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
                .send(bomb);
        assertEnds(63, script, "--compressed", "--max-filesize", "1M", "-o", "/dev/null");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            String[] args = {"--compressed", "-o", "plain", server.url("/")};
            assertEquals(new Command.Result(0, "", ""), Command.process(folder, SMALL_HEAP, args));
            assertEquals(128L << 20, Files.size(folder.resolve("plain")));
        }
    }

    @Test
    void _63_a_bomb_that_nobody_has_allowed() throws Exception {
        byte[] bomb = bomb(257);
        ScriptedServer.Script script = peer -> peer.receiveRequest()
                .send("HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
                .send(bomb);
        assertEnds(63, script, "--compressed", "-o", "/dev/null");
        try (ScriptedServer server = ScriptedServer.of(script)) {
            String[] args = {"--compressed", "--max-filesize", "1G", "-o", "/dev/null", server.url("/")};
            assertEquals(new Command.Result(0, "", ""), Command.process(folder, SMALL_HEAP, args));
        }
    }

    /** A large answer is received into a buffer outside of the heap, for which there is no room here. */
    @Test
    void _27_without_memory_what_came_is_kept_and_the_next_is_fetched() throws Exception {
        ScriptedServer.Script large =
                peer -> peer.receiveRequest().send("HTTP/1.0 200 OK\r\n\r\n" + "x".repeat(4 << 20));
        try (ScriptedServer server = ScriptedServer.of(large, ScriptedServer.answer(OK))) {
            String[] args = {"-o", "large", server.url("/1"), "-o", "small", server.url("/2"), "-w", "%{exitcode},"};
            Command.Result result = Command.process(folder, List.of("-XX:MaxDirectMemorySize=200k"), args);
            assertEquals("27,0,", result.out());
            assertTrue(result.err().startsWith("http10: (27) out of memory; "), result.err());
            assertTrue(Files.size(folder.resolve("large.part")) > 0);
            assertEquals("abcdef", Files.readString(folder.resolve("small")));
            try (Stream<Path> all = Files.list(folder)) {
                assertEquals(2, all.count(), "a temporary file is left");
            }
        }
    }

    @Test
    void _28_too_slow() throws Exception {
        ScriptedServer.Script silent = ScriptedServer.answerAndHold("HTTP/1.0 200 OK\r\n\r\nab");
        try (ScriptedServer server = ScriptedServer.of(silent)) {
            Command.Result result = Command.run("-y", "0.3", server.url("/"));
            assertFails(28, result);
            assertEquals("ab", result.out());
            assertFails(28, Command.run("-Y", "1k", "-y", ".3", server.url("/")));
            assertFails(28, Command.run("-Y", "0", "-y", ".1", "-m", ".3", server.url("/")));
            assertFails(28, Command.run("-Y", "9", "-y", "0", "-m", ".3", server.url("/")));
        }
    }

    @Test
    void limit_rate_slows_it_down() throws Exception {
        String content = "x".repeat(64 << 10);
        try (ScriptedServer server = ScriptedServer.answering("HTTP/1.0 200 OK\r\n\r\n" + content)) {
            long started = System.nanoTime();
            assertEquals(
                    content,
                    Command.run("--limit-rate", "128k", server.url("/")).out());
            assertTrue(System.nanoTime() - started >= 250_000_000L);
            assertEquals(
                    content, Command.run("--limit-rate", "0", server.url("/")).out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--max-filesize x", "--limit-rate 1x", "-Y x", "-y -1", "--limit-rate 1.5k", "--max-filesize 1KB"
            })
    void _2_no_numbers(String options) {
        assertFails(2, Command.run((options + " h").split(" ")));
    }

    @Test
    void compressed_content_is_asked_for_and_decoded() throws Exception {
        String hello = new String(bomb(0), StandardCharsets.ISO_8859_1);
        try (ScriptedServer server =
                ScriptedServer.answering("HTTP/1.0 200 OK\r\nContent-Encoding: x-gzip\r\n\r\n" + hello)) {
            assertEquals(new Command.Result(0, "", ""), Command.run("--compressed", server.url("/")));
            assertTrue(server.received(0).contains("\r\nAccept-Encoding: gzip, deflate\r\n"), server.received(0));
            assertEquals(
                    hello, Command.run("--compressed", "--raw", server.url("/")).out());
            assertEquals(hello, Command.run(server.url("/")).out());
            Command.run("--compressed", "-H", "Accept-Encoding: gzip", server.url("/"));
            assertTrue(server.received(3).contains("\r\nAccept-Encoding: gzip\r\n"), server.received(3));
        }
    }

    @Test
    void _61_a_coding_that_is_broken_or_not_known() throws Exception {
        assertFails(61, got("HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\nhello", "--compressed"));
        assertFails(61, got("HTTP/1.0 200 OK\r\nContent-Encoding: br\r\n\r\nhello", "--compressed"));
        assertEquals(
                "hello",
                got("HTTP/1.0 200 OK\r\nContent-Encoding: br\r\n\r\nhello").out());
        assertFails(61, got("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello"));
        assertFails(61, got("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"));
        assertEquals(
                "hello",
                got("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello", "--raw")
                        .out());
    }

    @Test
    void raw_leaves_chunks_and_ignore_content_length_the_length() throws Exception {
        assertEquals(
                "2\r\nok\r\n0\r\n\r\n",
                got(CHUNKED + "2\r\nok\r\n0\r\n\r\n", "--raw").out());
        assertFails(18, got(CHUNKED + "2\r\nok\r\n", "--raw", "-o", "/dev/null"));
        assertEquals(
                "abcdef", got(OK.replace("6", "3"), "--ignore-content-length").out());
        assertEquals(
                "abcdef", got(OK.replace("6", "30"), "--ignore-content-length").out());
    }
}
