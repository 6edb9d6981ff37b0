package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntityTagTest {
    private static final EntityTag STRONG = new EntityTag(false, "a");
    private static final EntityTag WEAK = new EntityTag(true, "a");

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"\"", "W/\"\"", "\"a,b;c\\\"", "\"\u00e9\"", "\"W/\"", "\"!#~\""})
    void a_tag_is_read_and_written_the_same(String text) {
        assertEquals(text, EntityTag.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "a",
                "'a'",
                "\"a",
                "a\"",
                "W/a",
                "w/\"a\"",
                "W/ \"a\"",
                "W\"a\"",
                "\"a\" ",
                " \"a\"",
                "\"a b\"",
                "\"a\tb\"",
                "\"a\u007f\"",
                "\"a\u0100\"",
                "\"a\"b",
                "\"a\",\"b\"",
                "*"
            })
    void anything_else_is_none(String text) {
        assertEquals(Optional.empty(), EntityTag.parse(text));
    }

    @Test
    void a_list_may_have_empty_members_and_several_lines() {
        assertEquals(List.of(STRONG, WEAK), EntityTag.list(List.of("\"a\",W/\"a\"")));
        assertEquals(List.of(STRONG, WEAK), EntityTag.list(List.of(",, \"a\"\t,", "", " , W/\"a\" ,")));
        assertEquals(List.of(new EntityTag(false, "a,b"), STRONG), EntityTag.list(List.of("\"a,b\", \"a\"")));
        assertEquals(List.of(), EntityTag.list(List.of()));
    }

    @Test
    void a_list_ends_where_it_breaks() {
        assertEquals(List.of(STRONG), EntityTag.list(List.of("\"a\", b, \"c\"", "\"d\"")));
        assertEquals(List.of(), EntityTag.list(List.of("*")));
    }

    @Test
    void tags_match_weakly_by_what_is_between_the_quotes_and_strongly_if_neither_is_weak() {
        assertTrue(STRONG.matchesWeakly(WEAK) && WEAK.matchesWeakly(WEAK) && STRONG.matchesWeakly(STRONG));
        assertTrue(STRONG.matchesStrongly(STRONG));
        assertFalse(STRONG.matchesStrongly(WEAK) || WEAK.matchesStrongly(STRONG) || WEAK.matchesStrongly(WEAK));
        EntityTag other = new EntityTag(false, "A");
        assertFalse(other.matchesWeakly(STRONG) || other.matchesStrongly(STRONG));
    }

    @Test
    void what_no_tag_can_hold_is_refused() {
        for (String text : new String[] {"\"", " ", "\r", "\u0100", "a\tb"}) {
            assertThrows(IllegalArgumentException.class, () -> new EntityTag(true, text));
        }
    }
}
