package http10.server.cli;

import static http10.server.TlsFixtures.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.server.TlsFixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TlsSettingsTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void make() throws Exception {
        TlsFixtures.certificate(folder, "ec", "ec -pkeyopt ec_paramgen_curve:P-256");
        TlsFixtures.certificate(folder, "rsa", "rsa:2048");
        run(folder, "", "openssl", "rsa", "-in", "rsa.key", "-traditional", "-out", "pkcs1.key");
        run(folder, "", "openssl", "ec", "-in", "ec.key", "-out", "sec1.key");
        run(folder, "", "openssl", "pkcs8", "-topk8", "-in", "ec.key", "-passout", "pass:x", "-out", "locked.key");
        Files.writeString(folder.resolve("o.txt"), "hello\n");
        Files.writeString(folder.resolve("none.crt"), "nothing\n");
    }

    private static String subject(int port) throws IOException {
        String said = run(folder, "", "openssl", "s_client", "-connect", "127.0.0.1:" + port);
        return said.replaceFirst("(?s).*\nsubject=CN = (\\w+)\n.*", "$1");
    }

    @Test
    void serves_by_TLS_and_reads_its_files_again_on_SIGHUP() throws Exception {
        Path both = folder.resolve("both.pem");
        Files.writeString(
                both, Files.readString(folder.resolve("ec.crt")) + Files.readString(folder.resolve("sec1.key")));
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--quiet", "--tls-cert", "both.pem")) {
            String line = serve.line();
            assertTrue(line.contains(" at https://127.0.0.1:"), line);
            int port = Integer.parseInt(line.replaceFirst(".*:(\\d+)/ .*", "$1"));
            String url = "https://localhost:" + port + "/o.txt";
            assertEquals("hello\n", run(folder, "", "curl", "-sS", "--cacert", "ec.crt", url));
            assertEquals("ec", subject(port));
            Files.writeString(
                    both, Files.readString(folder.resolve("rsa.crt")) + Files.readString(folder.resolve("pkcs1.key")));
            serve.signal("HUP");
            while (!subject(port).equals("rsa")) continue; // who connects meanwhile gets the old one
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            assertEquals("", serve.errors());
        }
    }

    @Test
    void a_certificate_of_its_own_is_known_by_its_fingerprint_and_good_for_localhost() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "-p0", "--quiet", "--tls-self-signed")) {
            int port = serve.port();
            String said = run(folder, "", "openssl", "s_client", "-connect", "127.0.0.1:" + port);
            Files.writeString(folder.resolve("own.crt"), said);
            String print = run(folder, "", "openssl", "x509", "-in", "own.crt", "-noout", "-fingerprint", "-sha256");
            for (String host : List.of("localhost", "127.0.0.1")) {
                String url = "https://" + host + ":" + port + "/o.txt";
                assertEquals("hello\n", run(folder, "", "curl", "-sS", "--cacert", "own.crt", url));
            }
            serve.signal("TERM");
            assertEquals(0, serve.exitCode());
            String errors = serve.errors();
            assertTrue(errors.endsWith(print.substring(print.indexOf('=') + 1)), errors + print);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tls-cert none | cannot use the certificate in none: there is no such file; see --tls-cert and --tls-key",
                "--tls-cert none.crt | cannot use the certificate in none.crt: there is no BEGIN CERTIFICATE in it; see --tls-cert"
                        + " and --tls-key",
                "--tls-cert ec.crt | cannot use the key in ec.crt: there is no BEGIN PRIVATE KEY in it; see --tls-cert and --tls-key",
                "--tls-cert ec.crt --tls-key rsa.key | the key in rsa.key is not that of the first certificate in ec.crt; see"
                        + " --tls-cert and --tls-key",
                "--tls-cert ec.crt --tls-key locked.key | cannot use the key in locked.key: it is encrypted, and there is no"
                        + " password; see --tls-cert and --tls-key",
                "--tls-key ec.key | --tls-key has no certificate; give --tls-cert FILE too",
                "--tls-self-signed --tls-cert ec.crt | --tls-cert and --tls-self-signed exclude one another; give one",
            })
    void what_cannot_be_used_is_one_line(String args, String expected) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] given = args.split(" ");
        for (int i = 1; i < given.length; i++) {
            if (!given[i].startsWith("--")) given[i] = folder.resolve(given[i]).toString();
        }
        int code = ServeCommand.run(new PrintStream(err, true, UTF_8), given);
        assertTrue(code == 1 || code == 2);
        assertEquals("http10: " + expected + "\n", err.toString(UTF_8).replace(folder + "/", ""));
    }

    @Test
    void passwords_under_TLS_are_not_warned_of() throws Exception {
        String[] args = {"--auth", "a:b", "--tls-self-signed"};
        InetSocketAddress all = new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 80);
        assertTrue(Passwords.warning(ServeOptions.parse(args, Map.of()), List.of(all))
                .isEmpty());
    }
}
