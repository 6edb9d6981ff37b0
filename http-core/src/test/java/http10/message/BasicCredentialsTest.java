package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BasicCredentialsTest {
    @ParameterizedTest
    @CsvSource({
        "Aladdin, open sesame, QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        "'', pw, OnB3",
        "u, a:b, dTphOmI=",
        "u, '', dTo=",
        "'', '', Og=="
    })
    @Tag("R1945-11.1-01")
    @Tag("R1945-11.1-02")
    void are_user_colon_password_in_base64(String user, String password, String base64) {
        BasicCredentials credentials = new BasicCredentials(user, password);
        assertEquals("Basic " + base64, credentials.toFieldValue(StandardCharsets.ISO_8859_1));
        assertEquals(Optional.of(credentials), BasicCredentials.parse("Basic " + base64));
    }

    @Test
    @Tag("R1945-11.1-01")
    void are_one_line_however_long() {
        BasicCredentials credentials = new BasicCredentials("u", "p".repeat(300));
        String value = credentials.toFieldValue(StandardCharsets.UTF_8);
        assertEquals(Optional.of(credentials), BasicCredentials.parse(value));
        assertEquals(Field.of("Authorization", value).value(), value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic OnB3", "BASIC OnB3", "bAsIc   OnB3"})
    @Tag("R1945-2.1-03")
    @Tag("R1945-11-01")
    void are_known_by_their_scheme_in_any_case(String value) {
        assertEquals(Optional.of(new BasicCredentials("", "pw")), BasicCredentials.parse(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "Basic", "Basic ", "Basic !!!!", "Basic QQ", "Basic QWxhZGRpbg==", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
                "Digest OnB3", "Basic OnB3 x", "Basic On B3", "Basic\tOnB3", "Basic dQA6cA==", "Basic Cjpw",
                        "Basic OgB3",
                "Bas\u0131c OnB3", "Basic \u212anB3", "Basicx OnB3"
            })
    @Tag("R1945-11.1-03")
    @Tag("R7617-2-03")
    void are_nothing_when_malformed(String value) {
        assertEquals(Optional.empty(), BasicCredentials.parse(value));
    }

    @Test
    @Tag("R1945-11.1-03")
    void are_nothing_when_malformed_and_huge() {
        assertEquals(Optional.empty(), BasicCredentials.parse("Basic " + "A".repeat(1 << 20)));
    }

    @Test
    @Tag("R7617-2-02")
    void have_no_colon_in_the_user() {
        for (String user : new String[] {"a:b", ":", ":b"}) {
            assertThrows(IllegalArgumentException.class, () -> new BasicCredentials(user, "p"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'u\n',p", "u,'p\0'", "'u\r',p", "u,'\u007f'", "'u\t',p"})
    @Tag("R7617-2-03")
    void have_no_control_characters(String user, String password) {
        assertThrows(IllegalArgumentException.class, () -> new BasicCredentials(user, password));
    }

    @Test
    @Tag("R7617-2.1-01")
    void are_written_in_the_charset_asked_for() {
        BasicCredentials pound = new BasicCredentials("test", "123\u00a3");
        assertEquals("Basic dGVzdDoxMjPCow==", pound.toFieldValue(StandardCharsets.UTF_8));
        assertEquals("Basic dGVzdDoxMjOj", pound.toFieldValue(StandardCharsets.ISO_8859_1));
        BasicCredentials euro = new BasicCredentials("test", "\u20ac");
        assertThrows(IllegalArgumentException.class, () -> euro.toFieldValue(StandardCharsets.ISO_8859_1));
    }

    @Test
    @Tag("R1945-12.1-01")
    void are_not_shown() {
        String shown = new BasicCredentials("alad", "sesame").toString();
        assertFalse(shown.matches(".*(alad|sesame).*"));
        assertFalse(shown.isEmpty());
    }
}
