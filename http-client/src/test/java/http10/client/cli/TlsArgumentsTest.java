package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.Certificates;
import http10.client.fixture.SecureServer;
import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom https trusts, what it shows, and what it says where it does not like a server. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TlsArgumentsTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private static Certificates certificates;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.shared();
    }

    private static String authority() {
        return certificates.pem("good.crt").toString();
    }

    private static Command.Result got(String alias, String host, String... options) throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(
                certificates.server(alias), peer -> peer.receiveRequest().send(OK))) {
            String[] args = Arrays.copyOf(options, options.length + 1);
            args[options.length] = server.url("/").replace("127.0.0.1", host);
            return Command.run(args);
        }
    }

    private static Command.Result trusting(String... options) throws Exception {
        String[] args = Arrays.copyOf(options, options.length + 2);
        args[options.length] = "--cacert";
        args[options.length + 1] = authority();
        return got("signed", "127.0.0.1", args);
    }

    private static void assertFails(int code, String reason, Command.Result result) {
        assertTrue(result.isOneLineOf(code), result::toString);
        assertTrue(result.err().contains(reason), result.err());
    }

    @Test
    void cacert_trusts_what_the_file_names() throws Exception {
        Path many = folder.resolve("many.pem");
        String text = "# explanation\n" + Files.readString(certificates.pem("expired.crt")) + "\nmore\n";
        Files.writeString(many, text.replace("\n", "\r\n") + Files.readString(certificates.pem("good.crt")));
        assertEquals(new Command.Result(0, "ok", ""), got("signed", "127.0.0.1", "--cacert", many.toString()));
        assertEquals(new Command.Result(0, "ok", ""), got("signed", "localhost", "--cacert", authority()));
    }

    @Test
    void capath_trusts_the_files_named_by_their_hashes() throws Exception {
        String[] args = {"--capath", folder.toString()};
        assertFails(77, "no file such as", got("signed", "127.0.0.1", args));
        Files.copy(certificates.pem("good.crt"), folder.resolve("0a1b2c3d.0"));
        assertEquals(new Command.Result(0, "ok", ""), got("signed", "127.0.0.1", args));
    }

    @ParameterizedTest
    @CsvSource({
        "expired, 127.0.0.1, it expired on 20",
        "future, 127.0.0.1, 'it is not yet valid, only from 20'",
        "good, localhost, it is for another host than \"localhost\""
    })
    void _60_says_why(String alias, String host, String reason) throws Exception {
        assertFails(60, reason, got(alias, host, "--cacert", authority()));
    }

    @ParameterizedTest
    @CsvSource({"good, it is self-signed", "signed, 'its authority is unknown: \"CN=good\"'"})
    void _60_says_why_nobody_vouches(String alias, String reason) throws Exception {
        assertFails(60, reason, got(alias, "127.0.0.1"));
    }

    @Test
    void a_trusted_certificate_expires_too() throws Exception {
        assertFails(60, "it expired", got("expired", "127.0.0.1", "--cacert", "" + certificates.pem("expired.crt")));
    }

    private static Command.Result answered(ScriptedServer.Script script) throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(certificates.server("signed"), script)) {
            return Command.run("--cacert", authority(), server.url("/"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.0 200 OK\r\n\r\nhalf", "HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nhalf"})
    void _56_a_connection_that_is_cut_may_lack_something(String reply) throws Exception {
        Command.Result result =
                answered(peer -> peer.receiveRequest().send(reply).cut());
        assertFails(56, "the peer closed the connection without close_notify", result);
    }

    @Test
    void content_of_its_length_is_whole_without_close_notify() throws Exception {
        String whole = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
        assertEquals(
                new Command.Result(0, "ok", ""),
                answered(peer -> peer.receiveRequest().send(whole).cut()));
    }

    @Test
    void _52_from_https_is_not_asked_whether_it_is_https() throws Exception {
        Command.Result result = answered(peer -> peer.receiveRequest());
        assertFails(52, "see whether it is a web server", result);
        assertFalse(result.err().contains("is it https?"), result.err());
    }

    @Test
    void insecure_takes_any_server_and_warns() throws Exception {
        Command.Result result = got("expired", "localhost", "-k");
        assertEquals("ok", result.out());
        assertTrue(result.err().startsWith("http10: warning: -k: "), result.err());
        assertEquals(1, result.err().lines().count());
        assertEquals(new Command.Result(0, "ok", ""), got("expired", "localhost", "-sk"));
        assertTrue(got("expired", "localhost", "-kv").err().contains(", not verified\n"));
    }

    private static String pin(String alias) throws Exception {
        byte[] key = certificates.certificate(alias).getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }

    @Test
    void a_pinned_key_is_the_only_one() throws Exception {
        String other = "sha256//" + pin("good");
        String right = "sha256//" + pin("signed");
        assertEquals("ok", trusting("--pinnedpubkey", right).out());
        assertEquals("ok", trusting("--pinnedpubkey", other + ";" + right).out());
        assertFails(90, right, trusting("--pinnedpubkey", other));
        assertEquals(
                90, got("signed", "127.0.0.1", "-sk", "--pinnedpubkey", other).code());
    }

    @Test
    void a_pinned_key_may_stand_in_a_file() throws Exception {
        byte[] key = certificates.certificate("signed").getPublicKey().getEncoded();
        Path pem = Files.writeString(folder.resolve("key.pem"), Certificates.block("PUBLIC KEY", key));
        Path der = Files.write(folder.resolve("key.der"), key);
        assertEquals("ok", trusting("--pinnedpubkey", pem.toString()).out());
        assertEquals("ok", trusting("--pinnedpubkey", der.toString()).out());
        assertFails(90, "no such file", trusting("--pinnedpubkey", "/nowhere"));
        assertFails(90, "32 octets", trusting("--pinnedpubkey", "sha256//AAAA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--tlsv1.2",
                "--tlsv1.3",
                "-1",
                "--tls-max 1.2",
                "--tls-max 1.3",
                "--tls-max default",
                "--ciphers ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA256 --tls-max 1.2",
                "--tls13-ciphers TLS_AES_256_GCM_SHA384"
            })
    void versions_and_suites_are_agreed_on(String options) throws Exception {
        Command.Result result = trusting(("-v " + options).split(" "));
        assertEquals("ok", result.out(), result.err());
        boolean old = options.contains("1.2") && options.contains("max");
        assertTrue(result.err().contains(old ? "TLS: TLSv1.2, " : "TLS: TLSv1.3, "), result.err());
        if (options.contains("AES")) assertTrue(result.err().contains("AES_256_GCM_SHA384"), result.err());
    }

    @Test
    void _59_no_such_suite_and_2_no_such_version() throws Exception {
        assertFails(59, "\"NONSENSE\"", Command.run("--ciphers", "NONSENSE", "https://127.0.0.1:1/"));
        assertFails(2, "broken", Command.run("--tls-max", "1.0", "https://127.0.0.1:1/"));
        assertFails(2, "no version", Command.run("--tls-max", "x", "https://127.0.0.1:1/"));
        assertFails(2, "--tlsv1.3", Command.run("--tlsv1.3", "--tls-max", "1.2", "https://127.0.0.1:1/"));
    }

    @Test
    void a_certificate_is_shown_to_a_server_that_asks() throws Exception {
        try (SecureServer server = SecureServer.askingForCertificates(certificates.server("good"))) {
            String crt = certificates.pem("signed.crt").toString();
            String key = certificates.pem("signed.key").toString();
            Command.Result shown =
                    Command.run("--cacert", authority(), "--cert", crt, "--key", key, server.url("127.0.0.1"));
            assertEquals(new Command.Result(0, "CN=signed", ""), shown);
            Path both = Files.writeString(
                    folder.resolve("a:b"), Files.readString(Path.of(key)) + Files.readString(Path.of(crt)));
            String escaped = both.toString().replace(":", "\\:");
            Command.Result one = Command.run("--cacert", authority(), "-E", escaped, server.url("127.0.0.1"));
            assertEquals(new Command.Result(0, "CN=signed", ""), one);
        }
    }

    @Test
    void a_host_with_an_underline_is_not_verified_by_Java() throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(
                certificates.server("good"), ScriptedServer.answer("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
            String detour = "a_b.test:443:127.0.0.1:" + server.port();
            String trusted = certificates.pem("good.crt").toString();
            String[] args = {"--connect-to", detour, "--cacert", trusted, "https://a_b.test/"};
            assertFails(60, "for its \"_\"", Command.run(args));
            assertEquals(
                    new Command.Result(0, "ok", ""), Command.run("--connect-to", detour, "-sk", "https://a_b.test/"));
        }
    }

    @Test
    void a_key_that_is_encrypted_needs_its_password() throws Exception {
        Path encrypted = folder.resolve("encrypted.key");
        String[] openssl = {
            "openssl",
            "pkcs8",
            "-topk8",
            "-passout",
            "pass:s:cret",
            "-in",
            certificates.pem("signed.key").toString(),
            "-out",
            encrypted.toString()
        };
        assertEquals(0, Command.result(new ProcessBuilder(openssl).start()).code());
        String crt = certificates.pem("signed.crt").toString();
        try (SecureServer server = SecureServer.askingForCertificates(certificates.server("good"))) {
            String url = server.url("127.0.0.1");
            for (String[] way : new String[][] {{crt, "s:cret"}, {crt + ":s:cret", "ignored"}, {crt, "wrong"}}) {
                String[] args = {"--cacert", authority(), "-E", way[0], "--key", "" + encrypted, "--pass", way[1], url};
                if (way[0].length() > crt.length()) {
                    args = new String[] {"--cacert", authority(), "-E", way[0], "--key", "" + encrypted, url};
                }
                Command.Result result = Command.run(args);
                if (way[1].equals("wrong")) assertFails(58, "password", result);
                else assertEquals(new Command.Result(0, "CN=signed", ""), result);
            }
        }
    }

    @Test
    void the_hello_names_the_host_but_no_address() throws Exception {
        try (SecureServer server = SecureServer.askingForCertificates(certificates.server("signed"))) {
            String[] args = {
                "--cacert",
                authority(),
                "-E",
                "" + certificates.pem("signed.crt"),
                "--key",
                "" + certificates.pem("signed.key"),
                ""
            };
            args[6] = server.url("localhost");
            assertEquals("ok", Command.run(args).out().replace("CN=signed", "ok"));
            args[6] = server.url("127.0.0.1");
            Command.run(args);
            assertEquals("[localhost, ]", server.names().toString());
        }
    }

    @Test
    void _58_the_certificate_cannot_be_shown() throws Exception {
        String crt = certificates.pem("signed.crt").toString();
        String other = certificates.pem("good.key").toString();
        String url = "https://127.0.0.1:1/";
        assertFails(58, "no such file", Command.run("--cert", "/nowhere", url));
        assertFails(58, "BEGIN PRIVATE KEY", Command.run("--cert", crt, url));
        assertFails(58, "BEGIN CERTIFICATE", Command.run("--cert", other, url));
        assertFails(58, "not that of the certificate", Command.run("--cert", crt, "--key", other, url));
        assertFails(2, "--cert", Command.run("--key", other, url));
    }

    @Test
    void _77_the_authorities_cannot_be_read() throws Exception {
        assertFails(77, "no such file", Command.run("--cacert", "/nowhere", "https://127.0.0.1:1/"));
        Path broken = Files.writeString(folder.resolve("x"), "-----BEGIN CERTIFICATE-----\nAAAA\n");
        assertFails(77, "no line", Command.run("--cacert", broken.toString(), "https://127.0.0.1:1/"));
        Files.writeString(broken, "hello");
        assertFails(77, "no BEGIN CERTIFICATE", Command.run("--cacert", broken.toString(), "https://127.0.0.1:1/"));
        assertFails(77, "no such file", Command.run("--capath", "/nowhere", "https://127.0.0.1:1/"));
    }
}
