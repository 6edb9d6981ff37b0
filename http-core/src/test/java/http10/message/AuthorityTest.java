package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
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
class AuthorityTest {
    @ParameterizedTest
    @CsvSource({
        "h, h",
        "WWW.Example.ORG, www.example.org",
        "h:8000, h:8000",
        "h:, h",
        "h:0, h:0",
        "h:65535, h:65535",
        "h:0080, h:80",
        "127.0.0.1:1, 127.0.0.1:1",
        "[::1], [::1]",
        "[::1]:8000, [::1]:8000",
        "[2001:DB8::a]:1, [2001:db8::a]:1",
        "[1:2:3:4:5:6:7:8], [1:2:3:4:5:6:7:8]",
        "[::], [::]",
        "[::2:3:4:5:6:7:8], [::2:3:4:5:6:7:8]",
        "[1:2:3:4:5:6:7::], [1:2:3:4:5:6:7::]",
        "[::ffff:192.0.2.1], [::ffff:192.0.2.1]",
        "[1:2:3:4:5:6:192.0.2.1], [1:2:3:4:5:6:192.0.2.1]",
        "[::0.0.0.0], [::0.0.0.0]",
        "[::255.255.255.255], [::255.255.255.255]",
        "a%41, a%41"
    })
    @Tag("R1945-3.2.2-04")
    @Tag("R9112-3.2-02")
    void is_a_host_and_perhaps_a_port(String text, String expected) {
        assertEquals(expected, Authority.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":80",
                "a b",
                "a/b",
                "a?b",
                "a#b",
                "u@h",
                "@h",
                "a:-1",
                "a:+1",
                "a:65536",
                "a:99999999999999999999",
                "a:x",
                "a:80:80",
                "a:\u0661",
                "::1",
                "[::1",
                "::1]",
                "[]",
                "[:]",
                "[1]",
                "[::1]x",
                "[::1]80",
                "[:::1]",
                "[::1::2]",
                "[1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7:8:9]",
                "[1:2:3:4:5:6:7:8::]",
                "[::1:2:3:4:5:6:7:8]",
                "[12345::]",
                "[g::]",
                "[:1::]",
                "[1::2:]",
                "[::1.2.3]",
                "[::256.0.0.1]",
                "[::1.2.3.04]",
                "[1.2.3.4::]",
                "[::1.2.3.4:5]",
                "[fe80::1%25eth0]",
                "[v1.a]",
                "a%",
                "a%4",
                "a%zz",
                "a\r\nX: y",
                "\u00e9",
                "\u0131"
            })
    @Tag("R9112-3.2-02")
    @Tag("R9110-4.2.1-01")
    void is_nothing_else(String text) {
        assertEquals(Optional.empty(), Authority.parse(text));
    }

    @Test
    void is_checked_when_made() {
        assertEquals("h:1", new Authority("H", OptionalInt.of(1)).toString());
        assertThrows(IllegalArgumentException.class, () -> new Authority("", OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Authority("a b", OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Authority("h", OptionalInt.of(-1)));
        assertThrows(IllegalArgumentException.class, () -> new Authority("h", OptionalInt.of(65_536)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":80",
                "h",
                "h:",
                "h:0",
                "h:9999",
                "h:65535",
                "h:65536",
                "h:0080",
                "h:00080",
                "h:8a",
                "h:-1",
                "h:1:2",
                "h.example-1.org:80",
                "[::1]:80",
                "[::1",
                "a%41",
                "a%4",
                "a b",
                "a/b",
                "u@h",
                "h,h",
                "\u00e9",
                "h:80 "
            })
    @Tag("R9112-3.2-02")
    void octets_of_a_head_are_an_authority_when_their_text_is(String text) {
        byte[] octets = (":" + text + ":1").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Authority.parse(text).isPresent(), Authority.isAuthority(octets, 1, 1 + text.length()), text);
    }
}
