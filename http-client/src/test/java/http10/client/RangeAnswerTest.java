package http10.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.ContentRange;
import http10.message.FieldName;
import http10.message.Request;
import http10.message.Response;
import http10.message.ResponseHead;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part counts only where it is the one that was asked for. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RangeAnswerTest {
    private static ResponseHead head(String statusAndFields) throws IOException {
        try (Response response = Exchanges.to("HTTP/1.0 " + statusAndFields.replace("|", "\r\n") + "\r\n\r\n")) {
            return response.head();
        }
    }

    private static RangeAnswer answer(String asked, String statusAndFields) throws IOException {
        return RangeAnswer.to(ByteRange.parse(asked).orElseThrow(), head(statusAndFields));
    }

    @ParameterizedTest
    @CsvSource({"0-499", "500-", "-500", "0-0"})
    void a_range_is_read_and_sent(String text) {
        ByteRange range = ByteRange.parse(text).orElseThrow();
        assertEquals(text, range.toString());
        Request request = range.of(Request.get("http://h/"), Optional.of("\"a\""));
        assertEquals(
                "bytes=" + text, request.fields().first(FieldName.of("Range")).orElseThrow());
        assertEquals("\"a\"", request.fields().first(FieldName.of("If-Range")).orElseThrow());
        Request again = ByteRange.from(7).of(request, Optional.empty());
        assertEquals(1, again.fields().size());
        assertEquals("bytes=7-", again.fields().first(FieldName.of("Range")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "5", "x", "5-3", "-0", "1-2,4-5", " 1-2", "1 - 2", "+1-2", "--1", "1-2-3", "bytes=0-1"})
    void anything_else_is_no_range(String text) {
        assertEquals(Optional.empty(), ByteRange.parse(text));
    }

    @Test
    void the_ranges_of_a_range_are_checked() {
        OptionalLong none = OptionalLong.empty();
        assertThrows(IllegalArgumentException.class, () -> ByteRange.from(-1));
        assertThrows(IllegalArgumentException.class, () -> new ByteRange(none, none));
        assertThrows(IllegalArgumentException.class, () -> new ByteRange(OptionalLong.of(3), OptionalLong.of(2)));
    }

    @ParameterizedTest
    @CsvSource({"3-, 3-5/6", "3-, 3-4/6", "3-, 3-5/*", "3-4, 3-4/6", "3-9, 3-5/6", "-3, 3-5/6", "-9, 0-5/6", "-3, 3-5/*"
    })
    void a_part_begins_where_it_was_asked_to(String asked, String range) throws IOException {
        RangeAnswer answer = answer(asked, "206 x|Content-Range: bytes " + range);
        assertEquals(new RangeAnswer.Part(ContentRange.parse("bytes " + range).orElseThrow()), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "3-, bytes 2-5/6",
        "3-, bytes 4-5/6",
        "3-4, bytes 3-5/6",
        "-3, bytes 2-5/6",
        "-3, bytes 2-4/6",
        "-3, bytes 2-5/*",
        "3-, 3-5/6",
        "3-, bytes */6",
        "3-, bytes 3-5/6|Content-Range: bytes 3-5/6",
        "3-, bytes 3-5/6|Content-Length: 4"
    })
    void another_part_is_refused(String asked, String range) {
        assertThrows(RangeException.class, () -> answer(asked, "206 x|Content-Range: " + range));
    }

    @Test
    void parts_without_a_range_are_refused() {
        assertThrows(RangeException.class, () -> answer("3-", "206 x"));
        var e = assertThrows(
                RangeException.class, () -> answer("3-", "206 x|Content-Type: multipart/byteranges; boundary=a"));
        assertTrue(e.getMessage().contains("several"));
    }

    @Test
    void a_200_is_the_whole_and_a_416_may_tell_its_length() throws IOException {
        assertEquals(new RangeAnswer.Whole(OptionalLong.of(0)), answer("3-", "200 x|Content-Length: 0"));
        assertEquals(new RangeAnswer.Whole(OptionalLong.empty()), answer("3-", "200 x"));
        assertEquals(new RangeAnswer.Unsatisfied(OptionalLong.of(3)), answer("3-", "416 x|Content-Range: bytes */3"));
        assertEquals(new RangeAnswer.Unsatisfied(OptionalLong.empty()), answer("3-", "416 x"));
        assertEquals(new RangeAnswer.Other(), answer("3-", "404 x"));
    }

    @Test
    void a_validator_is_strong() throws IOException {
        String modified = "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT";
        String later = "|Date: Sun, 06 Nov 1994 08:49:38 GMT";
        assertEquals(Optional.of("\"a\""), RangeAnswer.validator(head("200 x|ETag: \"a\"|" + modified)));
        assertEquals(Optional.empty(), RangeAnswer.validator(head("200 x|ETag: W/\"a\"|" + modified + later)));
        assertEquals(Optional.empty(), RangeAnswer.validator(head("200 x|ETag: a")));
        assertEquals(
                Optional.of("Sun, 06 Nov 1994 08:49:37 GMT"), RangeAnswer.validator(head("200 x|" + modified + later)));
        assertEquals(Optional.empty(), RangeAnswer.validator(head("200 x|" + modified)));
        assertEquals(
                Optional.empty(),
                RangeAnswer.validator(head("200 x|" + modified + "|Date: Sun, 06 Nov 1994 08:49:37 GMT")));
        assertEquals(Optional.empty(), RangeAnswer.validator(head("200 x")));
    }
}
