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
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BasicAuthenticationTest {
    private static final BasicCredentials ALADDIN = new BasicCredentials("Aladdin", "open sesame");
    private static final String CHALLENGE = "\r\nWWW-Authenticate: Basic realm=\"the cave\"\r\n";

    private static HttpServer serving(Predicate<BasicCredentials> verifier) throws IOException {
        return HttpServer.bind(
                0,
                BasicAuthentication.of("the cave", verifier, request -> Response.text(StatusCode.OK, "the treasure")));
    }

    @Test
    @Tag("R1945-9.4-06")
    @Tag("R1945-11-02")
    @Tag("R1945-2.1-02")
    @Tag("R1945-9.4-02")
    void asks_with_a_challenge_and_a_page_that_explains() throws IOException {
        try (HttpServer server = serving(BasicAuthentication.only(ALADDIN))) {
            String response = RawClient.exchange(server.port(), "GET /a HTTP/1.0\r\n\r\n");
            assertEquals("401", status(response));
            assertTrue(head(response).contains(CHALLENGE), response);
            assertEquals(1, response.split("WWW-Authenticate", -1).length - 1);
            assertTrue(body(response).contains("needs a user name and its password"), response);
        }
    }

    @Test
    @Tag("R1945-4.2-09")
    void takes_no_credentials_that_stand_there_twice() throws IOException {
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
