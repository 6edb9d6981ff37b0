package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OctetsTest {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** CTLs and tspecials are what RFC 1945 section 2.2 leaves out of a token. */
    @Test
    @Tag("R1945-2.2-06")
    void a_token_holds_all_but_controls_and_delimiters() {
        for (int octet = 0; octet < 256; octet++) {
            boolean delimiter = "()<>@,;:\\\"/[]?={} \t".indexOf(octet) >= 0;
            boolean expected = octet > 31 && octet < 127 && !delimiter;
            assertEquals(expected, Octets.isTchar(octet), "octet " + octet);
        }
    }

    @Test
    @Tag("R1945-2.2-10")
    @Tag("R1945-2.2-05")
    void a_field_value_holds_all_but_controls() {
        for (int octet = 0; octet < 256; octet++) {
            boolean expected = octet == '\t' || octet >= ' ' && octet != 127;
            assertEquals(expected, Octets.isFieldOctet(octet), "octet " + octet);
        }
    }

    @Test
    @Tag("R1945-3.2.1-02")
    void a_target_holds_what_RFC_3986_allows_in_path_and_query() {
        for (int octet = 0; octet < 256; octet++) {
            boolean expected = octet != 0 && (DIGITS + LETTERS + "-._~%!$&'()*+,;=:@/?").indexOf(octet) >= 0;
            assertEquals(expected, Octets.isTargetOctet(octet), "octet " + octet);
        }
    }

    @Test
    void small_classes_hold_their_octets_only() {
        for (int octet = 0; octet < 256; octet++) {
            assertEquals(octet != 0 && DIGITS.indexOf(octet) >= 0, Octets.isDigit(octet), "octet " + octet);
            assertEquals(octet != 0 && LETTERS.indexOf(octet) >= 0, Octets.isAlpha(octet), "octet " + octet);
            assertEquals(octet == ' ' || octet == '\t', Octets.isOws(octet), "octet " + octet);
            boolean hex = octet != 0 && (DIGITS + "ABCDEFabcdef").indexOf(octet) >= 0;
            assertEquals(hex ? Character.digit(octet, 16) : -1, Octets.hexValue(octet), "octet " + octet);
        }
    }

    /** A char above 0xFF must not be taken for the octet in its lower half. */
    @Test
    @Tag("R9112-11.1-01")
    void nothing_outside_an_octet_is_in_any_class() {
        IntStream.concat(IntStream.range(-256, 0), IntStream.range(256, 0x10000))
                .forEach(c -> {
                    boolean any = Octets.isTchar(c)
                            || Octets.isFieldOctet(c)
                            || Octets.isTargetOctet(c)
                            || Octets.isDigit(c)
                            || Octets.isAlpha(c)
                            || Octets.isOws(c)
                            || Octets.hexValue(c) >= 0;
                    assertFalse(any, () -> "char " + c);
                });
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,5", "0005,5", "010,10", "9223372036854775807,9223372036854775807", "0000000000000000000,0"})
    @Tag("R1945-10.4-01")
    @Tag("R1945-10.4-04")
    void decimal_reads_digits(String text, long expected) {
        assertEquals(OptionalLong.of(expected), Octets.decimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+5",
                "-5",
                "-0",
                "0x5",
                "5.0",
                "5e0",
                "5 5",
                " 5",
                "5 ",
                "5;",
                "five",
                "5_0",
                "\u0665",
                "\uff15",
                "9223372036854775808",
                "9999999999999999999",
                "18446744073709551621",
                "00000000000000000000",
                "5\0"
            })
    @Tag("R1945-10.4-01")
    @Tag("R9110-8.6-01")
    void decimal_reads_nothing_else(String text) {
        assertEquals(OptionalLong.empty(), Octets.decimal(text));
    }

    @Test
    @Tag("R1945-4.2-03")
    void trimming_takes_blanks_and_tabs_only() {
        assertEquals("a \t b", Octets.trimOws(" \t a \t b\t "));
        assertEquals("", Octets.trimOws(" \t "));
        assertEquals("\0a\u00a0", Octets.trimOws(" \0a\u00a0 "));
        assertEquals("\u2003a\r", Octets.trimOws("\u2003a\r"));
    }

    @Test
    void text_is_checked_at_both_ends() {
        assertTrue(Octets.isFieldValue("") && Octets.isFieldValue("a") && Octets.isFieldValue("a \t b"));
        assertFalse(Octets.isFieldValue(" a") || Octets.isFieldValue("a\t") || Octets.isFieldValue(" "));
        assertTrue(Octets.isText(" a ") && Octets.isText(""));
        assertFalse(Octets.isText("a\0") || Octets.isText("\u0100"));
        assertTrue(Octets.isToken("a"));
        assertFalse(Octets.isToken("") || Octets.isToken("a b") || Octets.isToken(" a"));
    }

    @Test
    @Tag("R1945-4.2-02")
    @ResourceLock(Resources.LOCALE)
    void case_is_that_of_ASCII_in_a_Turkish_locale_too() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            assertEquals("if-modified-since", Octets.lowerCase("IF-MODIFIED-SINCE"));
            assertTrue(Octets.equalsIgnoreCase("IF-MODIFIED-SINCE", "if-modified-since"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void case_of_other_letters_is_kept() {
        assertEquals("\u212a\u00c9i", Octets.lowerCase("\u212a\u00c9I"));
        assertFalse(Octets.equalsIgnoreCase("k", "\u212a"));
        assertFalse(Octets.equalsIgnoreCase("@", "`"));
        assertFalse(Octets.equalsIgnoreCase("[", "{"));
        assertFalse(Octets.equalsIgnoreCase("a", "ab"));
    }
}
