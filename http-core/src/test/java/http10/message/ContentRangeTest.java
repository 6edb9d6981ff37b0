package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content-Range is read strictly: what it says decides where octets go. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentRangeTest {
    @Test
    void a_range_has_positions_and_the_complete_length_or_not() {
        assertEquals(Optional.of(new ContentRange(3, 5, OptionalLong.of(6))), ContentRange.parse("bytes 3-5/6"));
        assertEquals(Optional.of(new ContentRange(0, 0, OptionalLong.empty())), ContentRange.parse("Bytes 0-0/*"));
        assertEquals(3, new ContentRange(3, 5, OptionalLong.of(6)).octets());
        assertEquals("3-5/6", ContentRange.parse("bytes 3-5/6").orElseThrow().toString());
        assertEquals("3-5/*", ContentRange.parse("bytes 3-5/*").orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes ",
                "bytes",
                "3-5/6",
                "bytes=3-5/6",
                "bytes 3-5",
                "bytes 3-5/",
                "bytes 5-3/6",
                "bytes 3-6/6",
                "bytes +3-5/6",
                "bytes -3-5/6",
                "bytes 3 - 5/6",
                "bytes  3-5/6",
                "bytes 3-5/6 ",
                "bytes 3-5/6, bytes 3-5/6",
                "bytes */6",
                "bytes 3-/6",
                "bytes 0x3-5/6",
                "bytes 3/5-6",
                "items 3-5/6",
                "bytes 3-99999999999999999999/*",
                "bytes 3-9223372036854775807/*"
            })
    void anything_else_is_none(String value) {
        assertEquals(Optional.empty(), ContentRange.parse(value));
    }

    @Test
    void a_416_tells_the_complete_length() {
        assertEquals(OptionalLong.of(6), ContentRange.unsatisfied("bytes */6"));
        for (String value :
                new String[] {"", "bytes */", "bytes */*", "*/6", "bytes 3-5/6", "bytes */-6", "bytes*/6"}) {
            assertEquals(OptionalLong.empty(), ContentRange.unsatisfied(value));
        }
    }

    @Test
    void positions_are_in_order() {
        assertThrows(IllegalArgumentException.class, () -> new ContentRange(-1, 5, OptionalLong.empty()));
        assertThrows(IllegalArgumentException.class, () -> new ContentRange(5, 3, OptionalLong.empty()));
        assertThrows(IllegalArgumentException.class, () -> new ContentRange(3, 5, OptionalLong.of(5)));
    }
}
