package http10.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageTest {
    @ParameterizedTest
    @CsvSource({"100,1", "199,1", "200,2", "299,2", "399,3", "431,4", "499,4", "599,5", "600,5", "999,5", "0,5", "99,5"
    })
    @Tag("R1945-6.1.1-01")
    @Tag("R9110-15-01")
    void a_status_is_understood_by_its_first_digit(int code, int statusClass) {
        assertEquals(statusClass, new StatusCode(code).statusClass());
        assertEquals(code, new StatusCode(code).code());
        assertEquals(2, StatusCode.NONE.statusClass());
    }

    @Test
    @Tag("R1945-6.1-01")
    void a_status_has_three_digits() {
        assertEquals("200", StatusCode.OK.toString());
        assertEquals("007", new StatusCode(7).toString());
        assertEquals("000", new StatusCode(0).toString());
        assertThrows(IllegalArgumentException.class, () -> new StatusCode(1000));
        assertThrows(IllegalArgumentException.class, () -> new StatusCode(-2));
    }

    @Test
    @Tag("R1945-6.1.1-04")
    void every_status_has_a_reason_that_can_be_sent() {
        for (int code = 0; code <= 999; code++) {
            String reason = new StatusCode(code).reason();
            assertTrue(Octets.isText(reason) && !reason.isEmpty(), reason);
        }
        assertEquals("Not Found", StatusCode.NOT_FOUND.reason());
        assertEquals("Client Error", new StatusCode(499).reason());
    }

    @Test
    @Tag("R1945-7.2-04")
    @Tag("R1945-7.2-05")
    void interim_responses_and_204_and_304_have_no_content() {
        for (int code = 0; code <= 999; code++) {
            boolean expected = code >= 100 && code < 200 || code == 204 || code == 304;
            assertEquals(expected, new StatusCode(code).forbidsContent(), "status " + code);
        }
        assertFalse(StatusCode.NONE.forbidsContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK\r\nX: y", "a\nb", "a\0", "\u010a", "a\u007f"})
    @Tag("R1945-6.1-02")
    @Tag("R9112-11.1-01")
    void a_reason_cannot_break_out_of_its_line(String reason) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ResponseHead(HttpVersion.HTTP_1_0, StatusCode.OK, reason, FieldSection.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET ", "G T", "GET\r\n", "G\nT", "G\0", "\u212a", "G(T"})
    @Tag("R1945-5.1-02")
    @Tag("R9112-11.1-01")
    void a_method_is_a_token(String token) {
        assertThrows(IllegalArgumentException.class, () -> Method.of(token));
    }

    @Test
    @Tag("R1945-5.1.1-03")
    @Tag("R1945-5.1.1-01")
    void any_token_is_a_method_and_its_case_counts() {
        assertEquals("FOO", Method.of("FOO").token());
        assertSame(Method.GET, Method.of("GET"));
        assertFalse(Method.of("get").equals(Method.GET));
        assertTrue(Method.GET.isSafe() && Method.HEAD.isSafe() && !Method.POST.isSafe() && !Method.DELETE.isSafe());
        assertTrue(Method.POST.expectsContent() && Method.PUT.expectsContent() && !Method.GET.expectsContent());
    }

    @Test
    @Tag("R1945-3.1-02")
    void versions_are_ordered_by_number() {
        HttpVersion a = new HttpVersion(2, 4);
        HttpVersion b = new HttpVersion(2, 13);
        HttpVersion c = new HttpVersion(12, 3);
        assertTrue(a.compareTo(b) < 0 && b.compareTo(c) < 0 && c.compareTo(a) > 0);
        assertTrue(b.isAtLeast(a) && b.isAtLeast(b) && !a.isAtLeast(b));
    }

    @Test
    @Tag("R1945-3.1-04")
    @Tag("R1945-3.1-13")
    void a_version_has_numbers_of_four_digits_at_most_and_no_leading_zeros() {
        assertEquals("HTTP/1.0", HttpVersion.HTTP_1_0.toString());
        assertEquals("HTTP/9999.9999", new HttpVersion(9999, 9999).toString());
        assertThrows(IllegalArgumentException.class, () -> new HttpVersion(10_000, 0));
        assertThrows(IllegalArgumentException.class, () -> new HttpVersion(1, 10_000));
        assertThrows(IllegalArgumentException.class, () -> new HttpVersion(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new HttpVersion(1, -1));
    }

    @Test
    void a_request_is_made_from_a_URI() {
        Request request = Request.get("http://h/a?b").with("X-A", "1").with("X-A", "2");
        assertEquals(Method.GET, request.method());
        assertEquals("/a", request.target().path());
        assertEquals("[X-A: 1, X-A: 2]", request.fields().toString());
        assertEquals(HttpVersion.HTTP_1_0, request.head().version());
        assertSame(Content.NONE, request.content());
        assertFalse(request.head().isSimple());
    }

    @Test
    @Tag("R1945-7.2.1-01")
    void content_comes_with_its_type() {
        Content content = Content.of("a", StandardCharsets.UTF_8);
        Request request = Request.of(Method.POST, HttpUri.of("http://h/"))
                .with("content-type", "a/b")
                .with(content, MediaType.TEXT);
        assertEquals(
                "[Content-Type: text/plain; charset=utf-8]", request.fields().toString());
        assertSame(content, request.content());
    }

    @Test
    void a_response_closes_its_content() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream(new byte[1]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Response.of(StatusCode.OK, MediaType.OCTETS, Content.of(stream, OptionalLong.of(1)))
                .with("X-A", "b")
                .close();
        assertTrue(closed.get());
    }

    @Test
    @Tag("R1945-3.4-03")
    void a_text_response_says_its_charset() throws IOException {
        Response response = Response.text(StatusCode.OK, "\u00e9\n");
        assertEquals(
                "[Content-Type: text/plain; charset=utf-8]", response.fields().toString());
        assertArrayEquals(
                new byte[] {(byte) 0xc3, (byte) 0xa9, '\n'}, response.content().octets(3));
        assertEquals(StatusCode.NOT_FOUND, Response.of(StatusCode.NOT_FOUND).status());
    }
}
