package http10.samples.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.FieldName;
import http10.message.Request;
import http10.message.Response;
import http10.server.FileHandler;
import http10.server.Handler;
import http10.server.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A download that was cut, from our server by our command: it goes on, but never with another version. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumeTest {
    @TempDir
    Path temp;

    private Path served;
    private Path fetched;
    private final byte[] film = new byte[300_000];
    private final AtomicReference<Request> last = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void cutOnce() throws Exception {
        served = Files.createDirectory(temp.resolve("root")).resolve("film.bin");
        fetched = temp.resolve("film.bin");
        new Random(10).nextBytes(film);
        old(Files.write(served, film));
        Handler files = FileHandler.of(served.getParent());
        server = HttpServer.bind(0, request -> {
            boolean first = last.getAndSet(request) == null;
            Response response = files.handle(request);
            return first ? new Response(response.head(), cut(response.content())) : response;
        });
        assertEquals(18, get());
        assertTrue(Files.exists(temp.resolve("film.bin.part")));
        assertFalse(Files.exists(fetched));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
    }

    /** The first third, and then a fault. */
    private static Content cut(Content whole) throws IOException {
        byte[] third = whole.stream().readNBytes(100_000);
        whole.close();
        InputStream fault = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        return Content.of(new SequenceInputStream(new ByteArrayInputStream(third), fault), OptionalLong.of(300_000));
    }

    private int get(String... options) throws Exception {
        String[] command = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "http10.client.cli.GetCommand",
            "-sSo",
            "film.bin",
            options.length == 0 ? "-s" : options[0],
            "127.0.0.1:" + server.port() + "/film.bin"
        };
        return new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(temp.resolve("output").toFile()))
                .start()
                .waitFor();
    }

    @Test
    void the_rest_of_the_same_version_is_put_behind_what_is_there() throws Exception {
        assertEquals(0, get("-C-"), Files.readString(temp.resolve("output")));
        assertArrayEquals(film, Files.readAllBytes(fetched));
        Optional<String> validator = last.get().fields().first(FieldName.IF_RANGE);
        assertTrue(validator.orElse("none").startsWith("\""), "it went on without knowing whether it may");
        assertTrue(last.get().fields().first(FieldName.RANGE).orElseThrow().matches("bytes=[1-9]\\d*-"));
    }

    @Test
    void another_version_is_sent_and_taken_whole() throws Exception {
        byte[] next = new byte[300_000];
        Path other = old(Files.write(temp.resolve("next"), next));
        Files.move(other, served, StandardCopyOption.ATOMIC_MOVE); // of the same size and, but for a moment, time
        assertEquals(0, get("-C-"), Files.readString(temp.resolve("output")));
        assertArrayEquals(next, Files.readAllBytes(fetched));
    }
}
