package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import http10.message.Field;
import http10.message.FieldSection;
import http10.message.MediaType;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptTest {
    private static final List<MediaType> OFFERED =
            List.of(MediaType.HTML, MediaType.of("application/json"), MediaType.TEXT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "html | */*",
                "html | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "json | application/json",
                "json | Application/JSON ; Q=0.001",
                "json | application/json, text/plain, */*",
                "json | application/*",
                "json | application/*;q=0.9, text/*;q=0.8",
                "plain | text/plain",
                "plain | text/plain;charset=utf-8",
                "plain | text/plain, application/json;q=0.999",
                "plain | text/*, text/html;q=0",
                "plain | */*, text/html;q=0, application/json;q=0.0",
                "html | text/html;q=0.5, */*;q=0.5",
                "html | text/*",
                "html | image/png",
                "html | text/html;q=0",
            })
    void picks_what_is_liked_best(String subtype, String accept) {
        assertEquals(subtype, best(accept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=2",
                "application/json;q=1.001",
                "application/json;q=-1",
                "application/json;q=0.1234",
                "application/json;q=.5",
                "application/json;q=",
                "application/json;q=01",
                "application/json;version=2",
                "*/json",
                "application",
                "application/json/x",
                ";,/,q=1",
            })
    void takes_no_notice_of_what_breaks_the_grammar(String accept) {
        assertEquals("html", best(accept));
        assertEquals("plain", best(accept + ", text/plain;q=0.1"));
    }

    @Test
    void reads_several_lines_as_one_list() {
        FieldSection fields = FieldSection.of(Field.of("Accept", "text/html;q=0.1"), Field.of("accept", "text/plain"));
        assertEquals("plain", Accept.of(fields).best(OFFERED).subtype());
        assertEquals("html", Accept.of(FieldSection.EMPTY).best(OFFERED).subtype());
    }

    private static String best(String accept) {
        return Accept.of(FieldSection.of(Field.of("Accept", accept)))
                .best(OFFERED)
                .subtype();
    }
}
