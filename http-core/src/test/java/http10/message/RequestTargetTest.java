package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestTargetTest {
    @Test
    @Tag("R1945-3.2.1-05")
    @Tag("R9112-3.2.1-01")
    void a_leading_slash_means_a_path() {
        for (String path : new String[] {"/", "/a:b", "//h/x", "/a?b=/c?d"}) {
            RequestTarget target = RequestTarget.parse(path).orElseThrow();
            assertInstanceOf(RequestTarget.OriginForm.class, target);
            assertEquals(path, target.text());
            assertEquals(path, target.toString());
        }
    }

    @Test
    @Tag("R1945-5.1.2-02")
    void anything_else_is_a_URI_or_nothing() {
        RequestTarget target = RequestTarget.parse("http://H:80/a?b").orElseThrow();
        assertInstanceOf(RequestTarget.AbsoluteForm.class, target);
        assertEquals("http://h/a?b", target.text());
        assertEquals("/a", target.path());
        assertEquals(Optional.of("b"), target.query());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a:b", "*", "h:80", "?q", "http://u@h/", "http://h/#f", "/a#f", "/%", "/a b", "/\u00e9"
            })
    @Tag("R1945-5.1.2-04")
    @Tag("R9110-4.2.4-02")
    void is_nothing_otherwise(String text) {
        assertEquals(Optional.empty(), RequestTarget.parse(text));
    }

    @Test
    @Tag("R3986-3.4-01")
    @Tag("R3986-2.2-01")
    void the_first_question_mark_starts_the_query_and_escapes_stay() {
        RequestTarget target = RequestTarget.parse("/a%3Fb%2Fc?d?e=%26").orElseThrow();
        assertEquals("/a%3Fb%2Fc", target.path());
        assertEquals(Optional.of("d?e=%26"), target.query());
        assertEquals(Optional.of(""), RequestTarget.parse("/?").orElseThrow().query());
        assertEquals(Optional.empty(), RequestTarget.parse("/").orElseThrow().query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/a b", "/a\r\nX: y", "/a\n", "/a\0", "/\u010a", "/a#b", "/%4", "*"})
    @Tag("R1945-5.1-02")
    @Tag("R9112-11.1-01")
    void a_path_is_checked_when_made(String text) {
        assertThrows(IllegalArgumentException.class, () -> new RequestTarget.OriginForm(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "/a?b",
                "/a%41",
                "/a%4",
                "/%",
                "/a b",
                "/a#b",
                "/\u00e9",
                "/a\0",
                "a",
                "*",
                "http://h/a",
                "//h"
            })
    @Tag("R1945-5.1.2-04")
    void octets_of_a_head_mean_what_their_text_means(String text) {
        byte[] octets = (" " + text + " HTTP/1.0").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(RequestTarget.parse(text), RequestTarget.parse(octets, 1, 1 + text.length()));
    }

    @Test
    void paths_are_equal_by_their_text() {
        assertEquals(new RequestTarget.OriginForm("/a"), new RequestTarget.OriginForm("/a"));
        assertEquals(new RequestTarget.OriginForm("/a").hashCode(), new RequestTarget.OriginForm("/a").hashCode());
        assertNotEquals(new RequestTarget.OriginForm("/a"), new RequestTarget.OriginForm("/A"));
        assertNotEquals(new RequestTarget.OriginForm("/a"), "/a");
    }

    @Test
    void an_absolute_form_is_shown_as_it_is_sent() {
        RequestTarget target = RequestTarget.parse("http://h:8000/a?b").orElseThrow();
        assertEquals("http://h:8000/a?b", target.toString());
    }
}
