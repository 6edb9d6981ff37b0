package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestTest {
    private static final Request POST = Request.of(Method.POST, HttpUri.of("http://h/"));

    @Test
    void its_text_is_in_the_charset_that_it_names() throws IOException {
        Request request = POST.with(Content.of("café", StandardCharsets.UTF_8), MediaType.TEXT);
        assertEquals(MediaType.TEXT, request.contentType());
        assertEquals("café", request.contentAsText(5));
        assertThrows(ContentTooLargeException.class, () -> request.contentAsText(4));
    }

    @Test
    void its_text_is_latin_1_where_it_names_no_charset() throws IOException {
        Request request = new Request(POST.head(), Content.of("café", StandardCharsets.ISO_8859_1));
        assertEquals(MediaType.OCTETS, request.contentType());
        assertEquals("café", request.contentAsText(4));
    }

    @Test
    void a_type_that_is_none_is_any_octets() {
        assertEquals(MediaType.OCTETS, POST.with("Content-Type", "text").contentType());
        assertEquals(
                MediaType.OCTETS,
                POST.with("Content-Type", "text/html")
                        .with("Content-Type", "text/plain")
                        .contentType());
    }
}
