package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MediaTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "text/plain | text/plain",
                "TEXT/Html; CharSet=UTF-8; X=Ab | text/html; charset=UTF-8; x=Ab",
                "text/html ;  charset=utf-8 | text/html; charset=utf-8",
                "text/html;charset=utf-8 | text/html; charset=utf-8",
                "text/plain; charset=\"iso-8859-1\" | text/plain; charset=iso-8859-1",
                "text/plain; a=\"b c\" | text/plain; a=\"b c\"",
                "text/plain; a=\"\" | text/plain; a=\"\"",
                "text/plain; a=\"x;y=z\" | text/plain; a=\"x;y=z\"",
                "text/plain;; ; a=b; | text/plain; a=b",
                "text/plain; a=1; A=2 | text/plain; a=1",
                "text/plain; a=\"b\\c\" | text/plain; a=bc",
                "application/vnd.x+json | application/vnd.x+json",
                "message/http; version=\"1.0\"; msgtype=request | message/http; version=1.0; msgtype=request"
            })
    @Tag("R1945-3.6-01")
    @Tag("R1945-3.6-02")
    @Tag("R1945-3.6-03")
    @Tag("R1945-2.1-04")
    @Tag("R1945-A-01")
    void reads_and_writes_without_needless_blanks(String text, String expected) {
        assertEquals(expected, MediaType.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                ";",
                "/",
                "text/",
                "/plain",
                "a/b/c",
                "text /plain",
                "text/ plain",
                "text/plain;a",
                "text/plain;=b",
                "text/plain;a=",
                "text/plain; a = b",
                "text/plain; a= b",
                "text/plain; a=\"b",
                "text/plain; a=\"b\\",
                "text/plain a=b",
                "text/plain; a=b c",
                "text/plain; a=\"b\"c",
                "te\u00e9t/plain",
                "text/plain; a=\"\0\"",
                "text/plain; a=\"\u0100\"",
                " text/plain,text/html"
            })
    @Tag("R1945-3.6-05")
    void refuses_what_breaks_the_grammar(String text) {
        assertEquals(Optional.empty(), MediaType.parse(text));
        assertThrows(IllegalArgumentException.class, () -> MediaType.of(text));
    }

    @Test
    @Tag("R1945-2.2-09")
    void quoted_pairs_are_read_but_never_written() {
        assertEquals(
                List.of("b"),
                List.copyOf(MediaType.of("a/b; x=\"q\\\"r\"; b=c").parameters().keySet()));
        assertThrows(IllegalArgumentException.class, () -> new MediaType("a", "b", Map.of("x", "q\"r")));
        assertThrows(IllegalArgumentException.class, () -> new MediaType("a", "b", Map.of("x", "q\\r")));
    }

    @Test
    @Tag("R9112-11.1-01")
    void cannot_be_made_to_break_out_of_a_field() {
        assertThrows(IllegalArgumentException.class, () -> new MediaType("a\r\n", "b", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new MediaType("a", "", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new MediaType("a", "b", Map.of("x", "y\nz")));
        assertThrows(IllegalArgumentException.class, () -> new MediaType("a", "b", Map.of("x y", "z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain; charset=Utf-8", "text/plain; CHARSET=\"UTF-8\"", "text/plain; x=y; charset=utf8"})
    @Tag("R1945-3.4-01")
    void a_charset_is_known_by_any_of_its_names(String text) {
        assertEquals(Optional.of(StandardCharsets.UTF_8), MediaType.of(text).charset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; charset=klingon",
                "text/plain; charset=\"a b\"",
                "text/plain; charset=\"\""
            })
    @Tag("R1945-3.4-01")
    void an_unknown_charset_is_none(String text) {
        assertEquals(Optional.empty(), MediaType.of(text).charset());
    }

    @Test
    @Tag("R1945-3.4-02")
    @Tag("R1945-3.6.1-03")
    void the_constants_say_what_they_are() {
        assertEquals("text/plain; charset=utf-8", MediaType.TEXT.toString());
        assertEquals(Optional.of(StandardCharsets.UTF_8), MediaType.HTML.charset());
        assertEquals("application/octet-stream", MediaType.OCTETS.toString());
        assertTrue(MediaType.TEXT.isText());
        assertFalse(MediaType.OCTETS.isText());
    }

    @Test
    void the_first_of_a_repeated_parameter_counts() {
        Map<String, String> repeated = new LinkedHashMap<>();
        repeated.put("X", "1");
        repeated.put("x", "2");
        assertEquals(Map.of("x", "1"), new MediaType("a", "b", repeated).parameters());
    }

    @Test
    void parameters_cannot_be_changed() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> MediaType.TEXT.parameters().put("a", "b"));
    }

    @Test
    @Tag("R1945-2.1-04")
    void blanks_may_stand_around_a_semicolon() {
        MediaType type = MediaType.of("text/html \t; a=b \t;\t c=d \t");
        assertEquals(Map.of("a", "b", "c", "d"), type.parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "a\"", "a\\"})
    @Tag("R1945-2.2-09")
    void a_parameter_that_cannot_be_written_is_not_made_and_dropped_where_it_is_read(String value) {
        assertThrows(IllegalArgumentException.class, () -> new MediaType("a", "b", Map.of("c", value)));
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
        assertEquals(
                Map.of("d", "e"), MediaType.of("a/b; c=\"" + quoted + "\"; d=e").parameters());
    }
}
