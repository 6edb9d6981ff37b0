package http10.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PasswordsTest {
    @TempDir
    Path folder;

    private static String curl(String... args) throws IOException {
        String[] command = new String[args.length + 3];
        System.arraycopy(args, 0, command, 3, args.length);
        System.arraycopy(new String[] {"curl", "-sS", "-m20"}, 0, command, 0, 3);
        Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(curl.getInputStream().readAllBytes(), UTF_8);
    }

    private static String status(String pair, String url) throws IOException {
        return curl("-u", pair, "-o", "/dev/null", "-w", "%{http_code}", url);
    }

    @Test
    void every_address_is_behind_the_password_and_the_log_has_none() throws Exception {
        Files.writeString(folder.resolve("o.txt"), "hello\n");
        Files.createDirectory(folder.resolve("sub"));
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--auth", "me:s3cret", "--auth", "you:\u00fc:x")) {
            String url = "http://127.0.0.1:" + serve.port();
            for (String path : List.of("/", "/o.txt", "/sub", "/none", "/../x", "/index.html?q")) {
                String head = curl("-I", "--path-as-is", url + path);
                assertTrue(head.startsWith("HTTP/1.0 401 "), path + head);
                assertTrue(head.contains("\r\nWWW-Authenticate: Basic realm=\"http10\"\r\n"), head);
                assertFalse(curl("--path-as-is", url + path).contains("hello"));
            }
            assertEquals("hello\n", curl("-u", "me:s3cret", url + "/o.txt"));
            assertEquals("404", status("me:s3cret", url + "/none"));
            assertEquals("200", status("you:\u00fc:x", url + "/"));
            assertEquals("401", status("me:S3cret", url + "/"));
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertEquals("", serve.errors());
            for (String line; (line = serve.line()) != null; ) assertFalse(line.contains("cret"), line);
        }
    }

    @Test
    void the_log_names_whom_the_password_let_in_and_nobody_else() throws Exception {
        String me = "me\u00fc \"x\"";
        try (ServeProcess serve =
                ServeProcess.start(folder, "-p0", "--auth", me + ":s3cret", "--health", "/up", "--log", "common")) {
            String url = "http://127.0.0.1:" + serve.port();
            status(me + ":s3cret", url + "/");
            status(me + ":wrong", url + "/");
            status("root:wrong", url + "/up");
            curl(url + "/up");
            assertTrue(serve.line().startsWith("127.0.0.1 - me\\xfc\\x20\\\"x\\\" ["));
            for (int i = 0; i < 3; i++) assertTrue(serve.line().startsWith("127.0.0.1 - - ["));
        }
    }

    private Process java(String... args) throws IOException {
        String[] command = new String[args.length + 5];
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        System.arraycopy(args, 0, command, 5, args.length);
        System.arraycopy(
                new String[] {java, "-XX:TieredStopAtLevel=1", "-cp", path, "http10.server.cli.ServeCommand"},
                0,
                command,
                0,
                5);
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    @Test
    void hash_password_makes_the_line_that_lets_its_user_in() throws Exception {
        Process hash = java("--hash-password", "alice");
        try (OutputStream in = hash.getOutputStream()) {
            in.write("s3cret \u00fc\r\n".getBytes(UTF_8));
        }
        String line = new String(hash.getInputStream().readAllBytes(), UTF_8);
        assertTrue(line.matches("alice:\\$pbkdf2-sha256\\$i=600000\\$[^$]{22}\\$[^$]{43}\n"), line);
        assertEquals(0, hash.waitFor());

        Path users = Files.writeString(folder.resolve("users"), line);
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--auth", "users")) {
            String url = "http://127.0.0.1:" + serve.port() + "/";
            assertEquals("200", status("alice:s3cret \u00fc", url));
            assertEquals("401", status("alice:s3cret", url));
            Files.writeString(users, "alice:s3cret\n");
            assertEquals("200", status("alice:s3cret \u00fc", url));
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertEquals(
                    "http10: cannot use \"users\" of --auth: line 1 of users: it is no hash that serve --hash-password"
                            + " makes; who was in it before may still come in\n",
                    serve.errors());
        }
    }

    /** On a terminal of its own, which {@code script} makes; its other end shows what would be seen. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_terminal_does_not_show_what_is_typed() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = java + " -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                + "' http10.server.cli.ServeCommand --hash-password alice > line";
        Process script = new ProcessBuilder("script", "-qec", command, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder seen = new StringBuilder();
        for (String prompt : List.of("Password: ", "Once more: ")) {
            while (seen.indexOf(prompt) < 0)
                seen.append((char) script.getInputStream().read());
            script.getOutputStream().write("s3cret\n".getBytes(UTF_8));
            script.getOutputStream().flush();
        }
        seen.append(new String(script.getInputStream().readAllBytes(), UTF_8));
        assertEquals(0, script.waitFor(), seen::toString);
        assertFalse(seen.toString().contains("cret"), seen::toString);
        assertTrue(Files.readString(folder.resolve("line")).startsWith("alice:$pbkdf2-sha256$i=600000$"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--auth none | there is no file \"none\" for --auth; give USER:PASSWORD, or a file of lines that serve"
                        + " --hash-password USER makes",
                "--auth . | cannot use \".\" of --auth: Is a directory; see --auth",
                "--auth wrong | cannot use \"wrong\" of --auth: line 2 of wrong: it is not USER:HASH; see --auth",
                "--auth :s3cret | --auth has an empty user or password; give USER:PASSWORD",
                "--auth s3cret: | --auth has an empty user or password; give USER:PASSWORD",
                "--auth s3\tcret:x | --auth has a control character; give USER:PASSWORD without",
                "--auth wrong --auth wrong | --auth names two files; put all users into one",
                "--hash-password | --hash-password needs a user; name one: serve --hash-password USER",
            })
    void what_cannot_be_used_is_one_line(String args, String expected) throws IOException {
        Files.writeString(folder.resolve("wrong"), "# two\ns3cret\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] given = args.replace(" wrong", " " + folder.resolve("wrong")).split(" ");
        int code = ServeCommand.run(new PrintStream(err, true, UTF_8), given);
        assertTrue(code == 1 || code == 2);
        String line = "http10: " + expected + "\n";
        assertEquals(line, err.toString(UTF_8).replace(folder + "/", ""));
    }

    @Test
    void passwords_in_clear_beyond_this_machine_are_warned_of() throws Exception {
        ServeOptions guarded = ServeOptions.parse(new String[] {"--auth", "a:b"}, Map.of());
        ServeOptions open = ServeOptions.parse(new String[0], Map.of());
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getByName("::1"), 80);
        InetSocketAddress all = new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 80);
        assertTrue(Passwords.warning(guarded, List.of(loopback)).isEmpty());
        assertTrue(Passwords.warning(open, List.of(all)).isEmpty());
        assertTrue(Passwords.warning(guarded, List.of(loopback, all)).get().contains("0.0.0.0"));
    }

    @Test
    void the_environment_can_tell_them() throws Exception {
        Map<String, String> environment = Map.of("HTTP10_SERVE_AUTH", "a:b\nc:d\n");
        assertEquals(
                List.of("a:b", "c:d"),
                ServeOptions.parse(new String[0], environment).all(Option.AUTH));
    }
}
