package http10.samples.linkcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldName;
import http10.message.MediaType;
import http10.message.Response;
import http10.message.ResponseHead;
import http10.message.StatusCode;
import http10.server.HttpServer;
import http10.server.ServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FaultsTest {
    @Test
    void a_mistake_of_the_program_is_one_line_and_no_broken_link() throws IOException {
        Field wait = new Field(FieldName.of("Retry-After"), "7");
        Pause broken = new Pause() {
            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public void await(long millis) {
                throw new IllegalStateException("no pause\n\u001b");
            }
        };
        try (HttpServer server = HttpServer.bind(
                0, request -> new Response(ResponseHead.of(StatusCode.SERVICE_UNAVAILABLE, wait), Content.NONE))) {
            String url = "http://localhost:" + server.port() + "/";
            Run run = Run.of(broken, url, "--no-robots");
            assertEquals(70, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().matches("http10: [ -~]+\n"), run.err());
            assertTrue(
                    run.err().contains("at " + url + ": java.lang.IllegalStateException no pause\\n\\x1b"), run.err());
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_a_broken_link_with_its_reason(@TempDir Path folder) throws Exception {
        try (HttpServer server = HttpServer.open(
                ServerOptions.builder().port(0).tls(engines(selfSigned(folder))).build(),
                request -> Response.of(StatusCode.OK))) {
            String link = "https://localhost:" + server.port() + "/";
            try (HttpServer pages = HttpServer.bind(
                    0,
                    request -> Response.of(
                            StatusCode.OK,
                            MediaType.HTML,
                            Content.of("<a href=" + link + ">", StandardCharsets.UTF_8)))) {
                String url = "http://localhost:" + pages.port() + "/";
                Run run = Run.of(Pause.REAL, url, "--external", "--no-robots");
                assertEquals(1, run.code(), run.err());
                String reason = "TLS, the certificate: it is self-signed, and not among those trusted";
                assertTrue(run.out().startsWith(url + "\n  1:9  " + link + "  " + reason + "  (a href)\n"), run.out());
            }
        }
    }

    private static Supplier<SSLEngine> engines(SSLContext context) {
        return () -> {
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            return engine;
        };
    }

    /** Made by keytool, for Java alone cannot. */
    private static SSLContext selfSigned(Path folder) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Path store = folder.resolve("store");
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "of-a-test")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertEquals(0, process.waitFor(), said);
        char[] password = "of-a-test".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
