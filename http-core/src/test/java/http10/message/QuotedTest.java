package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotedTest {
    @Test
    @Tag("PX-SEC-04")
    void everything_but_printable_ASCII_is_escaped() {
        assertEquals("\"a b\"", Quoted.of("a b"));
        assertEquals("\"\\r\\n\\t\\\"\\\\\"", Quoted.of("\r\n\t\"\\"));
        assertEquals("\"\\x00\\x1b[1m\\x7f\\xff\"", Quoted.of("\0\u001b[1m\u007f\u00ff"));
        assertEquals("\"\\u010a\\u212a\"", Quoted.of("\u010a\u212a"));
    }

    @Test
    @Tag("PX-SEC-04")
    void any_char_makes_printable_ASCII() {
        for (int c = 0; c <= 0xffff; c++) {
            assertTrue(Quoted.of("" + (char) c).matches("\"[ -~]+\""), "char " + c);
        }
    }

    @Test
    void long_text_is_cut() {
        assertEquals("\"" + "a".repeat(64) + "\"", Quoted.of("a".repeat(64)));
        assertEquals("\"" + "a".repeat(64) + "\"...", Quoted.of("a".repeat(65)));
    }
}
