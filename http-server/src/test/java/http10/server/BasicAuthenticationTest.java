package http10.server;

import static http10.server.RawClient.body;
import static http10.server.RawClient.head;
import static http10.server.RawClient.status;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.BasicCredentials;
import http10.message.Field;
import http10.message.Response;
import http10.message.StatusCode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BasicAuthenticationTest {
    private static final BasicCredentials ALADDIN = new BasicCredentials("Aladdin", "open sesame");
    private static final String RIGHT = "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n";
    private static final String CHALLENGE = "\r\nWWW-Authenticate: Basic realm=\"the cave\"\r\n";

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = serving(BasicAuthentication.only(ALADDIN));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpServer serving(Predicate<BasicCredentials> verifier) throws IOException {
        return HttpServer.bind(
                0,
                BasicAuthentication.of("the cave", verifier, request -> Response.text(StatusCode.OK, "the treasure")));
    }

    private static String get(String fields) throws IOException {
        return RawClient.exchange(server.port(), "GET /a HTTP/1.0\r\n" + fields + "\r\n");
    }

    private static String basic(String pair) {
        byte[] octets = pair.getBytes(ISO_8859_1);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(octets) + "\r\n";
    }

    @Test
    @Tag("R1945-9.4-06")
    @Tag("R1945-11-02")
    @Tag("R1945-2.1-02")
    @Tag("R1945-9.4-02")
    void asks_with_a_challenge_and_a_page_that_explains() throws IOException {
        String response = get("");
        assertEquals("401", status(response));
        assertTrue(head(response).contains(CHALLENGE), response);
        assertEquals(1, response.split("WWW-Authenticate", -1).length - 1);
        assertTrue(body(response).contains("needs a user name and its password"), response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RIGHT,
                "authorization: bAsIc QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n",
                "Authorization: BASIC   QWxhZGRpbjpvcGVuIHNlc2FtZQ==  \r\n"
            })
    @Tag("R1945-2.1-03")
    @Tag("R1945-11.1-01")
    void lets_through_who_is_verified(String field) throws IOException {
        String response = get(field);
        assertEquals("200", status(response));
        assertEquals("the treasure", body(response));
        assertFalse(response.contains("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic !!!!",
                "Basic QQ",
                "Basic QWxhZGRpbg==",
                "QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
                "Digest QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
                "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ== x",
                "Basic dQA6cA==",
                "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQo=" // a line end after the password
            })
    @Tag("R1945-11.1-03")
    @Tag("R7617-2-03")
    void asks_again_after_what_is_malformed(String value) throws IOException {
        String response = get("Authorization: " + value + "\r\n");
        assertEquals("401", status(response));
        assertTrue(head(response).contains(CHALLENGE), response);
    }

    @Test
    @Tag("R1945-11.1-03")
    void refuses_a_megabyte_of_credentials() throws IOException {
        assertEquals("431", status(get("Authorization: Basic " + "QUFB".repeat(1 << 18) + "\r\n")));
    }

    @Test
    @Tag("R1945-11-04")
    @Tag("PX-SEC-07")
    void answers_every_wrong_pair_alike() throws IOException {
        String none = withoutDate(get(""));
        for (String pair : List.of(
                "Aladdin:wrong",
                "Aladdin:",
                "Aladdin:open sesame ",
                "Aladdin:open sesam",
                "aladdin:open sesame",
                "wrong:open sesame",
                ":open sesame",
                "wrong:wrong",
                ":",
                "Aladdi:nopen sesame")) {
            assertEquals(none, withoutDate(get(basic(pair))), pair);
        }
        assertEquals("401", status(none));
    }

    private static String withoutDate(String response) {
        return response.replaceFirst("\r\nDate: [^\r]*", "");
    }

    @Test
    @Tag("R1945-4.2-09")
    void takes_no_credentials_that_stand_there_twice() throws IOException {
        assertEquals("400", status(get(RIGHT + basic("a:b"))));
        assertEquals("400", status(get(basic("a:b") + RIGHT)));
        Handler alone = BasicAuthentication.of("r", pair -> true, request -> Response.of(StatusCode.OK));
        Field field = Field.of("Authorization", ALADDIN.toFieldValue(ISO_8859_1));
        assertEquals(200, Served.get(alone, "/", field).status());
        assertEquals(401, Served.get(alone, "/", field, field).status());
    }

    @ParameterizedTest
    @CsvSource({"OnB3, '', pw", "dTphOmI=, u, a:b", "dTo=, u, ''", "dGVzdDoxMjOj, test, 123\u00a3"})
    @Tag("R1945-11.1-02")
    @Tag("R7617-2.1-01")
    void hands_the_verifier_user_and_password(String base64, String user, String password) throws IOException {
        AtomicReference<BasicCredentials> given = new AtomicReference<>();
        Predicate<BasicCredentials> verifier = credentials -> {
            given.set(credentials);
            return false;
        };
        try (HttpServer asking = serving(verifier)) {
            String request = "GET / HTTP/1.0\r\nAuthorization: Basic " + base64 + "\r\n\r\n";
            assertEquals("401", status(RawClient.exchange(asking.port(), request)));
            assertEquals(new BasicCredentials(user, password), given.get());
        }
    }

    @Test
    @Tag("R1945-10.8-02")
    @Tag("R1945-10.9-05")
    void looks_at_no_other_field() throws IOException {
        assertEquals("401", status(get("From: Aladdin@x\r\n")));
        assertEquals("401", status(get("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n")));
        assertEquals("401", status(get("Proxy-" + RIGHT)));
    }

    @Test
    @Tag("R1945-5-01")
    @Tag("R1945-7.2-03")
    void gives_a_Simple_Request_and_a_HEAD_no_content_either() throws IOException {
        String simple = RawClient.exchange(server.port(), "GET /a\r\n");
        assertTrue(simple.startsWith("<!DOCTYPE html>") && simple.contains("401"), simple);
        assertFalse(simple.contains("treasure"));
        String response = RawClient.exchange(server.port(), "HEAD /a HTTP/1.0\r\n\r\n");
        assertEquals("401", status(response));
        assertEquals("", body(response));
    }

    @Test
    @Tag("PX-SEC-07")
    void compares_all_of_user_and_password() {
        Predicate<BasicCredentials> verifier = BasicAuthentication.only(ALADDIN);
        assertTrue(verifier.test(new BasicCredentials("Aladdin", "open sesame")));
        assertFalse(verifier.test(new BasicCredentials("Aladdin", "open sesamE")));
        assertFalse(verifier.test(new BasicCredentials("aladdin", "open sesame")));
        assertFalse(verifier.test(new BasicCredentials("", "")));
        assertTrue(BasicAuthentication.only(new BasicCredentials("", "")).test(new BasicCredentials("", "")));
    }

    @Test
    @Tag("R1945-2.2-09")
    void has_no_realm_and_no_pair_that_cannot_be_sent() {
        Handler nothing = request -> Response.of(StatusCode.OK);
        for (String realm : List.of("a\"b", "a\\b", "a\r\nX: y")) {
            assertThrows(
                    IllegalArgumentException.class, () -> BasicAuthentication.of(realm, pair -> true, nothing), realm);
        }
        BasicCredentials euro = new BasicCredentials("u", "\u20ac");
        assertThrows(IllegalArgumentException.class, () -> BasicAuthentication.only(euro));
    }
}
