package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.BasicCredentials;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials in the options and in requests, and what becomes of them beyond the first challenge. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthenticationTest {
    private static final String OK = "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String BASIC = "Basic realm=\"r\"";
    private static final String ALADDIN = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";
    private static final HttpClient CLIENT = client("Aladdin", "open sesame", false);
    private static final HttpClient PREEMPTIVE = client("Aladdin", "open sesame", true);

    private static HttpClient client(String user, String password, boolean preemptive) {
        return HttpClient.of(ClientOptions.builder()
                .credentials(new BasicCredentials(user, password))
                .preemptive(preemptive)
                .redirects(RedirectPolicy.ALL_METHODS)
                .build());
    }

    private static String asking(String challenge) {
        return "HTTP/1.0 401 x\r\nWWW-Authenticate: " + challenge + "\r\nContent-Length: 4\r\n\r\nwho?";
    }

    private static String to(String location) {
        return "HTTP/1.0 302 x\r\nLocation: " + location + "\r\n\r\n";
    }

    /** Status and content, then the Authorization of each request, in order. */
    private static List<String> exchanges(HttpClient client, Request request, ScriptedServer server)
            throws IOException {
        List<String> all = new ArrayList<>();
        try (Response response = client.send(request)) {
            all.add(response.status() + " " + Exchanges.content(response));
        }
        for (int i = 0; i < server.connections(); i++) all.add(authorization(server.received(i)));
        return all;
    }

    private static List<String> exchanges(HttpClient client, String... replies) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(replies)) {
            return exchanges(client, Request.get(server.url("/docs/x")), server);
        }
    }

    private static String authorization(String received) {
        String name = "\r\nAuthorization: ";
        int at = received.indexOf(name);
        if (at < 0) return "none";
        assertEquals(at, received.lastIndexOf(name), "sent twice");
        return received.substring(at + name.length(), received.indexOf('\r', at + name.length()));
    }

    @Test
    void go_over_another_connection_once_the_first_is_closed() throws IOException {
        ScriptedServer.Script asking = ScriptedServer.answerAndHold(asking(BASIC));
        try (ScriptedServer server = ScriptedServer.of(asking, ScriptedServer.answer(OK))) {
            CLIENT.send(Request.get(server.url("/x"))).close();
            assertTrue(server.wasClosedByClient(0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Digest realm=\"Basic\"", "Digest realm=\"a, Basic realm=b\"", "Basics realm=r", "\"\"", ""})
    void are_not_sent_for_another_challenge(String challenge) throws IOException {
        assertEquals(List.of("401 who?", "none"), exchanges(CLIENT, asking(challenge), OK));
    }

    @Test
    @Tag("R1945-9.4-06")
    void are_not_sent_where_the_client_has_none() throws IOException {
        assertEquals(List.of("401 who?", "none"), exchanges(Exchanges.CLIENT, asking(BASIC), OK));
    }

    @Test
    void give_way_to_those_of_the_request() throws IOException {
        for (HttpClient client : List.of(CLIENT, PREEMPTIVE)) {
            try (ScriptedServer server = ScriptedServer.answering(asking(BASIC), OK)) {
                Request request = Request.get(server.url("/x")).with("Authorization", "Mine abc");
                assertEquals(List.of("401 who?", "Mine abc"), exchanges(client, request, server));
            }
        }
    }

    @Test
    void repeat_content_that_can_be_repeated() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(asking(BASIC), OK)) {
            Request post = Request.of(Method.POST, HttpUri.of(server.url("/x")))
                    .with(Content.of("abc", StandardCharsets.US_ASCII), MediaType.TEXT);
            assertEquals(List.of("200 ok", "none", ALADDIN), exchanges(CLIENT, post, server));
            assertTrue(server.received(1).startsWith("POST /x HTTP/1.0\r\n"));
            assertTrue(server.received(1).endsWith("\r\nContent-Length: 3\r\n\r\nabc"));
        }
        try (ScriptedServer server = ScriptedServer.answering(asking(BASIC), OK)) {
            Content once = Content.of(new ByteArrayInputStream(new byte[3]), OptionalLong.of(3));
            Request post = Request.of(Method.POST, HttpUri.of(server.url("/x"))).with(once, MediaType.TEXT);
            assertEquals(List.of("401 who?", "none"), exchanges(CLIENT, post, server));
        }
    }

    @Test
    @Tag("R7617-2.1-01")
    void that_were_sent_unasked_are_written_anew_in_UTF_8_if_asked_for_so() throws IOException {
        String utf8 = asking(BASIC + ", charset=\"UTF-8\"");
        assertEquals(
                List.of("401 who?", "Basic dGVzdDoxMjOj", "Basic dGVzdDoxMjPCow=="),
                exchanges(client("test", "123\u00a3", true), utf8));
        assertEquals(List.of("401 who?", ALADDIN), exchanges(PREEMPTIVE, utf8));
    }

    @Test
    @Tag("R7617-2.1-01")
    void that_cannot_be_written_are_an_error() throws IOException {
        HttpClient euro = client("test", "\u20ac", false);
        AtomicInteger closed = new AtomicInteger();
        ClientListener listener = new ClientListener() {
            @Override
            public void closed(long octets, long nanos) {
                closed.incrementAndGet();
            }
        };
        ClientOptionsBuilder builder = ClientOptions.builder().credentials(new BasicCredentials("test", "\u20ac"));
        HttpClient listening = HttpClient.of(builder.listener(listener).build());
        IOException e = assertThrows(IOException.class, () -> exchanges(listening, asking(BASIC)));
        assertTrue(e.getMessage().contains("ISO-8859-1"), e.getMessage());
        assertFalse(e.getMessage().contains("\u20ac"));
        assertEquals(1, closed.get());
        assertEquals(
                "200 ok",
                exchanges(euro, asking(BASIC + ", charset=\"UTF-8\""), OK).get(0));
        assertThrows(IllegalArgumentException.class, builder.preemptive(true)::build);
    }

    @Test
    @Tag("R1945-11-03")
    void are_asked_for_anew_in_each_exchange() throws IOException {
        String realmB = asking("Basic realm=\"B\"");
        try (ScriptedServer server = ScriptedServer.answering(asking(BASIC), OK, realmB, OK)) {
            exchanges(CLIENT, Request.get(server.url("/a/")), server);
            List<String> expected = List.of("200 ok", "none", ALADDIN, "none", ALADDIN);
            assertEquals(expected, exchanges(CLIENT, Request.get(server.url("/a/b")), server));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/docs/index.html, http://h/docs/, true",
        "http://h/docs/index.html, http://h/docs/a/b, true",
        "http://h/docs/index.html, http://H:80/docs/a?b, true",
        "http://h/docs/index.html, http://h/other/, false",
        "http://h/docs/index.html, http://h/docs, false",
        "http://h/docs/index.html, http://h/docs2/, false",
        "http://h/docs/index.html, http://h:81/docs/, false",
        "http://h/docs/index.html, https://h/docs/, false",
        "http://h/docs/?a/b, http://h/docs/c, true",
        "http://h/, http://h/a, true"
    })
    @Tag("R2617-2-01")
    void cover_a_folder_of_one_origin(String asking, String other, boolean covered) {
        assertEquals(covered, Authentication.covers(HttpUri.of(asking), HttpUri.of(other)));
    }

    @Test
    @Tag("R1945-9.4-07")
    @Tag("R1945-9.3-02")
    void do_not_go_in_a_circle_with_redirections() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        ScriptedServer.Script circle = peer -> {
            int number = connections.getAndIncrement();
            peer.receiveRequest().send(number % 2 == 0 ? asking(BASIC) : to("/" + number + "/x"));
        };
        try (ScriptedServer server = ScriptedServer.of(circle)) {
            Request request = Request.get(server.url("/x/x"));
            assertThrows(TooManyRedirectsException.class, () -> CLIENT.send(request));
            assertEquals(12, server.connections());
        }
    }

    @Test
    @Tag("R1945-12.1-01")
    void are_not_shown() {
        ClientOptions options = ClientOptions.builder()
                .credentials(new BasicCredentials("Aladdin", "open sesame"))
                .build();
        assertFalse(options.toString().matches(".*(Aladdin|sesame).*"), options::toString);
        Request request = Request.get("http://h/").with("Authorization", ALADDIN);
        assertFalse(request.toString().contains("QWxh"), request::toString);
    }
}
