package http10.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in every form that OpenSSL writes. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrivateKeysTest {
    private static final String RSA = "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048";
    private static final String EC = "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:";

    @TempDir
    Path folder;

    @BeforeAll
    static void needsOpenssl() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")) || System.getenv("CI") != null);
    }

    private Path openssl(String command) throws IOException, InterruptedException {
        Path out = folder.resolve("key" + folder.toFile().list().length);
        List<String> words = new ArrayList<>(List.of("/usr/bin/openssl"));
        words.addAll(Arrays.asList(command.split(" ")));
        words.addAll(List.of("-out", out.toString()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0, said);
        return out;
    }

    private static String algorithmOf(Path file, String password) throws IOException, GeneralSecurityException {
        return PemFile.read(file)
                .privateKey(password.isEmpty() ? Optional.empty() : Optional.of(password))
                .getAlgorithm();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, " + RSA,
        "EC, " + EC + "P-256",
        "EC, " + EC + "P-384",
        "EC, " + EC + "P-521",
        "EdDSA, genpkey -algorithm ED25519",
        "EC, ecparam -name prime256v1 -genkey"
    })
    void as_they_are_made(String algorithm, String command) throws Exception {
        assertEquals(algorithm, algorithmOf(openssl(command), ""));
    }

    @ParameterizedTest
    @CsvSource({"RSA, " + RSA + ", rsa -traditional", "EC, " + EC + "P-256, ec", "EC, " + EC + "P-521, ec"})
    void in_the_forms_from_before_PKCS_8(String algorithm, String command, String converted) throws Exception {
        Path old = openssl(converted + " -in " + openssl(command));
        assertTrue(Files.readString(old).contains(algorithm + " PRIVATE KEY"));
        assertEquals(algorithm, algorithmOf(old, ""));
    }

    @Test
    void encrypted_by_a_password() throws Exception {
        Path file = openssl(RSA + " -aes256 -pass pass:secret");
        assertTrue(Files.readString(file).contains("ENCRYPTED PRIVATE KEY"));
        assertEquals("RSA", algorithmOf(file, "secret"));
        assertFails("there is no password", file, "");
        assertFails("its password is another one", file, "other");
    }

    @Test
    void encrypted_as_once_is_not_read() throws Exception {
        Path old = openssl("rsa -traditional -aes128 -passout pass:secret -in " + openssl(RSA));
        assertTrue(Files.readString(old).contains("DEK-Info"));
        assertFails("openssl pkcs8 -topk8", old, "secret");
    }

    @Test
    void damaged() throws Exception {
        String text = Files.readString(openssl("ec -in " + openssl(EC + "P-256")));
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(2);
        Path cut = Files.write(folder.resolve("cut"), lines);
        assertFails("malformed", cut, "");
        assertFails("malformed", Files.writeString(cut, text.replace("EC PRIVATE", "PRIVATE")), "");
        assertFails("malformed", Files.writeString(cut, text.replace("EC PRIVATE", "RSA PRIVATE")), "");
        assertFails("not known", Files.writeString(cut, text.replace("EC PRIVATE", "X PRIVATE")), "");
    }

    private static void assertFails(String reason, Path file, String password) {
        var e = assertThrows(GeneralSecurityException.class, () -> algorithmOf(file, password));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}
