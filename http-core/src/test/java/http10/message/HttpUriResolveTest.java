package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 3986 section 5.4, and what they leave open. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpUriResolveTest {
    private static final HttpUri BASE = HttpUri.of("http://a/b/c/d;p?q");

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g/",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g"
    })
    @Tag("R3986-5.2.4-02")
    @Tag("R1945-10.11-02")
    @Tag("R1945-10.13-03")
    void normal_examples(String reference, String expected) {
        assertEquals(expected, BASE.resolve(reference).orElseThrow().toString());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
        "g#s/./x, http://a/b/c/g#s/./x",
        "g#s/../x, http://a/b/c/g#s/../x"
    })
    @Tag("R3986-5.2.4-02")
    @Tag("R3986-5.2.4-01")
    void abnormal_examples(String reference, String expected) {
        assertEquals(expected, BASE.resolve(reference).orElseThrow().toString());
    }

    /** {@code http:g} is {@code http:g} "for strict parsers", which is no http URI. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "g:h",
                "http:g",
                "ftp://h/x",
                "javascript:1",
                "mailto:a@b",
                "http://",
                "http:///x",
                "//",
                "///x",
                "http://h:99999/",
                "//h:x/",
                "/%zz",
                "?%",
                "#%",
                "/\ud800",
                "http://a@b@c/"
            })
    @Tag("R1945-9.3-07")
    @Tag("R9110-4.2.1-01")
    void what_is_no_http_URI_is_nothing(String reference) {
        assertEquals(Optional.empty(), BASE.resolve(reference));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "http://h/a/../b, http://h/b",
        "HTTPS://H:443/./b/.., https://h/",
        "//h/../b, http://h/b",
        "/a/%2E%2e/b, http://a/b",
        "/.../x, http://a/.../x",
        "//h:80, http://h/",
        "/a:b, http://a/a:b",
        "./a:b, http://a/b/c/a:b",
        "g\u00e9, http://a/b/c/g%C3%A9",
        "/a b, http://a/a%20b",
        "/a[0], http://a/a%5B0%5D",
        "//[::1]/, http://[::1]/",
        "/\\evil.example/, http://a/%5Cevil.example/",
        "g?a#b#c, http://a/b/c/g?a#b%23c"
    })
    @Tag("R3986-5.2.4-01")
    @Tag("R1945-10.11-02")
    void further_references(String reference, String expected) {
        assertEquals(expected, BASE.resolve(reference).orElseThrow().toString());
    }

    @Test
    @Tag("R9112-11.1-02")
    void line_ends_in_a_reference_are_escaped() {
        assertEquals(
                "http://a/x%0D%0AY:%20z",
                BASE.resolve("/x\r\nY: z").orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/b, http://h/b#f",
        "/b#g, http://h/b#g",
        "http://x/b, http://x/b#f",
        "//x/b#g, http://x/b#g",
        "'', http://h/a#f",
        "#, http://h/a#"
    })
    @Tag("R9110-10.2.2-01")
    void a_reference_without_fragment_inherits_it(String reference, String expected) {
        HttpUri base = HttpUri.of("http://h/a#f");
        assertEquals(expected, base.resolve(reference).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b/c/./../../g, /a/g",
        "/.., /",
        "/a/.., /",
        "/a/., /a/",
        "/.../x, /.../x",
        "/a/%2E%2e/b, /b",
        "/a//../b, /a/b",
        "/, /",
        "//, //",
        "/a/../../b/, /b/",
        "/%2e, /",
        "mid/content=5/../6, mid/6"
    })
    @Tag("R3986-5.2.4-01")
    void dot_segments_are_removed(String path, String expected) {
        assertEquals(expected, Reference.withoutDotSegments(path));
    }

    /** What stands before the first colon is a scheme only if it begins with a letter; else it is a name of a path. */
    @ParameterizedTest
    @CsvSource({":x, http://a/b/c/:x", "1http:x, http://a/b/c/1http:x", "+a:x, http://a/b/c/+a:x", "a+1:x, ''"})
    @Tag("R1945-3.2.1-05")
    void a_scheme_begins_with_a_letter(String reference, String expected) {
        assertEquals(expected, BASE.resolve(reference).map(HttpUri::toString).orElse(""));
    }
}
