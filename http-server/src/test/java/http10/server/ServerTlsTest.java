package http10.server;

import static http10.server.TlsFixtures.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.MediaType;
import http10.message.Request;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS with curl and openssl at the other end. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServerTlsTest {
    private static final int LARGE = 3_000_001;

    @TempDir
    static Path folder;

    private static Path site;

    private final List<String> reports = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void make() throws Exception {
        TlsFixtures.certificate(folder, "ec", "ec -pkeyopt ec_paramgen_curve:P-256");
        TlsFixtures.certificate(folder, "rsa", "rsa:2048");
        site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("o.txt"), "hello\n");
        Files.createDirectory(site.resolve("sub"));
        byte[] large = new byte[LARGE];
        new Random(1).nextBytes(large);
        Files.write(site.resolve("large"), large);
    }

    private ServerCertificate certificate(Path certificates, Path key) throws IOException {
        return ServerCertificate.of(certificates, key, wrong -> reports.add(wrong.getMessage()));
    }

    private HttpServer serving(Handler handler) throws IOException {
        return HttpServer.open(
                ServerOptions.builder()
                        .port(0)
                        .tls(certificate(folder.resolve("ec.crt"), folder.resolve("ec.key")))
                        .build(),
                handler);
    }

    private static String curl(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "--cacert", "ec.crt"));
        command.addAll(Arrays.asList(args));
        return run(folder, "", command.toArray(new String[0]));
    }

    private static String client(HttpServer server, String input, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("openssl", "s_client", "-connect", "127.0.0.1:" + server.port()));
        command.addAll(Arrays.asList(args));
        return run(folder, input, command.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tlsv1.3", "--tls-max 1.2", "--http1.0", "--no-alpn"})
    void curl_gets_files_of_every_size(String option) throws Exception {
        try (HttpServer server = serving(FileHandler.of(site))) {
            String url = "https://localhost:" + server.port();
            List<String> args = new ArrayList<>(Arrays.asList(option.split(" ")));
            args.addAll(List.of("-o", "got", url + "/large", url + "/o.txt", url + "/o.txt"));
            assertEquals("hello\nhello\n", curl(args.toArray(new String[0])));
            assertEquals(-1, Files.mismatch(site.resolve("large"), folder.resolve("got")));
            assertTrue(curl("-I", url + "/sub").contains("Location: https://localhost:" + server.port() + "/sub/\r\n"));
        }
    }

    @Test
    void contents_of_no_length_and_uploads_pass() throws Exception {
        Handler echo = request -> Response.of(
                StatusCode.OK,
                MediaType.OCTETS,
                Content.of(new java.io.ByteArrayInputStream(request.content().octets(LARGE)), OptionalLong.empty()));
        try (HttpServer server = serving(echo)) {
            String url = "https://localhost:" + server.port() + "/";
            assertEquals("", curl("--data-binary", "@site/large", "-H", "Expect:", "-o", "echo", url));
            assertEquals(-1, Files.mismatch(site.resolve("large"), folder.resolve("echo")));
        }
    }

    /** One record may hold several requests, and no selector tells of the second. */
    @Test
    void pipelined_requests_in_one_record_are_all_answered() throws Exception {
        String request = "GET /o.txt HTTP/1.1\r\nHost: localhost\r\n";
        String three = (request + "\r\n").repeat(2) + request + "Connection: close\r\n\r\n";
        try (HttpServer server = serving(FileHandler.of(site))) {
            String said = client(server, three, "-quiet", "-ign_eof");
            assertEquals(4, said.split("hello\n", -1).length, said);
        }
    }

    @Test
    void it_ends_with_close_notify() throws Exception {
        try (HttpServer server = serving(FileHandler.of(site))) {
            String said = client(server, "GET /o.txt HTTP/1.0\r\n\r\n", "-msg", "-ign_eof", "-tls1_2");
            assertTrue(said.contains("<<< TLS 1.2, Alert [length 0002], warning close_notify"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1", "-tls1_1"})
    void older_versions_are_refused(String version) throws Exception {
        try (HttpServer server = serving(FileHandler.of(site))) {
            String said = client(server, "", version, "-cipher", "ALL:@SECLEVEL=0");
            assertTrue(said.contains("alert protocol version"), said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'h2,http/1.1',ALPN protocol: http/1.1",
        "'http/1.1,http/1.0',ALPN protocol: http/1.0",
        "h2,no application protocol",
    })
    void agrees_on_HTTP_1_x(String offered, String expected) throws Exception {
        try (HttpServer server = serving(FileHandler.of(site))) {
            String said = client(server, "", "-alpn", offered);
            assertTrue(said.contains(expected), said);
        }
    }

    @Test
    void a_client_cannot_renegotiate() throws Exception {
        try (HttpServer server = serving(FileHandler.of(site))) {
            String said = client(server, "R\nGET /o.txt HTTP/1.0\n\n", "-tls1_2", "-ign_eof");
            assertFalse(said.contains("hello"), said);
        }
    }

    @Test
    void plain_HTTP_is_told_to_speak_TLS() throws Exception {
        try (HttpServer server = serving(FileHandler.of(site))) {
            String said = RawClient.exchange(server.port(), "GET / HTTP/1.0\r\n\r\n");
            assertTrue(said.startsWith("HTTP/1.0 400 Bad Request\r\n"), said);
            assertTrue(said.contains("Write https:// instead of http://."), said);
        }
    }

    @Test
    void changed_files_are_read_again_and_wrong_ones_leave_the_old() throws Exception {
        Path certificate = folder.resolve("changing.crt");
        Path key = folder.resolve("changing.key");
        Files.copy(folder.resolve("ec.crt"), certificate);
        Files.copy(folder.resolve("ec.key"), key);
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .tls(certificate(certificate, key))
                .build();
        try (HttpServer server = HttpServer.open(options, FileHandler.of(site))) {
            assertTrue(client(server, "").contains("subject=CN = ec\n"));
            Files.writeString(certificate, "no certificate");
            assertTrue(client(server, "").contains("subject=CN = ec\n"));
            assertEquals(1, reports.size(), reports::toString);
            assertTrue(reports.get(0).endsWith("there is no BEGIN CERTIFICATE in it"), reports::toString);
            Files.writeString(certificate, Files.readString(folder.resolve("rsa.crt")));
            Files.writeString(key, Files.readString(folder.resolve("rsa.key")));
            assertTrue(client(server, "").contains("subject=CN = rsa\n"));
        }
    }

    /** Hundreds who say nothing, or stop in the middle of the handshake, hold no thread. */
    @Test
    void who_stalls_delays_nobody() throws Exception {
        List<RawClient> stalled = new ArrayList<>();
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .workers(2)
                .tls(certificate(folder.resolve("ec.crt"), folder.resolve("ec.key")))
                .build();
        try (HttpServer server = HttpServer.open(options, FileHandler.of(site))) {
            for (int i = 0; i < 200; i++) stalled.add(new RawClient(server.port()));
            String hello = new String(Hello.octets(), StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 50; i++) {
                RawClient client = new RawClient(server.port());
                stalled.add(client);
                if (i % 2 == 0) client.send(hello.substring(0, 20 + i));
                else assertEquals("\u0016", client.send(hello).receive(1), "no ServerHello");
            }
            long begun = System.nanoTime();
            assertEquals("hello\n", curl("https://localhost:" + server.port() + "/o.txt"));
            long millis = (System.nanoTime() - begun) / 1_000_000;
            assertTrue(millis < 5_000, millis + " ms");
        } finally {
            for (RawClient client : stalled) client.close();
        }
    }

    /** Nobody is waited for in the handshake for longer than for a head. */
    @Test
    void the_handshake_has_the_deadline_of_the_head() throws Exception {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .headDeadline(java.time.Duration.ofMillis(300))
                .tls(certificate(folder.resolve("ec.crt"), folder.resolve("ec.key")))
                .build();
        String hello = new String(Hello.octets(), StandardCharsets.ISO_8859_1);
        try (HttpServer server = HttpServer.open(options, FileHandler.of(site));
                RawClient silent = new RawClient(server.port());
                RawClient half = new RawClient(server.port()).send(hello.substring(0, 40));
                RawClient most = new RawClient(server.port()).send(hello)) {
            assertEquals("", silent.receiveAll());
            assertEquals("", half.receiveAll());
            assertTrue(most.receiveAll().startsWith("\u0016"));
        }
    }

    /** Who does not read a large file holds no thread: two workers serve ten of them, and another. */
    @Test
    void slow_readers_hold_no_thread() throws Exception {
        List<Process> slow = new ArrayList<>();
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .workers(2)
                .tls(certificate(folder.resolve("ec.crt"), folder.resolve("ec.key")))
                .build();
        try (HttpServer server = HttpServer.open(options, endless())) {
            for (int i = 0; i < 4; i++) {
                slow.add(new ProcessBuilder(
                                "curl",
                                "-sk",
                                "-m30",
                                "-o/dev/null",
                                "--limit-rate",
                                "1k",
                                "https://localhost:" + server.port())
                        .start());
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(4 << 20, curl("https://localhost:" + server.port()).length());
            }
        } finally {
            for (Process process : slow) process.destroyForcibly().waitFor();
        }
    }

    private static Handler endless() {
        return new Handler() {
            @Override
            public Response handle(Request request) {
                return Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(new byte[4 << 20]));
            }
        };
    }
}
