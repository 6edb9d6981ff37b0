package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.Content;
import http10.message.HttpUri;
import http10.message.MediaType;
import http10.message.Method;
import http10.message.Request;
import http10.message.Response;
import http10.samples.conformance.client.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a caller's policy for redirections, and what the requests take along. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedirectPolicyTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final HttpClient ALL = HttpClient.of(
            ClientOptions.builder().redirects(RedirectPolicy.ALL_METHODS).build());

    private static String to(String location) {
        return to(302, location);
    }

    private static String to(int status, String location) {
        return "HTTP/1.0 " + status + " x\r\nLocation: " + location + "\r\nContent-Length: 3\r\n\r\nred";
    }

    private static Request request(String method, String url) {
        return Request.of(Method.of(method), HttpUri.of(url));
    }

    /** How the request goes on: the start of the second request's head, or the status where there is none. */
    private static String next(HttpClient client, Request request, ScriptedServer server) throws IOException {
        try (Response response = client.send(request)) {
            if (server.connections() == 1) return response.status().toString();
        }
        String second = server.received(1);
        return second.substring(0, second.indexOf(" HTTP/1.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "301, POST, GET /y", "302, POST, GET /y", "303, POST, GET /y", "307, POST, POST /y", "308, POST, POST /y",
        "301, PUT, PUT /y", "302, DELETE, DELETE /y", "303, PUT, GET /y", "303, HEAD, HEAD /y", "304, POST, 304"
    })
    @Tag("R9110-15.4-02")
    void all_are_followed_where_the_caller_says_so(int status, String method, String next) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(to(status, "/y"), OK)) {
            Request request = request(method, server.url("/x"))
                    .with(Content.of("abc", StandardCharsets.US_ASCII), MediaType.TEXT);
            assertEquals(next, next(ALL, request, server));
            boolean again = !next.startsWith("GET") && !next.startsWith("3");
            if (server.connections() == 2) {
                assertEquals(again, server.received(1).endsWith("Content-Length: 3\r\n\r\nabc"));
                assertEquals(again, server.received(1).contains("Content-Type"));
            }
        }
    }

    @Test
    void a_stream_is_not_sent_again() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(to(307, "/y"), OK)) {
            Content once = Content.of(new ByteArrayInputStream(new byte[3]), OptionalLong.of(3));
            assertEquals("307", next(ALL, request("PUT", server.url("/x")).with(once, MediaType.TEXT), server));
        }
    }

    @Test
    @Tag("R1945-9.3-02")
    void a_sixth_hop_is_an_error_that_tells_how_many_were_followed() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(to("/again"))) {
            Request request = Request.get(server.url("/again"));
            var e = assertThrows(TooManyRedirectsException.class, () -> Exchanges.CLIENT.send(request));
            assertEquals(5, e.followed());
            assertEquals(6, server.connections());
        }
    }

    @Test
    void a_Location_with_octets_beyond_ASCII_leads_to_just_these() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(to("/caf\u00c3\u00a9?\u00e9"), OK)) {
            Exchanges.CLIENT.send(Request.get(server.url("/x"))).close();
            assertTrue(server.received(1).startsWith("GET /caf%C3%A9?%E9 HTTP/1.0\r\n"), server.received(1));
        }
    }

    @Test
    @Tag("R9110-10.2.2-01")
    void a_fragment_is_inherited_but_not_sent() throws IOException {
        List<HttpUri> followed = new ArrayList<>();
        ClientListener listener = new ClientListener() {
            @Override
            public void redirected(HttpUri from, HttpUri to, long nanos) {
                followed.add(to);
            }
        };
        HttpClient client =
                HttpClient.of(ClientOptions.builder().listener(listener).build());
        try (ScriptedServer server = ScriptedServer.answering(to("/b"), to("/c#g"), OK)) {
            client.send(Request.get(server.url("/a#f"))).close();
            assertEquals(server.url("/b#f"), followed.get(0).toString());
            assertEquals(server.url("/c#g"), followed.get(1).toString());
            assertTrue(server.received(1).startsWith("GET /b HTTP/1.0\r\n"));
        }
    }

    @Test
    @Tag("R9110-15.4-01")
    @Tag("R1945-11-03")
    void another_origin_learns_no_secrets() throws IOException {
        try (ScriptedServer other = ScriptedServer.answering(OK);
                ScriptedServer server = ScriptedServer.answering(to("/same"), to(other.url("/other")))) {
            Request request = Request.get(server.url("/x"))
                    .with("Host", "virtual")
                    .with("Authorization", "Basic eDp5")
                    .with("Cookie", "a=b")
                    .with("Referer", "http://h/")
                    .with("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                    .with("X-Mine", "1");
            Exchanges.CLIENT.send(request).close();
            String same = server.received(1);
            assertTrue(same.startsWith("GET /same HTTP/1.0\r\nHost: virtual\r\n"), same);
            assertTrue(same.contains("\r\nAuthorization: Basic eDp5\r\nCookie: a=b\r\n"), same);
            assertEquals(
                    "GET /other HTTP/1.0\r\nHost: 127.0.0.1:" + other.port()
                            + "\r\nUser-Agent: http10/0.1\r\nX-Mine: 1\r\n\r\n",
                    other.received(0));
        }
    }
}
