package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.client.fixture.Certificates;
import http10.client.tls.TlsOptions;
import http10.message.Content;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content of a request that does not fit into the buffers between, and servers that do not read it, or not yet. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterleavedTest {
    private static final int LARGE = 12 << 20; // more than the buffers of both sides
    private static final String TOO_LARGE = "HTTP/1.0 413 x\r\nContent-Length: 3\r\n\r\nbig";

    private static Certificates certificates;
    private static HttpClient client;

    @BeforeAll
    static void make() throws Exception {
        certificates = Certificates.shared();
        TlsOptions any = TlsOptions.builder().unverified().build();
        client = HttpClient.of(ClientOptions.builder().tls(any).build());
    }

    /** Over TCP alone, or TLS. */
    private static ScriptedServer server(boolean secure, ScriptedServer.Script script) throws Exception {
        return secure ? ScriptedServer.secure(certificates.server("good"), script) : ScriptedServer.of(script);
    }

    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void end() {
        ended.countDown();
    }

    private static Request post(ScriptedServer server) {
        return Request.of(Method.POST, HttpUri.of(server.url("/")))
                .with(Content.of(new byte[LARGE]), MediaType.of("application/octet-stream"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("R1945-9.4-01")
    void a_refusal_is_read_although_the_server_reads_no_more(boolean secure) throws Exception {
        ScriptedServer.Script script =
                peer -> peer.receiveHead().send(TOO_LARGE).await(ended);
        try (ScriptedServer server = server(secure, script)) {
            Response response = client.send(post(server));
            assertEquals(413, response.status().code());
            assertEquals("big", Exchanges.content(response));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_whole_answer_ends_the_request(boolean secure) throws Exception {
        ScriptedServer.Script script = peer -> peer.receiveHead()
                .send("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok")
                .await(ended);
        try (ScriptedServer server = server(secure, script)) {
            assertEquals("ok", Exchanges.content(client.send(post(server))));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_that_is_longer_than_all_buffers_is_read_while_the_request_is_sent(boolean secure) throws Exception {
        ScriptedServer.Script script = peer -> peer.receiveHead()
                .send("HTTP/1.0 200 OK\r\n\r\n")
                .send("x".repeat(LARGE))
                .receive(LARGE)
                .send("end");
        try (ScriptedServer server = server(secure, script);
                Response response = client.send(post(server))) {
            assertEquals(LARGE + 3, response.content().transferTo(OutputStream.nullOutputStream()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void half_a_head_does_not_stop_sending(boolean secure) throws Exception {
        ScriptedServer.Script script =
                peer -> peer.receiveHead().send("HTTP/1.0 2").receive(LARGE).send("00 OK\r\n\r\nall");
        try (ScriptedServer server = server(secure, script)) {
            assertEquals("all", Exchanges.content(client.send(post(server))));
        }
    }

    @Test
    void a_server_that_neither_reads_nor_answers_meets_the_deadline() throws IOException {
        ScriptedServer.Script script = peer -> peer.receiveHead().await(ended);
        HttpClient hurried = HttpClient.of(
                ClientOptions.builder().totalDeadline(Duration.ofMillis(200)).build());
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Request request = post(server);
            assertThrows(SocketTimeoutException.class, () -> hurried.send(request));
        }
    }

    @Test
    void a_stream_that_fails_in_the_midst_is_told() throws IOException {
        InputStream failing = new ByteArrayInputStream(new byte[LARGE]) {
            @Override
            public int read(byte[] into, int offset, int count) {
                int read = super.read(into, offset, count);
                if (pos > LARGE / 2) throw new IllegalStateException("the disk is gone");
                return read;
            }
        };
        ScriptedServer.Script script = peer -> peer.receiveHead().receive(LARGE);
        try (ScriptedServer server = ScriptedServer.of(script)) {
            Request request = Request.of(Method.POST, HttpUri.of(server.url("/")))
                    .with(Content.of(failing, OptionalLong.of(LARGE)), MediaType.of("a/b"));
            assertThrows(IllegalStateException.class, () -> client.send(request));
            assertTrue(server.received(0).length() > 0); // which ends: the connection is closed
        }
    }
}
