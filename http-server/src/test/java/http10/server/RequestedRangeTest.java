package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Range asks of ten octets, and of none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestedRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0-0/10",
        "bytes=0-9, 0-9/10",
        "bytes=0-, 0-9/10",
        "bytes=9-, 9-9/10",
        "bytes=3-5, 3-5/10",
        "bytes=3-10, 3-9/10",
        "bytes=3-99999999999999999999999, 3-9/10",
        "bytes=003-005, 3-5/10",
        "bytes=0000000000000000000000003-0000000000000000000000005, 3-5/10",
        "bytes=-0000000000000000000000003, 7-9/10",
        "bytes=-1, 9-9/10",
        "bytes=-10, 0-9/10",
        "bytes=-11, 0-9/10",
        "bytes=-99999999999999999999999, 0-9/10",
        "Bytes=3-5, 3-5/10",
        "'bytes= 3-5\t', 3-5/10"
    })
    void one_part(String value, String range) {
        RequestedRange.Part part = (RequestedRange.Part) RequestedRange.of(value, 10);
        assertEquals(range, part.range().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=10-",
                "bytes=10-10",
                "bytes=99999999999999999999999-",
                "bytes=99999999999999999999998-99999999999999999999999",
                "bytes=-0",
                "bytes=-00"
            })
    void none_of_it(String value) {
        assertEquals(new RequestedRange.Unsatisfiable(), RequestedRange.of(value, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=-1", "bytes=-0", "bytes=5-9"})
    void nothing_has_no_parts(String value) {
        assertEquals(new RequestedRange.Unsatisfiable(), RequestedRange.of(value, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=3",
                "bytes=a-b",
                "bytes=5-3",
                "bytes=99999999999999999999999-99999999999999999999998",
                "bytes=99999999999999999999999-5",
                "bytes=3-5,7-8",
                "bytes=0-0,",
                "bytes=3-5-7",
                "bytes=--5",
                "bytes=+3-5",
                "bytes=0x3-5",
                "bytes=3 -5",
                "bytes=3- 5",
                "bytes=3.0-5",
                "bytes =3-5",
                "byte=3-5",
                "items=3-5",
                "3-5",
                "=3-5",
                "bytes:3-5",
                "bytes=\u0663-5",
                "bytes=-\u0663",
                "none",
                "seconds=1-2",
                "bytes=abc"
            })
    void anything_else_does_not_count(String value) {
        assertEquals(new RequestedRange.Whole(), RequestedRange.of(value, 10));
    }
}
