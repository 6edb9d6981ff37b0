package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URLs that one stands for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UrlGlobTest {
    private static List<String> urls(UrlGlob glob) {
        List<String> urls = new ArrayList<>();
        for (long i = 0; i < glob.count(); i++) urls.add(glob.url(i));
        return urls;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "h/ h/",
                "h/{a,b}[1-2]x h/a1x;h/a2x;h/b1x;h/b2x",
                "h/[a-e:2] h/a;h/c;h/e",
                "h/[X-Z] h/X;h/Y;h/Z",
                "h/[08-11] h/08;h/09;h/10;h/11",
                "h/[01-10:4] h/01;h/05;h/09",
                "h/[5-5] h/5",
                "{a,b}.example/ a.example/;b.example/",
                "h/{a} h/a",
                "h/{a\\,b,\\}} h/a,b;h/}",
                "h/[] h/[]",
                "h/\\{a\\}\\[\\] h/{a}[]",
                "h/a\\b h/a\\b",
                "http://[::1]:80/[1-2] http://[::1]:80/1;http://[::1]:80/2",
                "http://[fe80::1%25eth0-1]/ http://[fe80::1%25eth0-1]/"
            })
    void lists_and_ranges_stand_for_several(String url, String expected) throws Failure {
        assertEquals(List.of(expected.split(";")), urls(UrlGlob.of(url)));
        assertEquals(List.of(url), urls(UrlGlob.literal(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h/[1-",
                "h/[1-2",
                "h/{a",
                "h/{a,",
                "h/{}",
                "h/}",
                "h/]",
                "h/{a{b}}",
                "h/{a[1-2]}",
                "h/[a-]",
                "h/[-1]",
                "h/[3-1]",
                "h/[c-a]",
                "h/[a-Z]",
                "h/[a-1]",
                "h/[1-3:0]",
                "h/[1-9:20]",
                "h/[1-3:x]",
                "h/[1]",
                "h/[x]",
                "h/[1-9999999999999999999999]",
                "h/[0-9999999999][0-9999999999]",
                "h/[0-9223372036854775807]"
            })
    void other_brackets_are_refused(String url) {
        assertEquals(3, assertThrows(Failure.class, () -> UrlGlob.of(url)).code());
    }

    @Test
    void an_empty_choice_is_one() throws Failure {
        assertEquals(List.of("h/a", "h/"), urls(UrlGlob.of("h/{a,}")));
        assertEquals(List.of("h/", "h/"), urls(UrlGlob.of("h/{,}")));
    }

    @Test
    void a_billion_URLs_are_not_made_before_they_are_asked_for() throws Failure {
        UrlGlob glob = UrlGlob.of("h/[0-999999999999]");
        assertEquals(1_000_000_000_000L, glob.count());
        assertEquals("h/999999999999", glob.url(999_999_999_999L));
    }

    @Test
    void file_names_take_what_the_brackets_stand_for() throws Failure {
        UrlGlob glob = UrlGlob.of("h/{a,b}/[8-10]");
        assertEquals("b-9.txt", glob.fileName("#1-#2.txt", 4));
        assertEquals("#0#3#x#10#", glob.fileName("#0#3#x#10#", 0));
        assertEquals("#1", UrlGlob.literal("h/{a}").fileName("#1", 0));
    }
}
