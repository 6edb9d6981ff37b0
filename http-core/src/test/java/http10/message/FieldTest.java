package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nX: y",
                "a\nX: y",
                "a\rb",
                "a\0b",
                "\u010d\u010aX: y",
                "\u0100",
                "a\u0001b",
                "\u007f",
                " a",
                "a "
            })
    @Tag("R9112-11.1-01")
    @Tag("R1945-2.2-10")
    void refuses_a_value_that_would_break_out_of_its_line(String value) {
        assertThrows(IllegalArgumentException.class, () -> Field.of("X-A", value));
        assertThrows(IllegalArgumentException.class, () -> FieldSection.EMPTY.with(FieldName.of("X-A"), value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:", "a\r\n", "a\nb", "a\0", "\u212aey", "\u00e9", "\u010a", "(a)"})
    @Tag("R9112-11.1-01")
    @Tag("R1945-4.2-10")
    void refuses_a_name_that_is_no_token(String name) {
        assertThrows(IllegalArgumentException.class, () -> FieldName.of(name));
        assertThrows(IllegalArgumentException.class, () -> Field.of(name, "x"));
    }

    @Test
    @Tag("R1945-4.2-04")
    @Tag("R1945-2.2-05")
    void takes_empty_values_tabs_and_obs_text() {
        assertEquals("", Field.of("X", "").value());
        assertEquals("a\tb\u00ff", Field.of("X", "a\tb\u00ff").value());
    }

    @Test
    @Tag("R1945-4.2-02")
    void names_compare_without_case() {
        assertEquals(FieldName.CONTENT_LENGTH, FieldName.of("cOnTeNt-LeNgTh"));
        assertEquals(
                FieldName.CONTENT_LENGTH.hashCode(),
                FieldName.of("cOnTeNt-LeNgTh").hashCode());
        assertEquals("cOnTeNt-LeNgTh", FieldName.of("cOnTeNt-LeNgTh").toString());
    }

    @Test
    @Tag("R9110-17.10-01")
    void names_differ_by_anything_but_case() {
        assertNotEquals(FieldName.CONTENT_LENGTH, FieldName.of("Content_Length"));
        assertNotEquals(FieldName.CONTENT_LENGTH, FieldName.of("Content-Lengt"));
        assertNotEquals(FieldName.of("^"), FieldName.of("~"));
        assertFalse(FieldName.HOST.equals((Object) "Host"));
    }

    @Test
    @Tag("R1945-4.2-02")
    @ResourceLock(Resources.LOCALE)
    void names_compare_alike_in_a_Turkish_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            assertEquals(FieldName.IF_MODIFIED_SINCE, FieldName.of("IF-MODIFIED-SINCE"));
            assertEquals(
                    FieldName.IF_MODIFIED_SINCE.hashCode(),
                    FieldName.of("IF-MODIFIED-SINCE").hashCode());
            assertTrue(FieldName.of("AUTHORIZATION").isSecret());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "proxy-authorization", "COOKIE", "Set-Cookie"})
    @Tag("R1945-12.1-01")
    void secrets_are_hidden(String name) {
        Field field = Field.of(name, "s3cret");
        assertFalse(field.toString().contains("s3cret"));
        assertFalse(FieldSection.of(field).toString().contains("s3cret"));
        String message = assertThrows(IllegalArgumentException.class, () -> Field.of(name, "s3cret\n"))
                .getMessage();
        assertFalse(message.contains("s3cret"), message);
        assertTrue(message.contains("(hidden)"), message);
        List<String> members = List.of("s3cret\n");
        String ofList = assertThrows(IllegalArgumentException.class, () -> Field.list(FieldName.of(name), members))
                .getMessage();
        assertFalse(ofList.contains("s3cret"), ofList);
    }

    @Test
    void other_fields_are_shown() {
        assertEquals("X-A: b", Field.of("X-A", "b").toString());
    }

    @Test
    @Tag("R1945-2.1-02")
    @Tag("R1945-2.1-05")
    void a_list_has_a_member_and_a_blank_after_each_comma() {
        assertEquals(
                "Allow: GET, HEAD",
                Field.list(FieldName.ALLOW, List.of("GET", "HEAD")).toString());
        assertEquals("a: b", Field.list(FieldName.of("a"), List.of("b")).toString());
        for (String name : List.of("Allow", "Pragma", "WWW-Authenticate")) {
            assertThrows(IllegalArgumentException.class, () -> Field.list(FieldName.of(name), List.of()), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b", ",", " a", "a\r\nX: y", "\u20ac"})
    @Tag("R1945-2.1-02")
    @Tag("R9112-11.1-01")
    void a_member_of_a_list_is_one(String member) {
        assertThrows(IllegalArgumentException.class, () -> Field.list(FieldName.ALLOW, List.of("GET", member)));
    }
}
