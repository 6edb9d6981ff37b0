package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.HttpUri;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is there in full, or as it was before. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileOutputTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String SHORT = "HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nabc";

    @TempDir
    Path folder;

    private Command.Result got(String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            String[] args = java.util.Arrays.copyOf(options, options.length + 1);
            args[options.length] = server.url("/x");
            return Command.run(args);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String file() {
        return folder.resolve("file").toString();
    }

    @Test
    void a_new_file_has_the_usual_permissions_and_no_company() throws IOException {
        assertEquals(new Command.Result(0, "", ""), got(OK, "-o", file()));
        assertEquals("ok", Files.readString(folder.resolve("file")));
        assertEquals(List.of("file"), names());
        Path usual = Files.createFile(folder.resolve("usual"));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(folder.resolve("file")));
    }

    @Test
    void an_old_file_is_replaced_and_keeps_its_permissions() throws IOException {
        Path old = Files.writeString(folder.resolve("file"), "something longer");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(0, got(OK, "-o", file()).code());
        assertEquals("ok", Files.readString(old));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(old)));
    }

    @Test
    void on_failure_the_old_file_is_intact_and_what_arrived_is_kept() throws IOException {
        Path old = Files.writeString(folder.resolve("file"), "old");
        Command.Result result = got(SHORT, "-o", file());
        assertTrue(result.isOneLineOf(18), result::toString);
        assertTrue(result.err().endsWith("; 3 octets are kept in \"" + old + ".part\"\n"), result.err());
        assertEquals("old", Files.readString(old));
        assertEquals("abc", Files.readString(folder.resolve("file.part")));
        assertEquals(List.of("file", "file.part"), names());
    }

    @Test
    @EnabledOnOs(OS.LINUX) // whose descriptors can be looked at
    void on_failure_no_descriptor_stays_open() throws IOException {
        for (int i = 0; i < 3; i++) assertEquals(18, got(SHORT, "-o", file()).code());
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                try {
                    open.add(Files.readSymbolicLink(descriptor));
                } catch (NoSuchFileException e) {
                    continue; // closed meanwhile, as that of this listing will be
                }
            }
        }
        assertFalse(open.isEmpty());
        assertEquals(
                List.of(), open.stream().filter(path -> path.startsWith(folder)).toList());
    }

    @Test
    void where_nothing_arrived_nothing_is_left() throws IOException {
        Files.writeString(folder.resolve("file"), "old");
        assertEquals(52, got("", "-o", file()).code());
        assertEquals(
                18,
                got("HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\n", "-o", file())
                        .code());
        assertEquals(22, got("HTTP/1.0 404 x\r\n\r\nno", "-f", "-o", file()).code());
        assertEquals(List.of("file"), names());
        assertEquals("old", Files.readString(folder.resolve("file")));
    }

    @Test
    void empty_content_makes_an_empty_file() throws IOException {
        assertEquals(0, got("HTTP/1.0 200 OK\r\n\r\n", "-o", file()).code());
        assertEquals("", Files.readString(folder.resolve("file")));
    }

    @Test
    void heads_go_to_the_file_too() throws IOException {
        assertEquals(new Command.Result(0, "", ""), got(OK, "-i", "-o", file()));
        assertEquals(OK, Files.readString(folder.resolve("file")));
    }

    @Test
    void a_link_stays_a_link_and_one_to_nothing_is_refused() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("file"), Path.of("real"));
        assertEquals(0, got(OK, "-o", file()).code());
        assertEquals("ok", Files.readString(real));
        assertTrue(Files.isSymbolicLink(link));
        Files.delete(real);
        Command.Result result = got(OK, "-o", file());
        assertTrue(result.isOneLineOf(23), result::toString);
        assertEquals(List.of("file"), names());
    }

    @Test
    void each_URL_has_its_output_in_turn() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            String[] args = {"-o", file(), "-o", file() + "2", server.url("/"), server.url("/"), server.url("/")};
            assertEquals("ok", Command.run(args).out());
            assertEquals(List.of("file", "file2"), names());
        }
    }

    /** Whatever held it until the process ends would hold thousands of them. */
    @Test
    void a_file_that_is_done_with_holds_no_memory() throws Exception {
        for (boolean complete : new boolean[] {true, false}) {
            WeakReference<FileOutput> done = new WeakReference<>(writtenTo(complete));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (done.get() != null && System.nanoTime() < end) {
                System.gc();
                LockSupport.parkNanos(1_000_000);
            }
            assertNull(done.get());
        }
    }

    private FileOutput writtenTo(boolean complete) throws Exception {
        FileOutput output = new FileOutput(folder.resolve("file"), new FileRules(false, false, false, true));
        output.write(ByteBuffer.wrap(new byte[] {'x'}));
        if (complete) output.complete();
        else output.leave();
        return output;
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b.txt, b.txt",
        "/b%20c.txt?q=1#f, b c.txt",
        "/caf%C3%A9, caf\u00e9",
        "/.bashrc, ''",
        "/%2ebashrc, %2ebashrc",
        "/..%2f..%2fetc%2fpasswd, ''",
        "/a%2fb, a%2fb",
        "/a%5Cb, a%5Cb",
        "/a%00b, a%00b",
        "/a%0Ab, a%0Ab",
        "/a%1b[2Jb, a%1b[2Jb",
        "/a%ffb, a%ffb",
        "/%E2%80%AEtxt.exe, %E2%80%AEtxt.exe",
        "/%2d-help, %2d-help",
        "/a/, ''",
        "/a/%2e%2e, %2e%2e"
    })
    void a_remote_name_is_a_name_and_nothing_else(String path, String name) {
        assertEquals(
                name,
                FileName.of(HttpUri.parse("http://h" + path.replace("[", "%5B")).orElseThrow())
                        .replace("%5B", "["));
    }
}
