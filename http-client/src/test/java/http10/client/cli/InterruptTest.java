package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIGINT in the middle costs nothing of what has arrived. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterruptTest {
    private static final String START = "HTTP/1.0 200 OK\r\nETag: \"v1\"\r\nContent-Length: 9\r\n\r\nabc";
    private static final String MIDDLE =
            "HTTP/1.0 206 x\r\nETag: \"v1\"\r\nContent-Range: bytes 3-8/9\r\nContent-Length: 6\r\n\r\ndef";
    private static final String END =
            "HTTP/1.0 206 x\r\nETag: \"v1\"\r\nContent-Range: bytes 6-8/9\r\nContent-Length: 3\r\n\r\nghi";

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Until a file that is not complete holds so many. */
    private void awaitOctets(int count) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            for (String name : names()) {
                boolean begun = name.endsWith(".tmp") || name.endsWith(".part");
                if (begun && Files.size(folder.resolve(name)) >= count) return;
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("nothing arrives in " + names());
    }

    private Command.Result interrupted(int octets, String... args) throws Exception {
        Process process = Command.start(folder, List.of(), args);
        awaitOctets(octets);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return Command.result(process);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o file", "-C - -o file"})
    void leaves_a_part_that_is_continued_and_interrupted_and_continued(String options) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(
                ScriptedServer.answerAndHold(START),
                ScriptedServer.answerAndHold(MIDDLE),
                ScriptedServer.answer(END))) {
            String[] first = Arrays.copyOf(options.split(" "), options.split(" ").length + 1);
            first[first.length - 1] = server.url("/");
            String[] next = {"-C", "-", "-o", "file", server.url("/")};
            assertEquals(130, interrupted(3, first).code());
            assertEquals(List.of("file.part"), names());
            assertEquals(130, interrupted(6, next).code());
            assertEquals(List.of("file.part"), names());
            assertEquals("abcdef", Files.readString(folder.resolve("file.part")));
            assertEquals(new Command.Result(0, "", ""), Command.process(folder, List.of(), next));
            assertEquals("abcdefghi", Files.readString(folder.resolve("file")));
            assertEquals(List.of("file"), names());
            assertTrue(server.received(2).contains("\r\nRange: bytes=6-\r\nIf-Range: \"v1\"\r\n"), server.received(2));
        }
    }

    @Test
    void while_it_waits_for_another_attempt_keeps_what_has_arrived() throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(START)) {
            String[] args = {"--retry", "9", "--retry-delay", "60", "--retry-all-errors", "-o", "file", server.url("/")
            };
            assertEquals(130, interrupted(3, args).code());
            assertEquals("abc", Files.readString(folder.resolve("file.part")));
        }
    }
}
