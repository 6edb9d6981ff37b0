package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same exit code, output, file and question as curl's, where its answer is right. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumeParityTest {
    private static final Path CURL = Path.of("/usr/bin/curl");
    private static final String OK =
            "HTTP/1.0 200 OK\r\nETag: \"a\"\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
                    + "Content-Length: 6\r\n\r\nabcdef";
    private static final String REST = "HTTP/1.0 206 x\r\nContent-Range: bytes 3-5/6\r\nContent-Length: 3\r\n\r\ndef";
    private static final String NOTHING = "HTTP/1.0 416 x\r\nContent-Range: bytes */3\r\n\r\nno";
    private static final String BUSY = "HTTP/1.0 503 x\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    Path folder;

    @BeforeAll
    static void needsCurl() {
        assumeTrue(Files.isExecutable(CURL) || System.getenv("CI") != null); // which must install it
    }

    private record Came(int code, String out, String file, String tag, List<String> asked) {}

    private Came came(boolean curl, String there, String[] replies, String[] options) throws Exception {
        Path place = Files.createDirectory(folder.resolve(curl ? "curl" : "http10"));
        if (!there.isEmpty()) {
            Files.writeString(place.resolve("file"), there);
            Files.setLastModifiedTime(place.resolve("file"), FileTime.from(Instant.EPOCH)); // the same for both
        }
        try (ScriptedServer server = ScriptedServer.answering(replies)) {
            List<String> args = new ArrayList<>(Arrays.asList(options));
            args.replaceAll(arg -> arg.replace("FILE", place.resolve("file").toString())
                    .replace("TAG", place.resolve("tag").toString())
                    .replace('_', ' '));
            args.add(server.url("/x"));
            if (curl) args.addAll(0, List.of(CURL.toString(), "-q", "-0", "--noproxy", "*"));
            Command.Result result =
                    curl ? Command.result(new ProcessBuilder(args).start()) : Command.run(args.toArray(String[]::new));
            List<String> asked = new ArrayList<>();
            for (int i = 0; i < server.connections(); i++) asked.addAll(conditions(server.received(i)));
            return new Came(result.code(), result.out(), content(place, "file"), content(place, "tag"), asked);
        }
    }

    private static List<String> conditions(String request) {
        return request.lines()
                .filter(line -> line.startsWith("If-") || line.startsWith("Range:"))
                .toList();
    }

    private static String content(Path place, String name) throws Exception {
        Path file = place.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "none";
    }

    private void assertSame(String there, String[] replies, String options) throws Exception {
        Came curl = came(true, there, replies, options.split(" "));
        assertEquals(curl, came(false, there, replies, options.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', -s -C - -o FILE",
        "abc, -s -C - -o FILE",
        "abcdef, -s -C - -o FILE",
        "abc, -s -C 3 -o FILE",
        "abc, -s -C 0 -o FILE",
        "abc, -s -C x -o FILE",
        "'', -s -r 0-",
        "'', -s --max-filesize 5",
        "'', -s --max-filesize 6",
        "'', -s --max-filesize 0",
        "'', -s --max-filesize x",
        "'', -s --limit-rate 1x",
        "'', -s --limit-rate 1m",
        "'', -s -Y x",
        "'', -s -y -1",
        "'', -s -y 5 -Y 1",
        "old, -s -z Sun,_06_Nov_1994_08:49:37_GMT -o FILE",
        "old, -s -z 1994_Nov_6_08:49:36 -o FILE",
        "old, -s -z -06-Nov-94_08:49:37_GMT -o FILE",
        "old, -s -z -19941106_08:49:36 -o FILE",
        "old, -s -z FILE -o FILE",
        "'', -s -z FILE -o FILE",
        "'', -s --etag-save TAG",
        "'', -s --etag-save TAG --etag-compare TAG",
        "'', -s --etag-compare TAG",
        "'', -s --ignore-content-length",
        "'', -s --raw --compressed",
        "'', -s --retry -1"
    })
    void of_a_server_without_ranges(String there, String options) throws Exception {
        assertSame(there, new String[] {OK}, options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-s -C - -o FILE", "-s -C 3 -o FILE", "-s -f -C - -o FILE"})
    void of_one_with_ranges(String options) throws Exception {
        assertSame("abc", new String[] {REST}, options);
    }

    @Test
    void of_nothing_left() throws Exception {
        assertSame("abc", new String[] {NOTHING}, "-s -C - -o FILE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-s --retry 1 -o FILE",
                "-s -f --retry 1",
                "-s --retry 1 --retry-max-time 1 --retry-delay 2",
                "-s -f --retry 0",
                "-s --retry x"
            })
    void of_a_busy_server(String options) throws Exception {
        assertSame("", new String[] {BUSY, OK}, options);
    }

    @ParameterizedTest
    @CsvSource({
        "'', --retry 1",
        "Content-Length: 9, --retry 1",
        "Content-Length: 9, --retry 1 --retry-all-errors -o FILE"
    })
    void of_one_that_fails(String field, String options) throws Exception {
        String reply = field.isEmpty() ? "" : "HTTP/1.0 200 OK\r\n" + field + "\r\n\r\nabc";
        assertSame("", new String[] {reply, OK}, "-s " + options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 304 x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: foo\r\n\r\nx",
                "HTTP/1.0 200 OK\r\nContent-Encoding: foo\r\n\r\nx",
                "HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\nx is none",
                "HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Encoding: identity\r\n\r\nx"
            })
    void of_codings(String reply) throws Exception {
        assertSame("old", new String[] {reply}, "-s --compressed -o FILE");
    }
}
