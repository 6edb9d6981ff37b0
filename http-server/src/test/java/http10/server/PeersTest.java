package http10.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others wrote, where they are installed; under CI all of them must be. */
@Timeout(120)
class PeersTest {
    private static final long SECONDS = 60;

    @TempDir
    Path folder;

    private Path site;
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(site.resolve("a folder/caf\u00e9"));
        byte[] octets = new byte[100_000];
        new Random(1).nextBytes(octets);
        Files.write(site.resolve("octets.bin"), octets);
        Files.writeString(site.resolve("a folder/100% #1 & more?.txt"), "hash\n");
        Files.writeString(site.resolve("a folder/caf\u00e9/menu.html"), "<title>Menu</title><p>coffee\n");
        server = HttpServer.bind(0, FileHandler.of(site));
        url = "http://127.0.0.1:" + server.port() + "/";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> peers() {
        return Stream.of(
                        peer("curl", this::curl),
                        peer("wget", this::wget),
                        peer("lynx", this::lynx),
                        peer("nc", this::nc),
                        peer("ab", this::ab))
                .flatMap(List::stream);
    }

    private static List<DynamicTest> peer(String program, Executable test) {
        if (isInstalled(program)) return List.of(dynamicTest(program, test));
        if (System.getenv("CI") == null) return List.of();
        return List.of(dynamicTest(program, () -> {
            throw new AssertionError(program + " is not installed, which CI must do");
        }));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void curl() throws Exception {
        assertArrayEquals(Files.readAllBytes(site.resolve("octets.bin")), run("curl", "-sS", url + "octets.bin"));
        assertArrayEquals(Files.readAllBytes(site.resolve("octets.bin")), run("curl", "-0sS", url + "octets.bin"));
        assertEquals(
                "200 text/html; charset=utf-8",
                text("curl", "-sSI", "-w", "%{http_code} %{content_type}", "-o", "/dev/null", url));
        String again =
                text("curl", "-sS", "-w", "%{num_connects}", url + "a%20folder/caf%C3%A9/menu.html", url + "missing");
        assertTrue(
                again.contains("coffee\n1") && again.endsWith("0"), again); // the second on the connection of the first
        assertEquals("404", text("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", url + "missing"));
        assertEquals(
                "200 1",
                text("curl", "-sL", "-o", "/dev/null", "-w", "%{http_code} %{num_redirects}", url + "a%20folder"));
        assertEquals(
                "405",
                text(
                        "curl",
                        "-s",
                        "-o",
                        "/dev/null",
                        "-w",
                        "%{http_code}",
                        "--data-binary",
                        "@" + site.resolve("octets.bin"),
                        url));
    }

    /** Follows every link of every listing, and must come back with the same tree. */
    private void wget() throws Exception {
        Path mirror = Files.createDirectories(folder.resolve("mirror"));
        run("wget", "-q", "-r", "-np", "-nH", "--restrict-file-names=nocontrol", "-P", mirror.toString(), url);

        List<String> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(site)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.add(site.relativize(file).toString());
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(mirror.resolve(site.relativize(file))));
            }
        }
        assertEquals(3, files.size());
    }

    private void lynx() throws Exception {
        String listing = text("lynx", "-dump", "-width=120", url);
        assertTrue(listing.contains("octets.bin") && listing.contains("a folder/"), listing);
        assertTrue(text("lynx", "-dump", url + "a%20folder/caf%C3%A9/menu.html").contains("coffee"));
    }

    private void nc() throws Exception {
        String port = Integer.toString(server.port());
        String full = text(
                "sh", "-c", "printf 'GET /a%%20folder/caf%%C3%%A9/menu.html HTTP/1.0\\n\\n' | nc 127.0.0.1 " + port);
        assertTrue(full.startsWith("HTTP/1.0 200 OK\r\n") && full.endsWith("coffee\n"), full);
        String simple =
                text("sh", "-c", "printf 'GET /a%%20folder/caf%%C3%%A9/menu.html\\r\\n' | nc 127.0.0.1 " + port);
        assertEquals("<title>Menu</title><p>coffee\n", simple);
    }

    private void ab() throws Exception {
        String report = text("ab", "-q", "-n", "2000", "-c", "32", url + "octets.bin");
        assertTrue(report.contains("Complete requests:      2000"), report);
        assertTrue(report.contains("Failed requests:        0") && !report.contains("Non-2xx"), report);

        String kept = text("ab", "-q", "-k", "-n", "2000", "-c", "32", url + "octets.bin");
        assertTrue(kept.contains("Keep-Alive requests:    2000"), kept);
        assertTrue(kept.contains("Failed requests:        0") && !kept.contains("Non-2xx"), kept);
    }

    private static String text(String... command) throws Exception {
        return new String(run(command), ISO_8859_1);
    }

    private static byte[] run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), () -> command[0] + " does not end");
        assertEquals(0, process.exitValue(), () -> String.join(" ", command));
        return output;
    }
}
