package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponseTest {
    private static Response of(String contentType, byte... octets) {
        ResponseHead head = ResponseHead.of(StatusCode.OK, Field.of("Content-Type", contentType));
        return new Response(head, Content.of(octets));
    }

    private static Optional<String> location(Response response) {
        return response.fields().only(FieldName.LOCATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @Tag("R1945-9.3-04")
    @Tag("R1945-9.3-05")
    void a_redirection_has_a_Location_and_a_note_with_a_link(int code) throws IOException {
        Response response = Response.redirect(new StatusCode(code), "http://h/a?b=c&d='e'#f");
        assertEquals(code, response.status().code());
        assertEquals(Optional.of("http://h/a?b=c&d='e'#f"), location(response));
        assertEquals(MediaType.HTML, response.contentType());
        String link = "http://h/a?b=c&amp;d=&#39;e&#39;#f";
        String note = response.contentAsText(1_000);
        assertTrue(note.contains("<a href=\"" + link + "\">" + link + "</a>"), note);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 200, 201, 300, 304, 305, 306, 309, 401, 404})
    @Tag("R1945-9.3-04")
    void another_status_redirects_nowhere(int code) {
        assertThrows(IllegalArgumentException.class, () -> Response.redirect(new StatusCode(code), "/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/a b",
                "/\"><script>",
                "/a\r\nX: y",
                "/\u00e9",
                "/\u20ac",
                "/%zz",
                "/%",
                "/%#4",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:,a",
                "ftp://h/",
                "http:///a",
                "http://h:x/",
                "//",
                "//evil.example/a",
                "/\\evil.example/",
                "http://u:p@h/",
                "https://u@h",
                "/a#b#c",
                "/a#[",
                "/a[1]",
                "?b]"
            })
    @Tag("R1945-9.3-04")
    @Tag("PX-SEC-03")
    @Tag("R9112-11.1-01")
    @Tag("R9110-4.2.4-01")
    void what_is_no_address_is_refused(String location) {
        assertThrows(IllegalArgumentException.class, () -> Response.redirect(StatusCode.FOUND, location), location);
        assertThrows(IllegalArgumentException.class, () -> Response.created(location), location);
        assertThrows(IllegalArgumentException.class, () -> Response.accepted(location), location);
        assertThrows(IllegalArgumentException.class, () -> Response.choices(List.of("/a", location)), location);
    }

    @Test
    @Tag("R1945-12.1-01")
    void userinfo_is_not_shown_when_it_is_refused() {
        String message = assertThrows(IllegalArgumentException.class, () -> Response.created("http://u:s3cret@h/"))
                .getMessage();
        assertFalse(message.contains("s3cret"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "a", "../a/%C3%A9?x", "?x", "#y", "a//b:@", "https://[::1]:81/a", "HTTP://h"})
    void any_reference_is_an_address(String location) {
        assertEquals(Optional.of(location), location(Response.redirect(StatusCode.FOUND, location)));
    }

    @Test
    @Tag("R1945-9.3-03")
    void choices_are_listed_and_the_preferred_one_is_the_Location() throws IOException {
        Response response = Response.choices(List.of("/a.html", "/a.txt"));
        assertEquals(
                "300 Multiple Choices",
                response.status() + " " + response.head().reason());
        assertEquals(Optional.of("/a.html"), location(response));
        String note = response.contentAsText(1_000);
        assertTrue(note.contains("<a href=\"/a.html\">") && note.contains("<a href=\"/a.txt\">"), note);
        assertThrows(IllegalArgumentException.class, () -> Response.choices(List.of()));
    }

    @Test
    @Tag("R1945-8.3-03")
    @Tag("R9110-9.3.3-01")
    void what_was_created_is_named_in_the_head_and_in_the_content() throws IOException {
        Response response = Response.created("/new/1");
        assertEquals(StatusCode.CREATED, response.status());
        assertEquals(Optional.of("/new/1"), location(response));
        assertTrue(response.contentAsText(1_000).contains("<a href=\"/new/1\">/new/1</a>"));
    }

    @Test
    @Tag("R1945-9.2-02")
    void what_was_accepted_has_a_monitor_but_no_Location() throws IOException {
        Response response = Response.accepted("/jobs/1?a&b");
        assertEquals(StatusCode.ACCEPTED, response.status());
        assertEquals(Optional.empty(), location(response));
        assertTrue(response.contentAsText(1_000).contains("<a href=\"/jobs/1?a&amp;b\">"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 2026-11-22T12:02:00Z",
                "0 | 2026-11-22T12:00:00Z",
                "Fri, 31 Dec 1999 23:59:59 GMT | 1999-12-31T23:59:59Z",
                "3153600000 | 2126-10-29T12:00:00Z",
                "3153600001 |",
                "9223372036854775807 |",
                "-1 |",
                "+1 |",
                "1.5 |",
                "abc |",
                "'' |"
            })
    @Tag("R1945-D.2.8-01")
    void tells_when_to_ask_again(String field, Instant time) {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        Response busy = Response.of(StatusCode.SERVICE_UNAVAILABLE);
        assertEquals(Optional.ofNullable(time), busy.with("Retry-After", field).retryAfter(now));
        assertEquals(Optional.empty(), busy.retryAfter(now));
        Response twice = busy.with("Retry-After", "1").with("Retry-After", "1");
        assertEquals(Optional.empty(), twice.retryAfter(now));
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

    @Test
    void only_some_of_class_3_redirect() {
        assertTrue(StatusCode.SEE_OTHER.isRedirect());
        assertFalse(StatusCode.MULTIPLE_CHOICES.isRedirect() || StatusCode.NOT_MODIFIED.isRedirect());
    }
}
