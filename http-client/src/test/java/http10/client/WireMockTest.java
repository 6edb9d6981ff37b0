package http10.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import http10.message.Content;
import http10.message.FieldName;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.wire.IncompleteMessageException;
import http10.wire.ProtocolException;
import http10.wire.Violation;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that others wrote, faults included. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WireMockTest {
    private static final WireMockServer SERVER = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .gzipDisabled(true));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static Request to(String path) {
        return Request.get("http://127.0.0.1:" + SERVER.port() + path);
    }

    private static Request toFault(String path, Fault fault) {
        SERVER.stubFor(any(urlEqualTo(path)).willReturn(aResponse().withFault(fault)));
        return to(path);
    }

    @Test
    void a_page_comes_whole() throws IOException {
        SERVER.stubFor(get("/page")
                .willReturn(aResponse().withHeader("Content-Type", "text/plain").withBody("h\u00e9llo")));
        try (Response response = Exchanges.CLIENT.send(to("/page"))) {
            assertEquals(200, response.status().code());
            assertEquals(
                    "text/plain",
                    response.fields().first(FieldName.CONTENT_TYPE).orElseThrow());
            assertEquals("h\u00e9llo", new String(response.content().octets(100), StandardCharsets.UTF_8));
        }
        SERVER.verify(getRequestedFor(urlEqualTo("/page")).withHeader("User-Agent", equalTo("http10/0.1")));
    }

    @Test
    void a_large_page_comes_whole_however_it_dribbles() throws IOException {
        String large = "0123456789abcdef".repeat(20_000);
        SERVER.stubFor(get("/large").willReturn(aResponse().withBody(large).withChunkedDribbleDelay(20, 300)));
        assertEquals(large, Exchanges.content(Exchanges.CLIENT.send(to("/large"))));
    }

    @Test
    void content_is_received_as_it_was_sent() throws IOException {
        SERVER.stubFor(post("/form").willReturn(aResponse().withStatus(201)));
        Request request = Request.of(Method.POST, HttpUri.of(SERVER.baseUrl() + "/form"))
                .with(Content.of("a=b", StandardCharsets.US_ASCII), MediaType.of("application/x-www-form-urlencoded"));
        try (Response response = Exchanges.CLIENT.send(request)) {
            assertEquals(201, response.status().code());
        }
        SERVER.verify(postRequestedFor(urlEqualTo("/form"))
                .withRequestBody(equalTo("a=b"))
                .withHeader("Content-Length", equalTo("3")));
    }

    @Test
    void redirections_are_followed() throws IOException {
        SERVER.stubFor(get("/from").willReturn(temporaryRedirect("/there?x=y")));
        SERVER.stubFor(get("/there?x=y").willReturn(aResponse().withBody("there")));
        assertEquals("there", Exchanges.content(Exchanges.CLIENT.send(to("/from"))));
    }

    @Test
    void HEAD_has_no_content_and_404_has() throws IOException {
        SERVER.stubFor(any(anyUrl())
                .atPriority(9)
                .willReturn(aResponse().withStatus(404).withBody("nothing")));
        Request head = Request.of(Method.HEAD, HttpUri.of(SERVER.baseUrl() + "/missing"));
        assertEquals("", Exchanges.content(Exchanges.CLIENT.send(head)));
        Response response = Exchanges.CLIENT.send(to("/missing"));
        assertEquals(404, response.status().code());
        assertEquals("nothing", Exchanges.content(response));
    }

    @Test
    void a_delay_beyond_the_deadline_is_a_timeout() {
        SERVER.stubFor(get("/slow").willReturn(aResponse().withFixedDelay(3_000)));
        HttpClient hasty = HttpClient.of(
                ClientOptions.builder().totalDeadline(Duration.ofMillis(200)).build());
        assertThrows(SocketTimeoutException.class, () -> hasty.send(to("/slow")));
    }

    @Test
    void a_delay_within_the_deadline_is_none() throws IOException {
        SERVER.stubFor(get("/late").willReturn(aResponse().withFixedDelay(300).withBody("late")));
        assertEquals("late", Exchanges.content(Exchanges.CLIENT.send(to("/late"))));
    }

    @Test
    void no_response_at_all_is_an_incomplete_message() {
        Request request = toFault("/empty", Fault.EMPTY_RESPONSE);
        var e = assertThrows(IncompleteMessageException.class, () -> Exchanges.CLIENT.send(request));
        assertEquals(Violation.RESPONSE_EMPTY, e.violation());
    }

    /** To a client of HTTP/1.0 it sends no chunks, so that this is content until close, and nothing is amiss. */
    @Test
    void a_malformed_chunk_is_none_without_chunks() throws IOException {
        Request request = toFault("/chunk", Fault.MALFORMED_RESPONSE_CHUNK);
        try (Response response = Exchanges.CLIENT.send(request)) {
            assertTrue(response.fields().all(FieldName.TRANSFER_ENCODING).isEmpty());
            assertTrue(response.content().octets(1_000).length > 0);
        }
    }

    @Test
    void random_data_is_no_response_unless_HTTP_0_9_is_accepted() throws IOException {
        Request request = toFault("/random", Fault.RANDOM_DATA_THEN_CLOSE);
        HttpClient strict =
                HttpClient.of(ClientOptions.builder().simpleResponses(false).build());
        var e = assertThrows(ProtocolException.class, () -> strict.send(request));
        assertEquals(Violation.SIMPLE_RESPONSE_REFUSED, e.violation());
        try (Response response = Exchanges.CLIENT.send(request)) {
            assertTrue(response.head().isSimple());
        }
    }

    @Test
    void a_reset_is_an_error_of_the_connection() {
        Request request = toFault("/reset", Fault.CONNECTION_RESET_BY_PEER);
        assertThrows(SocketException.class, () -> Exchanges.content(Exchanges.CLIENT.send(request)));
    }
}
