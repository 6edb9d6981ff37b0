package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import http10.client.fixture.ApacheProxy;
import http10.client.fixture.Certificates;
import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A proxy that people use: what it makes of our requests, and that curl ends as we do. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApacheProxyTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    @BeforeAll
    static void needsApache() {
        assumeTrue(Files.isExecutable(ApacheProxy.BINARY) || System.getenv("CI") != null); // which must install it
    }

    private static Command.Result both(String... args) throws Exception {
        List<String> curl = new ArrayList<>(List.of("/usr/bin/curl", "-q", "-s", "--no-alpn", "--proxy1.0"));
        curl.addAll(Arrays.asList(args));
        Command.Result theirs = Command.result(new ProcessBuilder(curl).start());
        List<String> own = new ArrayList<>(List.of("-x"));
        own.addAll(Arrays.asList(args));
        Command.Result ours = Command.run(own.toArray(String[]::new));
        assertEquals(theirs.code(), ours.code(), () -> theirs + " " + ours);
        assertEquals(theirs.out(), ours.out());
        return ours;
    }

    @Test
    void http_and_https_with_and_without_a_password() throws Exception {
        Certificates certificates = Certificates.shared();
        ScriptedServer.Script answer = peer -> peer.receiveRequest().send(OK);
        try (ScriptedServer plain = ScriptedServer.of(answer);
                ScriptedServer secure = ScriptedServer.secure(certificates.server("signed"), answer);
                ApacheProxy proxy = ApacheProxy.start(folder, secure.port())) {
            String ca = certificates.pem("good.crt").toString();
            assertEquals(0, both(proxy.url(), "-U", "u:p", plain.url("/x")).code());
            assertEquals(22, both(proxy.url(), "-f", plain.url("/x")).code(), "407");
            assertEquals(
                    0,
                    both(proxy.url(), "-U", "u:p", "--cacert", ca, secure.url("/x"))
                            .code());
            Command.Result refused = both(proxy.url(), "-U", "u:wrong", "--cacert", ca, secure.url("/x"));
            assertTrue(refused.isOneLineOf(56) && refused.err().contains("407"), refused::toString);
            Command.Result forbidden = both(proxy.url(), "-U", "u:p", "https://127.0.0.1:1/");
            assertTrue(forbidden.isOneLineOf(56) && forbidden.err().contains("403"), forbidden::toString);
            for (int i = 0; i < 2; i++) {
                assertFalse(plain.received(i).contains("Proxy-Authorization"));
                assertTrue(secure.received(i).startsWith("GET /x HTTP/1."));
                assertFalse(secure.received(i).contains("Proxy-Authorization"));
            }
        }
    }
}
