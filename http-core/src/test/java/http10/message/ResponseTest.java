package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponseTest {
    private static Response of(String contentType, byte... octets) {
        ResponseHead head = ResponseHead.of(StatusCode.OK, Field.of("Content-Type", contentType));
        return new Response(head, Content.of(octets));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html",
        "Text/HTML;Charset=x, text/html; charset=x",
        "'', application/octet-stream",
        "text, application/octet-stream",
        "text/html; x, application/octet-stream"
    })
    @Tag("R1945-7.2.1-03")
    void a_type_that_cannot_be_read_is_octets(String field, String type) {
        assertEquals(type, of(field).contentType().toString());
    }

    @Test
    @Tag("R1945-7.2.1-03")
    @Tag("R1945-4.2-09")
    void a_type_that_is_missing_or_repeated_is_octets() {
        assertEquals(MediaType.OCTETS, Response.of(StatusCode.OK).contentType());
        assertEquals(
                MediaType.OCTETS,
                of("text/html").with("Content-Type", "text/html").contentType());
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, \u00c3\u00a9",
        "text/plain; charset=ISO-8859-1, \u00c3\u00a9",
        "text/plain; charset=Utf-8, \u00e9",
        "text/plain; charset=klingon, \u00c3\u00a9",
        "text/plain; charset=\"a b\", \u00c3\u00a9",
        "nonsense, \u00c3\u00a9"
    })
    @Tag("R1945-3.6.1-02")
    @Tag("R1945-3.4-01")
    void text_is_ISO_8859_1_unless_it_says_otherwise(String type, String text) throws IOException {
        assertEquals(text, of(type, (byte) 0xc3, (byte) 0xa9).contentAsText(2));
        assertThrows(IOException.class, () -> of(type, (byte) 0xc3, (byte) 0xa9).contentAsText(1));
    }

    @Test
    void octets_that_the_charset_has_not_are_replaced() throws IOException {
        assertEquals(
                "a\ufffdb",
                of("text/plain; charset=utf-8", (byte) 'a', (byte) 0xff, (byte) 'b')
                        .contentAsText(9));
    }

    @Test
    @Tag("R1945-3.6.1-01")
    void lines_end_in_CRLF_or_CR_or_LF() throws IOException {
        String octets = "a\r\nb\rc\nd";
        Response response = of("text/plain", octets.getBytes(StandardCharsets.US_ASCII));
        String text = response.contentAsText(100);
        assertEquals(List.of("a", "b", "c", "d"), text.lines().toList());
        assertEquals(octets, text);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, gzip",
        "x-gzip, gzip",
        "X-GZIP, gzip",
        "x-compress, compress",
        "Compress, compress",
        "foo, foo",
        "x-foo, x-foo",
        "'x-gzip, ,Foo', 'gzip, foo'",
        "'', ''"
    })
    @Tag("R1945-3.5-01")
    @Tag("R1945-3.5-02")
    @Tag("R1945-2.1-03")
    void codings_have_one_name_each(String field, String codings) {
        Response response = Response.of(StatusCode.OK).with("Content-Encoding", field);
        assertEquals(codings, String.join(", ", response.codings()));
        assertEquals(List.of(), Response.of(StatusCode.OK).codings());
    }
}
