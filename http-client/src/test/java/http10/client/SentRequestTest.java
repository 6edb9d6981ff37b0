package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.Field;
import http10.message.FieldSection;
import http10.message.HttpUri;
import http10.message.HttpVersion;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.RequestHead;
import http10.message.RequestTarget;
import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller's request becomes on the wire, and what the client does not send for a caller. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentRequestTest {
    private static final MediaType BINARY = MediaType.of("application/octet-stream");

    private static Content five() {
        return Content.of("hello", StandardCharsets.US_ASCII);
    }

    private static Request request(String method, String url) {
        return Request.of(Method.of(method), HttpUri.of(url));
    }

    @Test
    @Tag("R1945-3.7-02")
    void a_GET_is_these_octets_and_no_others() throws IOException {
        String sent = Exchanges.sent(url -> Request.get(url + "/p?q=1"));
        assertEquals("GET /p?q=1 HTTP/1.0\r\nHost: HOST\r\nUser-Agent: http10/0.1\r\n\r\n", sent);
    }

    @Test
    @Tag("R1945-5.1-02")
    void what_would_break_the_request_line_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> Method.of("G\rT"));
        assertThrows(IllegalArgumentException.class, () -> new RequestTarget.OriginForm("/a\nb"));
        assertThrows(IllegalArgumentException.class, () -> new RequestTarget.OriginForm("/a b"));
        assertThrows(IllegalArgumentException.class, () -> HttpUri.of("http://h/\0"));
    }

    @Test
    void a_POST_is_these_octets_and_no_others() throws IOException {
        String sent = Exchanges.sent(url -> request("POST", url).with(five(), BINARY));
        assertEquals(
                "POST / HTTP/1.0\r\nHost: HOST\r\nUser-Agent: http10/0.1\r\n"
                        + "Content-Type: application/octet-stream\r\nContent-Length: 5\r\n\r\nhello",
                sent);
    }

    @Test
    @Tag("R1945-7.2-02")
    void a_PUT_without_content_says_so() throws IOException {
        assertTrue(Exchanges.sent(url -> request("PUT", url)).endsWith("\r\nContent-Length: 0\r\n\r\n"));
    }

    @Test
    @Tag("R1945-7.2-02")
    @Tag("R9112-6.1-01")
    void a_stream_is_sent_by_its_length_or_not_at_all() throws IOException {
        byte[] octets = new byte[200_000];
        Content known = Content.of(new ByteArrayInputStream(octets), OptionalLong.of(octets.length));
        String sent = Exchanges.sent(url -> request("PUT", url).with(known, BINARY));
        assertTrue(sent.contains("\r\nContent-Length: 200000\r\n\r\n"));
        assertEquals(200_000, sent.length() - sent.indexOf("\r\n\r\n") - 4);

        Content unknown = Content.of(new ByteArrayInputStream(octets), OptionalLong.empty());
        try (ScriptedServer server = ScriptedServer.answering("")) {
            Request request = request("PUT", server.url("/")).with(unknown, BINARY);
            assertThrows(IllegalArgumentException.class, () -> Exchanges.CLIENT.send(request));
            assertEquals(0, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Content-Length",
                "Expect",
                "Keep-Alive",
                "Proxy-Connection",
                "TE",
                "Trailer",
                "transfer-encoding",
                "Upgrade"
            })
    @Tag("R9110-10.1.1-02")
    @Tag("R9112-6.1-01")
    @Tag("R9112-C.2.2-01")
    void what_frames_the_message_is_not_for_the_caller(String name) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering("")) {
            Request request = Request.get(server.url("/")).with(name, "1");
            assertThrows(IllegalArgumentException.class, () -> Exchanges.CLIENT.send(request));
            assertEquals(0, server.connections());
        }
    }

    @Test
    void the_callers_fields_follow_in_their_order_and_may_replace_the_defaults() throws IOException {
        String sent = Exchanges.sent(url -> Request.get(url)
                .with("X-B", "2")
                .with("User-Agent", "mine/1")
                .with("Host", "other")
                .with("X-A", ""));
        assertEquals("GET / HTTP/1.0\r\nHost: other\r\nX-B: 2\r\nUser-Agent: mine/1\r\nX-A: \r\n\r\n", sent);
    }

    @Test
    void Host_and_User_Agent_can_be_left_out() throws IOException {
        HttpClient bare = HttpClient.of(
                ClientOptions.builder().userAgent("").sendsHost(false).build());
        assertEquals("GET / HTTP/1.0\r\n\r\n", Exchanges.sent(bare, Request::get));
    }

    @Test
    @Tag("R1945-2.2-04")
    void a_long_field_is_sent_on_one_line() throws IOException {
        String value = "b".repeat(20_000);
        String sent = Exchanges.sent(url -> Request.get(url).with("X-Long", value));
        assertTrue(sent.endsWith("\r\nX-Long: " + value + "\r\n\r\n"));
    }

    @Test
    @Tag("R1945-3.1-06")
    void another_version_or_a_target_without_host_is_refused() {
        HttpUri uri = HttpUri.of("http://127.0.0.1:9/");
        RequestHead later = new RequestHead(
                Method.GET, new RequestTarget.AbsoluteForm(uri), HttpVersion.HTTP_1_1, FieldSection.EMPTY);
        RequestHead bare = new RequestHead(
                Method.GET, uri.originForm(), HttpVersion.HTTP_1_0, FieldSection.of(Field.of("Host", "h")));
        for (RequestHead head : new RequestHead[] {later, bare}) {
            Request request = new Request(head, Content.NONE);
            assertThrows(IllegalArgumentException.class, () -> Exchanges.CLIENT.send(request));
        }
        Request twice = Request.get("http://127.0.0.1:9/").with("Host", "a").with("Host", "b");
        assertThrows(IllegalArgumentException.class, () -> Exchanges.CLIENT.send(twice));
    }
}
