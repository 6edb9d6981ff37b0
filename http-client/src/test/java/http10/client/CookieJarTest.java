package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import http10.message.Field;
import http10.message.FieldSection;
import http10.message.HttpUri;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cookies are kept, and where they go (RFC 6265). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CookieJarTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private final CookieJar jar = new CookieJar();

    private void set(String url, String... values) {
        for (String value : values) {
            jar.receive(HttpUri.of(url), FieldSection.of(Field.of("Set-Cookie", value)), NOW);
        }
    }

    private String sentTo(String url) {
        return jar.valueFor(HttpUri.of(url), NOW).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        // host only, and with a domain
        "a=b, http://h.example/, http://h.example/, a=b",
        "a=b, http://h.example/, http://x.h.example/, none",
        "a=b, http://h.example/, http://h.example:8080/, a=b",
        "a=b; Domain=h.example, http://h.example/, http://x.h.example/, a=b",
        "a=b; Domain=.h.example, http://x.h.example/, http://h.example/, a=b",
        "a=b; Domain=h.example, http://x.h.example/, http://xh.example/, none",
        "a=b; Domain=other.example, http://h.example/, http://other.example/, none",
        "a=b; Domain=x.h.example, http://h.example/, http://x.h.example/, none",
        "a=b; DOMAIN=H.Example, http://h.example/, http://h.example/, a=b",
        "a=b; Domain=, http://h.example/, http://h.example/, a=b",
        // a single label is everybody's
        "a=b; Domain=example, http://h.example/, http://h.example/, none",
        "a=b; Domain=.com, http://a.com/, http://b.com/, none",
        "a=b; Domain=localhost, http://localhost/, http://localhost/, a=b",
        "a=b; Domain=localhost, http://localhost/, http://x.localhost/, none",
        // addresses
        "a=b; Domain=127.0.0.1, http://127.0.0.1/, http://127.0.0.1/, a=b",
        "a=b; Domain=0.0.1, http://127.0.0.1/, http://127.0.0.1/, none",
        "a=b, http://[::1]/, http://[::1]/, a=b",
        // paths
        "a=b, http://h.example/x/y, http://h.example/x, a=b",
        "a=b, http://h.example/x/y, http://h.example/xy, none",
        "a=b, http://h.example/x/y, http://h.example/, none",
        "a=b; Path=/x/, http://h.example/, http://h.example/x, none",
        "a=b; Path=/x/, http://h.example/, http://h.example/x/z, a=b",
        "a=b; Path=relative, http://h.example/x/y, http://h.example/x/z, a=b",
        // secure
        "a=b; Secure, https://h.example/, http://h.example/, none",
        "a=b; Secure, https://h.example/, https://h.example/, a=b",
        "a=b; Secure, http://h.example/, https://h.example/, none",
        "a=b; Secure, http://127.0.0.1/, http://127.0.0.1/, a=b",
        "__Secure-a=b, https://h.example/, https://h.example/, none",
        "__Secure-a=b; Secure, https://h.example/, https://h.example/, __Secure-a=b",
        "__Host-a=b; Secure; Path=/, https://h.example/, https://h.example/, __Host-a=b",
        "__Host-a=b; Secure; Path=/; Domain=h.example, https://h.example/, https://h.example/, none",
        "__host-a=b; Path=/, https://h.example/, https://h.example/, none",
        // ends
        "a=b; Max-Age=1, http://h.example/, http://h.example/, a=b",
        "a=b; Max-Age=0, http://h.example/, http://h.example/, none",
        "a=b; Max-Age=-1, http://h.example/, http://h.example/, none",
        "a=b; Max-Age=99999999999999999999999, http://h.example/, http://h.example/, a=b",
        "a=b; Max-Age=1; Expires=Thu 01-Jan-1970 00:00:01 GMT, http://h.example/, http://h.example/, a=b",
        "a=b; Max-Age=+1; Expires=Thu 01-Jan-1970 00:00:01 GMT, http://h.example/, http://h.example/, none",
        "a=b; Expires=nonsense, http://h.example/, http://h.example/, a=b",
        // what is none
        "a, http://h.example/, http://h.example/, none",
        "=b, http://h.example/, http://h.example/, none",
        "a; b=c, http://h.example/, http://h.example/, none",
        "a=, http://h.example/, http://h.example/, a=",
        "' a = b=c ; HttpOnly ; Unknown=1 ;; ', http://h.example/, http://h.example/, a=b=c",
        "a=\"b c\", http://h.example/, http://h.example/, 'a=\"b c\"'"
    })
    void one_cookie(String value, String from, String to, String sent) {
        set(from, value.strip());
        assertEquals(sent, sentTo(to));
    }

    @Test
    void the_longest_path_comes_first_then_the_oldest() {
        set("http://h.example/x/y", "a=1; Path=/", "b=2; Path=/x", "c=3; Path=/", "a=4; Path=/");
        assertEquals("b=2; a=4; c=3", sentTo("http://h.example/x/y"));
    }

    @Test
    void a_cookie_is_replaced_removed_and_outlived() {
        set("http://h.example/", "a=1; Max-Age=10", "b=2", "b=2; Max-Age=0");
        assertEquals("a=1", sentTo("http://h.example/"));
        Instant later = NOW.plusSeconds(10);
        assertEquals(Optional.empty(), jar.valueFor(HttpUri.of("http://h.example/"), later));
        assertEquals(0, jar.cookies(later).size());
    }

    @Test
    void what_is_not_secure_pushes_nothing_secure_aside() {
        set("https://h.example/", "a=good; Secure; Domain=h.example");
        set("http://h.example/", "a=evil; Domain=h.example", "a=evil");
        set("http://x.h.example/", "a=evil; Domain=h.example");
        assertEquals("a=good", sentTo("https://h.example/"));
        assertEquals("none", sentTo("http://h.example/"));
    }

    @Test
    void number_and_size_are_bounded() {
        set("http://h.example/", "a=" + "x".repeat(Cookie.MOST_OCTETS));
        assertEquals("none", sentTo("http://h.example/"));
        for (int i = 0; i < 200; i++) set("http://h.example/", "n" + i + "=1");
        assertEquals(CookieJar.MOST_OF_DOMAIN, jar.cookies(NOW).size());
        for (int i = 0; i < 5000; i++) set("http://h" + i + ".example/", "a=" + "x".repeat(1000));
        assertEquals(CookieJar.MOST, jar.cookies(NOW).size());
        for (int i = 0; i < 100; i++) set("http://z.example/", "n" + i + "=" + "x".repeat(1000));
        assertEquals(8, sentTo("http://z.example/").split("; ").length);
    }

    @Test
    void one_response_sets_so_many() {
        FieldSection fields = FieldSection.EMPTY;
        for (int i = 0; i < 60; i++) fields = fields.with(http10.message.FieldName.of("Set-Cookie"), "n" + i + "=1");
        jar.receive(HttpUri.of("http://h.example/"), fields, NOW);
        assertEquals(50, jar.cookies(NOW).size());
    }

    @ParameterizedTest
    @CsvSource({
        "'Wed, 09 Jun 2027 10:18:14 GMT', 2027-06-09T10:18:14Z",
        "'Wed, 09-Jun-2027 10:18:14 GMT', 2027-06-09T10:18:14Z",
        "'Wednesday, 09-Jun-27 10:18:14 GMT', 2027-06-09T10:18:14Z",
        "'Wed Jun  9 10:18:14 2027', 2027-06-09T10:18:14Z",
        "10:18:14 jun/9/2027, 2027-06-09T10:18:14Z",
        "1:2:3 9 june 69, 2069-06-09T01:02:03Z",
        "1:2:3 9 JUN 70, 1970-06-09T01:02:03Z",
        "'Sun, 29-Feb-2027 10:00:00 GMT', none",
        "'Wed, 09 Jun 2027 24:18:14 GMT', none",
        "'Wed, 09 Jun 1600 10:18:14 GMT', none",
        "09 Jun 2027, none",
        "'', none"
    })
    void dates_are_read_as_servers_write_them(String text, String expected) {
        assertEquals(expected, CookieDate.parse(text).map(Instant::toString).orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\0", "a;b", "a\tb"})
    void nothing_can_be_smuggled_into_a_request(String text) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cookie("n", text, "h.example", true, "/", false, false, Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cookie(text, "v", "h.example", true, "/", false, false, Optional.empty()));
    }
}
