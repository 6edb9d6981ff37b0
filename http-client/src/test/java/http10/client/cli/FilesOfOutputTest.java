package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file the content goes to, and what becomes of one that is there. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilesOfOutputTest {
    private static final Path CURL = Path.of("/usr/bin/curl");
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String DATED = "HTTP/1.0 200 OK\r\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\nok";
    private static final String CUT = "HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nok";

    @TempDir
    Path folder;

    private Command.Result got(String reply, String... options) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(reply)) {
            List<String> args = new ArrayList<>(Arrays.asList(options));
            args.replaceAll(arg -> arg.replace("DIR", folder.toString()));
            args.add(server.url("/dir/name"));
            return Command.run(args.toArray(String[]::new));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void assertDone(Command.Result result) {
        assertEquals(new Command.Result(0, "", ""), result);
    }

    @Test
    void output_dir_is_put_before_the_names_of_o_and_O() throws IOException {
        assertDone(got(OK, "--output-dir", "DIR", "-o", "a"));
        assertDone(got(OK, "--output-dir", "DIR", "-O"));
        assertDone(got(OK, "--output-dir", "DIR", "--remote-name-all"));
        assertEquals("ok", got(OK, "--output-dir", "DIR", "-o", "-").out());
        assertEquals("ok", got(OK, "--output-dir", "DIR").out());
        assertEquals(List.of("a", "name"), names());
    }

    @Test
    void folders_are_made_only_when_asked_for() throws IOException {
        Command.Result result = got(OK, "--output-dir", "DIR/x/y", "-O");
        assertTrue(result.isOneLineOf(23), result::toString);
        assertDone(got(OK, "--output-dir", "DIR/x/y", "--create-dirs", "-O"));
        assertDone(got(OK, "--create-dirs", "-o", "DIR/z/a"));
        assertEquals(List.of("x/y/name", "z/a"), names());
    }

    @Test
    void no_clobber_takes_the_next_number() throws IOException {
        Files.writeString(folder.resolve("name"), "old");
        Files.writeString(folder.resolve("name.2"), "old");
        for (int i = 0; i < 3; i++) assertDone(got(OK, "--no-clobber", "--output-dir", "DIR", "-O"));
        assertEquals(List.of("name", "name.1", "name.2", "name.3", "name.4"), names());
        assertEquals("old", Files.readString(folder.resolve("name")));
        assertEquals("ok", Files.readString(folder.resolve("name.4")));
        assertDone(got(OK, "--no-clobber", "--clobber", "--output-dir", "DIR", "-O"));
        assertEquals("ok", Files.readString(folder.resolve("name")));
    }

    @Test
    void no_clobber_ends_at_100_and_leaves_nothing_of_a_failure() throws IOException {
        assertEquals(18, got(CUT, "--no-clobber", "-o", "DIR/name").code());
        assertEquals(List.of("name.part"), names());
        Files.createFile(folder.resolve("name"));
        for (int i = 1; i <= 100; i++) Files.createFile(folder.resolve("name." + i));
        Command.Result result = got(OK, "--no-clobber", "-o", "DIR/name");
        assertTrue(result.isOneLineOf(23), result::toString);
        assertEquals(102, names().size());
    }

    @Test
    void R_gives_the_file_its_time() throws IOException {
        assertDone(got(DATED, "-R", "-o", "DIR/name"));
        Instant time = Files.getLastModifiedTime(folder.resolve("name")).toInstant();
        assertEquals(Instant.parse("1994-11-06T08:49:37Z"), time);
        assertDone(got(OK.replace("200 OK", "200 OK\r\nLast-Modified: soon"), "-R", "-o", "DIR/name"));
        assertDone(got(OK, "-R", "-o", "/dev/null"));
        assertEquals("ok", got(DATED, "-R").out());
    }

    @Test
    void remove_on_error_keeps_no_part_and_the_old_file_stays() throws IOException {
        Files.writeString(folder.resolve("name"), "old");
        assertEquals(18, got(CUT, "--remove-on-error", "-o", "DIR/name").code());
        assertEquals(List.of("name"), names());
        assertEquals("old", Files.readString(folder.resolve("name")));
    }

    private Command.Result disposed(String disposition, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--output-dir", "DIR", "-OJ"));
        all.addAll(List.of(options));
        return got("HTTP/1.0 200 OK\r\nContent-Disposition: " + disposition + "\r\n\r\nok", all.toArray(String[]::new));
    }

    @Test
    void J_takes_the_name_that_the_server_gives_and_overwrites_nothing() throws IOException {
        assertDone(disposed("attachment; filename=\"given\""));
        assertEquals(List.of("given"), names());
        Command.Result result = disposed("attachment; filename=given");
        assertTrue(result.isOneLineOf(23), result::toString);
        assertDone(disposed("attachment; filename=given", "--no-clobber"));
        assertEquals(List.of("given", "given.1"), names());
        assertDone(disposed("inline"));
        assertEquals(List.of("given", "given.1", "name"), names());
        assertEquals("ok", got(OK, "-J").out());
        Command.Result twice = got(OK, "-OJi");
        assertTrue(twice.isOneLineOf(2), twice::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=a.txt | a.txt",
                "attachment; FileName = \"a b;c.txt\"; x=y | a b;c.txt",
                "attachment; filename=a.txt ; size=1 | a.txt",
                "attachment; filename=\"../../etc/passwd\" | passwd",
                "attachment; filename=\"C:\\\\dir\\\\a.txt\" | a.txt",
                "attachment; filename=\"caf\u00c3\u00a9\" | caf\u00e9",
                "attachment; filename=\"..\" | ''",
                "attachment; filename=\".bashrc\" | ''",
                "attachment; filename=\"-rf\" | ''",
                "attachment; filename=\"a\u009b\" | ''",
                "attachment; filename=\"\" | ''",
                "attachment; filename=\"dir/\" | ''",
                "attachment; filename | ''",
                "attachment; filename= | ''",
                "; = | ''",
                "filename=a | ''"
            })
    void a_name_of_the_server_is_a_name_and_nothing_else(String disposition, String name) {
        assertEquals(name, FileName.ofDisposition(disposition).orElse(""));
    }

    /** A hidden file, or what a command would take for an option; curl writes both. */
    @ParameterizedTest
    @ValueSource(strings = {"/.bashrc", "/-x"})
    void O_makes_no_hidden_file(String path) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            Command.Result result = Command.run("--output-dir", folder.toString(), "-O", server.url(path));
            assertTrue(result.isOneLineOf(23), result::toString);
        }
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--no-clobber"})
    void J_gives_its_name_back_before_another_attempt(String option) throws IOException {
        String named = "HTTP/1.0 200 OK\r\nContent-Disposition: attachment; filename=a\r\nContent-Length: 2\r\n\r\n";
        List<String> args = new ArrayList<>(List.of("-OJ", "--output-dir", folder.toString(), "--retry", "3"));
        args.addAll(List.of("-s", "--retry-delay", "0", "--retry-all-errors"));
        if (!option.isEmpty()) args.add(option);
        String other = named.replace("filename=a", "filename=b");
        try (ScriptedServer server = ScriptedServer.answering(named + "x", other + "y", named + "z", named + "ok")) {
            args.add(server.url("/dir/name"));
            assertDone(Command.run(args.toArray(String[]::new)));
        }
        assertEquals(List.of("a"), names());
        assertEquals("ok", Files.readString(folder.resolve("a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-s -o /dev/stdout", "-s -o /dev/fd/1", "-s -D /dev/stdout -o /dev/null", "-s -o /dev/fd/2"})
    void a_descriptor_may_be_a_pipe(String options) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            List<String> args = new ArrayList<>(Arrays.asList(options.split(" ")));
            args.add(server.url("/"));
            Command.Result result = Command.process(folder, List.of(), args.toArray(String[]::new));
            String expected = options.contains("-D") ? OK.substring(0, OK.length() - 2) : "ok";
            assertEquals(0, result.code(), result::toString);
            assertEquals(expected, result.out() + result.err());
        }
    }

    /** What would not be plainly a name stays escaped, as it does with curl. */
    @ParameterizedTest
    @CsvSource({"/..", "/", "/a/", "/a/..", "/a%2fb", "/a%00b"})
    void O_is_as_safe_as_curls(String path) throws Exception {
        assumeTrue(Files.isExecutable(CURL) || System.getenv("CI") != null); // which must install it
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Path ours = Files.createDirectory(folder.resolve("ours"));
        try (ScriptedServer server = ScriptedServer.answering(OK)) {
            String url = server.url(path);
            List<String> command = List.of(CURL.toString(), "-qs0O", "--noproxy", "*", url);
            int code = Command.result(new ProcessBuilder(command)
                            .directory(theirs.toFile())
                            .start())
                    .code();
            Command.Result result = Command.run("-s", "--output-dir", ours.toString(), "-O", url);
            assertEquals(code, result.code(), result::toString);
        }
        assertEquals(List.of(theirs.toFile().list()), List.of(ours.toFile().list()));
        assertEquals(2, folder.toFile().list().length, "nothing beside the folder");
    }
}
