package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpUriTest {
    @ParameterizedTest
    @CsvSource({
        "http://h, http://h/",
        "http://h?q=1, http://h/?q=1",
        "http://h#f, http://h/#f",
        "HTTP://WWW.Example.ORG:80, http://www.example.org/",
        "https://h:443/a, https://h/a",
        "https://h:80/a, https://h:80/a",
        "http://h:8080/, http://h:8080/",
        "http://h/a/../b, http://h/a/../b",
        "http://h/a?b?c#d?e/f, http://h/a?b?c#d?e/f",
        "http://h//a, http://h//a",
        "http://u:p@h/a, http://h/a",
        "http://h/%7ea, http://h/%7ea"
    })
    @Tag("R1945-3.2.2-02")
    @Tag("R1945-3.2.2-03")
    @Tag("R9110-4.2.4-01")
    void reads_a_URI_and_mends_nothing(String text, String expected) {
        assertEquals(expected, HttpUri.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "//h/x",
                "h",
                "a:b",
                "http:",
                "http:/h",
                "http:h",
                "http://",
                "http:///x",
                "http://:80/",
                "http://?q",
                "http://#f",
                "ftp://h/x",
                "file:///etc/passwd",
                "javascript:1",
                " http://h/",
                "http://h/a b",
                "http://h/%",
                "http://h/%zz",
                "http://h/a#b#c",
                "http://h/[a]",
                "http://h/\u00e9",
                "http://h/a\r\nX: y",
                "http://h/#\n",
                "http://u\n@h/",
                "http://a@b@h/",
                "http://h:99999/",
                "http://h:x/",
                "http://[::1/",
                "x/http://h/",
                "http ://h/"
            })
    @Tag("R9110-4.2.1-01")
    @Tag("R1945-9.3-07")
    @Tag("R1945-3.2.1-05")
    void reads_nothing_else(String text) {
        assertEquals(Optional.empty(), HttpUri.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "http://h, 80, false",
        "http://h:, 80, false",
        "http://h:/x, 80, false",
        "http://h:8080/, 8080, false",
        "https://h/, 443, true",
        "https://h:80/, 80, true"
    })
    @Tag("R1945-3.2.2-01")
    @Tag("R1945-1.3-05")
    void knows_its_port(String text, int port, boolean secure) {
        HttpUri uri = HttpUri.of(text);
        assertEquals(port, uri.port());
        assertEquals(secure, uri.isSecure());
    }

    @ParameterizedTest
    @CsvSource({
        "http://u:p@127.0.0.1:8000/, 127.0.0.1:8000",
        "http://[::1]:8000/, [::1]:8000",
        "http://h:80/, h",
        "https://h:443/, h",
        "https://h:80/, h:80"
    })
    @Tag("R9112-3.2-04")
    void its_authority_is_what_Host_says(String text, String host) {
        assertEquals(host, HttpUri.of(text).authority().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "http://h/\u00e9 | http://h/%C3%A9",
                "http://h/\ud83d\ude00 | http://h/%F0%9F%98%80",
                "http://h/a\"b<c>d\u007f\u0001e | http://h/a%22b%3Cc%3Ed%7F%01e",
                "http://h/{a}^`\\ | http://h/%7Ba%7D%5E%60%5C",
                "http://h/a[1]?b[]=c | http://h/a%5B1%5D?b%5B%5D=c",
                "http://h/a#b#c | http://h/a#b%23c",
                "http://h/a\tb | http://h/a%09b",
                "http://h/a%2Fb%25 | http://h/a%2Fb%25",
                "http://h/a/./b/../c | http://h/a/c",
                "http://h/../../c | http://h/c",
                "http://h/?a=../b | http://h/?a=../b",
                "http://b\u00fccher.example:8000/ | http://xn--bcher-kva.example:8000/",
                "http://u@b\u00fccher.example/\u00e9 | http://xn--bcher-kva.example/%C3%A9",
                "http://[::1]/[a] | http://[::1]/%5Ba%5D"
            })
    @Tag("R1945-3.2.1-02")
    @Tag("R3986-2.1-01")
    @Tag("R3986-5.2.4-01")
    void reads_what_a_person_writes(String text, String expected) {
        assertEquals(expected, HttpUri.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://h/a b", "http://h/a\r\nX: y", "http://h/a\nb", "http://h/a\rb", "http://h/a\0b", " http://h/",
                        "h/a",
                "ftp://h/", "http:///x", "http://h/%zz", "http://h/\ud800x", "http://a b/", "http://[b\u00fc]/",
                        "/\u00e9"
            })
    @Tag("R1945-5.1-02")
    @Tag("R9112-11.1-01")
    void refuses_what_leaves_no_URI(String text) {
        assertThrows(IllegalArgumentException.class, () -> HttpUri.of(text));
    }

    @Test
    @Tag("R9112-11.1-01")
    void is_checked_in_every_part_when_made() {
        Optional<String> none = Optional.empty();
        Optional<String> bad = Optional.of("\r\nX: y");
        Authority h = new Authority("h", OptionalInt.empty());
        assertThrows(IllegalArgumentException.class, () -> new HttpUri("ftp", none, h, "/", none, none));
        assertThrows(IllegalArgumentException.class, () -> new HttpUri("http", bad, h, "/", none, none));
        assertThrows(IllegalArgumentException.class, () -> new HttpUri("http", none, h, "a", none, none));
        assertThrows(IllegalArgumentException.class, () -> new HttpUri("http", none, h, "/?", none, none));
        assertThrows(IllegalArgumentException.class, () -> new HttpUri("http", none, h, "/#", none, none));
        assertThrows(IllegalArgumentException.class, () -> new HttpUri("http", none, h, "/", bad, none));
        assertThrows(IllegalArgumentException.class, () -> new HttpUri("http", none, h, "/", none, bad));
    }

    @Test
    @Tag("R9110-7.1-01")
    void sends_path_and_query_without_the_fragment() {
        HttpUri uri = HttpUri.of("http://u:p@h:8000/a?b#c");
        assertEquals("/a?b", uri.originForm().text());
        assertEquals("http://h:8000/a?b", new RequestTarget.AbsoluteForm(uri).text());
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/a, HTTP://H:80/b, true",
        "http://h/, https://h/, false",
        "http://h/, http://h:81/, false",
        "http://h/, http://g/, false",
        "https://h:80/, http://h:80/, false",
        "http://h/, http://h.evil.example/, false"
    })
    @Tag("R9110-15.4-01")
    void has_the_origin_of_another_by_scheme_host_and_port(String a, String b, boolean same) {
        assertEquals(same, HttpUri.of(a).hasOriginOf(HttpUri.of(b)));
        assertEquals(same, HttpUri.of(b).hasOriginOf(HttpUri.of(a)));
    }

    @Test
    @Tag("R9110-4.2.4-01")
    @Tag("R9110-4.2.4-02")
    void userinfo_is_known_but_not_shown() {
        HttpUri uri = HttpUri.of("http://u:s3cret@h/");
        assertEquals(Optional.of("u:s3cret"), uri.userinfo());
        assertFalse(uri.toString().contains("s3cret"));
        assertTrue(HttpUri.of("http://h/").userinfo().isEmpty());
    }

    @Test
    void a_host_of_ASCII_is_taken_as_it_is() {
        String host = "a".repeat(64) + ".example"; // DNS knows no label of 64, a table of hosts may
        assertEquals(host, HttpUri.of("http://u@" + host + "/").authority().host());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://\u00e9.example/@x", "http://\u00e9.example/a@b", "http://\u00e9.example?@"})
    void an_at_sign_behind_the_host_is_no_userinfo(String text) {
        assertEquals("xn--9ca.example", HttpUri.of(text).authority().host());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h/\ud800", "http://h/\udfff", "http://h/\udc00\ud800x"})
    void half_a_character_is_none(String text) {
        assertThrows(IllegalArgumentException.class, () -> HttpUri.of(text));
    }
}
