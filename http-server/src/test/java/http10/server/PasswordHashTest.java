package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PasswordHashTest {
    /** Made by Python: hashlib.pbkdf2_hmac("sha256", "pässword".encode(), b"saltSALTsaltSALT", 1000). */
    private static final String BY_PYTHON =
            "$pbkdf2-sha256$i=1000$c2FsdFNBTFRzYWx0U0FMVA$qMfSykJ6+Npv8aRnOav0xIZG868L+1HbUs14oNS0kLk";

    @Test
    void is_what_others_compute() {
        assertTrue(PasswordHash.parse(BY_PYTHON).isOf("p\u00e4ssword"));
        assertFalse(PasswordHash.parse(BY_PYTHON).isOf("passwoerd"));
        assertEquals(BY_PYTHON, PasswordHash.parse(BY_PYTHON).toString());
    }

    @Test
    void has_a_salt_of_its_own_and_600_000_iterations() {
        PasswordHash one = PasswordHash.of("secret");
        assertTrue(one.toString().startsWith("$pbkdf2-sha256$i=600000$"), one.toString());
        assertTrue(PasswordHash.parse(one.toString()).isOf("secret"));
        assertNotEquals(
                PasswordHash.of("secret", 1).toString(),
                PasswordHash.of("secret", 1).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$apr1$x$y",
                "$pbkdf2-sha256$i=0$c2FsdFNBTFQ$AAAA",
                "$pbkdf2-sha256$i=10000001$c2FsdFNBTFQ$AAAA",
                "$pbkdf2-sha256$i=+1000$c2FsdFNBTFQ$AAAA",
                "$pbkdf2-sha256$i=1000$c2FsdFNBTFQ$AAAA",
                "$pbkdf2-sha256$i=1000$c2FsdFNBTFQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA$",
                "$pbkdf2-sha256$i=1000$c2Fs$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha256$i=1000$c2FsdFNBTFQ$ AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            })
    void has_one_form_and_an_error_that_repeats_nothing(String text) {
        String wrong = assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse(text))
                .getMessage();
        assertFalse(!text.isEmpty() && wrong.contains(text), wrong);
        assertFalse(wrong.contains("AAA"), wrong);
    }
}
