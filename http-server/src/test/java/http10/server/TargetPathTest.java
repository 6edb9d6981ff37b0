package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetPathTest {
    @ParameterizedTest
    @Tag("R3986-5.2.4-01")
    @Tag("R1945-12.5-02")
    @CsvSource({
        "/a/b/c/./../../g, /a/g",
        "/mid/content=5/../6, /mid/6",
        "/a/.., /",
        "/a/../, /",
        "/a/., /a/",
        "/a/./, /a/",
        "/.../x, /.../x",
        "/a/%2E%2e/b, /b",
        "/a/%2e/b, /a/b",
        "/a/b/.., /a/",
        "/., /",
        "/, /",
        "/a//../b, /a/b"
    })
    void removes_dot_segments(String path, String text) {
        assertEquals(Optional.of(text), TargetPath.parse(path).map(TargetPath::text));
    }

    @ParameterizedTest
    @Tag("R1945-12.5-01")
    @ValueSource(strings = {"/..", "/../", "/../x", "/./../x", "/a/../../x", "/a/b/../../../x", "/%2e%2e/x", "/.%2E"})
    void refuses_to_climb_above_the_root(String path) {
        assertEquals(Optional.empty(), TargetPath.parse(path));
    }

    @ParameterizedTest
    @Tag("R3986-2.5-01")
    @ValueSource(
            strings = {
                "/%c0%af",
                "/%c0%ae%c0%ae/",
                "/%ed%a0%80",
                "/%f4%90%80%80",
                "/%e2%82",
                "/%ff",
                "/%80",
                "/%c3/%a9",
                "/%f8%88%80%80%80"
            })
    void refuses_what_is_not_utf_8(String path) {
        assertEquals(Optional.empty(), TargetPath.parse(path));
    }

    @ParameterizedTest
    @Tag("R3986-7.3-01")
    @ValueSource(strings = {"/index.html%00.txt", "/%0a", "/%0D%0A", "/%7f", "/%1b[2J", "/a/%00/..", "/%1F"})
    void refuses_control_octets(String path) {
        assertEquals(Optional.empty(), TargetPath.parse(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "/%", "/%4", "/%zz", "/%4/1", "/a b", "/caf\u00e9", "/\u65e5", "/a\\b", "/a?b", "/a#b"})
    void refuses_what_no_parser_should_have_let_through(String path) {
        assertEquals(Optional.empty(), TargetPath.parse(path));
    }

    @Test
    @Tag("R3986-2.2-01")
    void takes_an_escaped_slash_for_a_part_of_the_name() {
        assertEquals(List.of("a/b"), segments("/a%2Fb"));
        assertEquals(List.of("../x"), segments("/%2e%2e%2Fx"));
        assertEquals(List.of("index.html?x"), segments("/index.html%3Fx"));
    }

    @Test
    @Tag("R3986-2.4-01")
    void decodes_once() {
        assertEquals(List.of("a%20b"), segments("/a%2520b"));
        assertEquals(List.of("%2e%2e", "x"), segments("/%252e%252e/x"));
        assertEquals(List.of("a+b"), segments("/a+b"));
    }

    @Test
    @Tag("R3986-3.3-01")
    void keeps_empty_segments_and_tells_a_folder_by_its_slash() {
        assertEquals(List.of("", "a"), segments("//a"));
        assertEquals(List.of("a", "", "b"), segments("/a//b"));
        assertFalse(TargetPath.parse("/a").orElseThrow().folder());
        assertTrue(TargetPath.parse("/a/").orElseThrow().folder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a b",
                "50%",
                "%41",
                "a+b",
                "q?",
                "c#",
                "it's",
                "\"",
                "<b>",
                "\u65e5\u672c",
                "\ud83d\ude00",
                "-",
                "a:b"
            })
    void writes_every_name_so_that_it_reads_it_back(String name) {
        assertTrue(TargetPath.canName(name));
        String text = TargetPath.encode(name, new StringBuilder()).toString();
        assertTrue(text.chars().allMatch(c -> "\"<>&'# ?:/\\".indexOf(c) < 0), text);
    }

    @Test
    void leaves_unreserved_octets_as_they_are() {
        assertEquals(
                "-._~azAZ09",
                TargetPath.encode("-._~azAZ09", new StringBuilder()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new\nline", "a\u0000b", "\u007f", "\ud800", "a/b/../c", "", ".", ".."})
    void knows_names_that_no_url_has(String name) {
        assertEquals(name.equals("a/b/../c"), TargetPath.canName(name));
    }

    @Test
    void gives_a_path_or_nothing_for_any_octets() {
        Random random = new Random(1945);
        String alphabet = "/.%2eEfFcC0aA;\\: \u00e9\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder path = new StringBuilder("/");
            for (int n = random.nextInt(16); n > 0; n--)
                path.append(alphabet.charAt(random.nextInt(alphabet.length())));
            for (String name :
                    TargetPath.parse(path.toString()).map(TargetPath::segments).orElse(List.of())) {
                assertFalse(name.equals(".") || name.equals(".."), path::toString);
            }
        }
    }

    private static List<String> segments(String path) {
        return TargetPath.parse(path).orElseThrow().segments();
    }
}
