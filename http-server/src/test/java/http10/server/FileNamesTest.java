package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileNamesTest {
    @ParameterizedTest
    @Tag("R1945-12.5-03")
    @ValueSource(strings = {"", ".", "..", ".htaccess", ".git", "...", "a/b", "/", "../x", "a\0b"})
    void serves_no_hidden_and_no_impossible_name(String name) {
        assertFalse(FileNames.isServed(name, false));
        assertFalse(FileNames.isServed(name, true));
    }

    @ParameterizedTest
    @Tag("R1945-12.5-05")
    @ValueSource(
            strings = {
                "con",
                "CON",
                "aux.txt",
                "nul",
                "NUL .txt",
                "com1",
                "LPT9.log",
                "com\u00b9",
                "conout$",
                "a::$DATA",
                "a:b",
                "index.html.",
                "index.html ",
                "C:",
                "\\\\host\\share",
                "..\\x",
                "a\\b",
                "a*",
                "what?",
                "a\tb",
                "x|y"
            })
    void serves_no_name_that_windows_reads_otherwise(String name) {
        assertFalse(FileNames.isServed(name, true));
    }

    @Test
    void serves_ordinary_names() {
        for (String name :
                List.of("a", "index.html", "console.txt", "com", "com10", "communism", "-x", "a b", "a.b.c", "~")) {
            assertTrue(FileNames.isServed(name, true), name);
            assertTrue(FileNames.isServed(name, false), name);
        }
        for (String name : List.of("aux.js", "a:b", "a\\b", "what?", "x."))
            assertTrue(FileNames.isServed(name, false), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.txt", "caf\u00e9.txt", "\u0080", "\u65e5\u672c", "a b", "50%"})
    void finds_a_name_as_a_path_and_back(String name) {
        assertTrue(FileNames.isServed(name));
        assertTrue(FileNames.isName(name));
        Path path = FileNames.path(name).orElseThrow();
        assertEquals(name, FileNames.text(path));
        assertEquals(name, FileNames.text(Path.of("/").resolve(path).getFileName()));
    }

    @Test
    void knows_hidden_names_and_those_that_are_none() {
        assertTrue(FileNames.isName(".hidden"));
        assertFalse(FileNames.isServed(".hidden"));
        assertFalse(FileNames.isName("/"));
        assertFalse(FileNames.isName("\0"));
        assertEquals(Optional.empty(), FileNames.path("a\0b"));
    }

    @Test
    void rounds_sizes() {
        assertEquals("0 B", Sizes.rounded(0));
        assertEquals("1023 B", Sizes.rounded(1023));
        assertEquals("1.0 KiB", Sizes.rounded(1024));
        assertEquals("4.5 KiB", Sizes.rounded(4_647));
        assertEquals("10 KiB", Sizes.rounded(10_200));
        assertEquals("1.0 MiB", Sizes.rounded((1 << 20) - 1));
        assertEquals("3.0 GiB", Sizes.rounded(3L << 30));
        assertEquals("8.0 EiB", Sizes.rounded(Long.MAX_VALUE));
        assertEquals("0", Sizes.grouped(0));
        assertEquals("999", Sizes.grouped(999));
        assertEquals("1,048,576", Sizes.grouped(1 << 20));
    }
}
