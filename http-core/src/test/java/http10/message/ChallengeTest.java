package http10.message;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
class ChallengeTest {
    private static final String NEWAUTH = "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\"";

    private static List<Challenge> in(String... lines) {
        FieldSection fields = FieldSection.EMPTY;
        for (String line : lines) fields = fields.with(FieldName.WWW_AUTHENTICATE, line);
        return Challenge.in(fields);
    }

    private static Challenge only(String line) {
        List<Challenge> challenges = in(line);
        assertEquals(1, challenges.size(), line);
        return challenges.get(0);
    }

    @Test
    @Tag("R1945-10.16-01")
    void are_read_from_one_line_and_from_several() {
        List<Challenge> expected = List.of(
                new Challenge("Newauth", Map.of("realm", "apps", "type", "1", "title", "Login to \"apps\"")),
                new Challenge("Basic", Map.of("realm", "simple")));
        assertEquals(expected, in(NEWAUTH + ", Basic realm=\"simple\""));
        assertEquals(expected, in(NEWAUTH, "Basic realm=\"simple\""));
        assertEquals(expected, in(NEWAUTH + ",Basic", "realm=\"simple\""));
        assertEquals(List.of(), in());
    }

    @Test
    @Tag("R1945-11-01")
    void have_names_in_any_case_and_a_realm_in_one() {
        Challenge upper = only("basic REALM=\"A\"");
        Challenge lower = only("Basic realm=\"a\"");
        assertTrue(upper.hasScheme("Basic") && lower.hasScheme("BASIC"));
        assertEquals(Optional.of("A"), upper.realm());
        assertEquals(Optional.of("a"), lower.realm());
    }

    @Test
    @Tag("R1945-11.1-04")
    void have_a_realm_that_is_compared_octet_by_octet() {
        Challenge challenge = Challenge.basic("a");
        assertEquals(challenge, only("Basic realm=\"a\""));
        for (String other : List.of("a ", " a", "A", "a\u00e9")) {
            assertNotEquals(
                    challenge.realm(), only("Basic realm=\"" + other + "\"").realm());
            assertEquals(Optional.of(other), Challenge.basic(other).realm());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"x\"",
                "Basic  realm = \"x\"",
                "Basic\trealm\t=\t\"x\"\t,",
                ", ,Basic realm=\"x\" , ,",
                "Basic realm=x",
                "Basic ,realm=\"x\"",
                "Basic realm=\"x\" garbage \"of, any\" kind",
                "Basic realm=\"x\", @@, =",
                "Basic realm=\"x\", realm=\"y\"",
                "Basic realm=\"x\", REALM=y",
                "Basic realm=\"x\", foo",
                "Basic realm=\"x\", foo=\"unfinished",
                "Basic realm=\"x\", foo=\"unfinished\\",
                "\"Basic realm=\", realm=y, Basic realm=\"x\"",
            })
    @Tag("R1945-2.1-04")
    @Tag("R7617-2-01")
    void are_read_however_they_are_written(String line) {
        assertEquals(Map.of("realm", "x"), in(line).get(0).parameters(), line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {"a\\\\b | a\\b", "a\\\"b | a\"b", "a\\b | ab", "\\\" | \"", "a, Basic realm=x | a, Basic realm=x"})
    @Tag("R1945-2.2-09")
    void quoted_pairs_are_read_but_never_written(String quoted, String realm) {
        Challenge challenge = only("Basic realm=\"" + quoted + "\"");
        assertEquals(Optional.of(realm), challenge.realm());
        if (realm.matches(".*[\"\\\\].*")) assertThrows(IllegalArgumentException.class, challenge::toFieldValue);
        else assertEquals(challenge, only(challenge.toFieldValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,,", "=", "\"", "@", "\"Basic\"", "=\"x\"", "realm=\"x\"", "\u00e9 realm=x"})
    void none_is_made_of_nonsense(String line) {
        assertEquals(List.of(), in(line), line);
    }

    @Test
    void end_at_no_comma_in_quotes() {
        List<String> schemes = new ArrayList<>();
        for (Challenge challenge : in("A b=\"x\" \"c, d\" e, \"F, g\", H \"i, \\\"j, k\", L")) {
            schemes.add(challenge.scheme());
        }
        assertEquals(List.of("A", "H", "L"), schemes);
    }

    @Test
    void credentials_in_one_piece_leave_the_scheme() {
        List<Challenge> expected = List.of(
                new Challenge("Negotiate", Map.of()),
                new Challenge("X", Map.of()),
                new Challenge("Basic", Map.of("realm", "r")));
        assertEquals(expected, in("Negotiate abc/+==, X a=, Basic realm=r"));
    }

    @Test
    void any_text_can_be_read() {
        String alphabet = "ab,= \t\"\\@\u00e9Z1";
        Random random = new Random(1945);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(20); i > 0; i--)
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            for (Challenge challenge : in(text.append('x').toString())) assertTrue(Octets.isToken(challenge.scheme()));
        }
    }

    @Test
    @Tag("R9110-5.6.1-01")
    void at_most_a_thousand_are_read_in_linear_time() {
        assertEquals(1_000, in("a,".repeat(1_001)).size());
        StringBuilder parameters = new StringBuilder("a ");
        for (int i = 0; i <= 1_000; i++) parameters.append("p").append(i).append("=v,");
        assertEquals(1_000, only(parameters.toString()).parameters().size());
        assertEquals(1, in(",".repeat(60_000) + "a").size());
        assertTimeout(ofSeconds(10), () -> {
            for (String part : List.of("\"", "\\", "\"\\", "a=\"", ", ", " ", "a ", "=", "a=a\", ", "a")) {
                in("Basic " + part.repeat(1_000_000) + "x");
            }
        });
    }

    @Test
    @Tag("R1945-11-02")
    @Tag("R1945-2.1-02")
    void of_Basic_have_a_realm_in_quotes() {
        assertEquals("Basic realm=\"a b\"", Challenge.basic("a b").toFieldValue());
        assertEquals("Basic realm=\"\"", Challenge.basic("").toFieldValue());
        assertEquals("X", new Challenge("X", Map.of()).toFieldValue());
        Challenge two = only("Basic realm=a, Charset=UTF-8");
        assertEquals("Basic realm=\"a\", charset=\"UTF-8\"", two.toFieldValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "\"", "\\", "a\r\nX: y", "\0", "\u007f", "\u20ac"})
    @Tag("R1945-2.2-09")
    @Tag("R9112-11.1-01")
    void of_Basic_have_no_realm_that_breaks_out_of_its_quotes(String realm) {
        assertThrows(IllegalArgumentException.class, () -> Challenge.basic(realm));
    }

    @Test
    void are_made_of_tokens_and_text() {
        assertThrows(IllegalArgumentException.class, () -> new Challenge("", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Challenge("a b", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Challenge("a", Map.of("b c", "")));
        assertThrows(IllegalArgumentException.class, () -> new Challenge("a", Map.of("b", "\n")));
    }

    @Test
    @Tag("R1945-11-01")
    void are_known_by_their_scheme_in_any_case() {
        assertTrue(only("bAsIc realm=a").hasScheme("Basic"));
        assertFalse(only("Digest realm=a").hasScheme("Basic"));
    }
}
