package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.Certificates;
import http10.message.Content;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TlsTest {
    private static final String OK = "HTTP/1.0 200 OK\r\n\r\nok";

    private static Certificates certificates;
    private final AtomicReference<SSLSession> session = new AtomicReference<>();

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.shared();
    }

    private HttpClient client() throws IOException, GeneralSecurityException {
        return HttpClient.of(ClientOptions.builder()
                .tls(certificates.client())
                .listener(new ClientListener() {
                    @Override
                    public void secured(SSLSession agreed, long nanos) {
                        session.set(agreed);
                    }
                })
                .build());
    }

    @Test
    void a_verified_server_is_asked_as_over_a_plain_connection() throws Exception {
        ScriptedServer.Script echo = peer -> peer.receiveRequest().send(OK);
        try (ScriptedServer server = ScriptedServer.secure(certificates.server("good"), echo)) {
            Request request = Request.of(Method.POST, HttpUri.of(server.url("/x")))
                    .with(Content.of(new byte[300_000]), MediaType.of("a/b"));
            Response response = client().send(request);
            assertEquals("ok", Exchanges.content(response));
            assertTrue(session.get().isValid());
            assertTrue(server.received(0).startsWith("POST /x HTTP/1.0\r\nHost: 127.0.0.1:" + server.port()));
        }
    }

    @Test
    void content_of_known_length_is_closed_in_order_by_the_client() throws Exception {
        ScriptedServer.Script hold = ScriptedServer.answerAndHold("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok");
        try (ScriptedServer server = ScriptedServer.secure(certificates.server("good"), hold)) {
            assertEquals("ok", Exchanges.content(client().send(Request.get(server.url("/")))));
            assertTrue(server.wasClosedByClient(0), "with close_notify");
        }
    }

    @ParameterizedTest
    @CsvSource({"expired, 127.0.0.1", "good, localhost"})
    void a_certificate_of_the_past_or_of_another_host_is_refused(String alias, String host) throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(certificates.server(alias), peer -> peer.receiveEnd())) {
            Request request = Request.get(server.url("/").replace("127.0.0.1", host));
            Exception e = assertThrows(SSLHandshakeException.class, () -> client().send(request));
            assertInstanceOf(GeneralSecurityException.class, rootOf(e));
            assertEquals("", server.received(0), "nothing of the request is sent");
        }
    }

    @Test
    void an_unknown_authority_is_refused() throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(certificates.server("good"), peer -> peer.receiveEnd())) {
            Request request = Request.get(server.url("/"));
            Exception e = assertThrows(SSLHandshakeException.class, () -> Exchanges.CLIENT.send(request));
            assertInstanceOf(GeneralSecurityException.class, rootOf(e));
        }
    }

    @Test
    void a_server_without_TLS_fails_the_handshake() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(peer -> peer.send(OK))) {
            Request request = Request.get(server.url("/").replace("http:", "https:"));
            assertThrows(SSLException.class, () -> client().send(request));
        }
    }

    @Test
    void a_cut_connection_is_no_end_of_content() throws Exception {
        ScriptedServer.Script cut = peer -> peer.receiveRequest().send(OK).cut();
        try (ScriptedServer server = ScriptedServer.secure(certificates.server("good"), cut)) {
            Response response = client().send(Request.get(server.url("/")));
            InputStream stream = response.content().stream();
            assertEquals("ok", new String(stream.readNBytes(2)));
            assertThrows(SSLException.class, stream::read);
        }
    }

    @Test
    void credentials_do_not_follow_a_redirection_out_of_TLS() throws Exception {
        try (ScriptedServer plain = ScriptedServer.answering(OK)) {
            ScriptedServer.Script redirect =
                    ScriptedServer.answer("HTTP/1.0 302 x\r\nLocation: " + plain.url("/y") + "\r\n\r\n");
            try (ScriptedServer server = ScriptedServer.secure(certificates.server("good"), redirect)) {
                client().send(Request.get(server.url("/")).with("Authorization", "Basic eDp5"))
                        .close();
                assertTrue(server.received(0).contains("Authorization"));
                assertTrue(!plain.received(0).contains("Authorization"));
            }
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }
}
